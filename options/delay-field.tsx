/** The delay before a card opens: what the slider shows is tried out at once, and stored when it comes to rest. */
import { useEffect, useRef } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { OPEN_DELAY } from '../src/settings';

/** How long the slider stands still before its value is stored, in milliseconds: keys move it step by step. */
const REST_MS = 300;

export interface DelayFieldProps {
  /** In milliseconds, as are all delays. */
  readonly delay: number;
  readonly language: Language;
  /** While the slider moves. */
  readonly onTry: (delay: number) => void;
  readonly onChoose: (delay: number) => void;
}

export function DelayField({ delay, language, onTry, onChoose }: DelayFieldProps) {
  const labels = optionsLabels[language];
  const waiting = useRef<{ readonly delay: number; readonly timer: number } | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;

  const settle = useRef(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    choose.current(waiting.current.delay);
    waiting.current = null;
  }).current;
  // Whoever turns to another part of the page or closes it has made up their mind.
  useEffect(() => {
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('pagehide', settle);
      settle();
    };
  }, [settle]);

  const move = (next: number) => {
    onTry(next);
    clearTimeout(waiting.current?.timer);
    waiting.current = { delay: next, timer: window.setTimeout(settle, REST_MS) };
  };

  return (
    <span class="range">
      <input
        id="openDelay"
        type="range"
        min={OPEN_DELAY.min}
        max={OPEN_DELAY.max}
        step={OPEN_DELAY.step}
        value={delay}
        aria-describedby="openDelay-help"
        aria-valuetext={fill(labels.milliseconds, delay)}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
        onBlur={settle}
      />
      <output for="openDelay">{fill(labels.milliseconds, delay)}</output>
    </span>
  );
}
