/** A reader with a pointer and a clock that only moves when told: runs the hover machine as the controller does. */
import { type HoverEffect, type HoverEvent, type HoverState, hover } from '../../../content-scripts/card/hover/machine';
import { CLOSE_DELAY_MS, OPEN_DELAY_MS } from '../../../content-scripts/card/hover/timing';

export interface Mention {
  readonly name: string;
}

export const ADA: Mention = { name: 'Ada' };
export const BALLON: Mention = { name: 'Ballon' };
export const SOLVEIG: Mention = { name: 'Solveig' };

export class Reader {
  state: HoverState<Mention> = { is: 'idle' };
  /** The card that is up. */
  card: Mention | null = null;
  /** Everything that was shown and hidden, in order. */
  readonly log: string[] = [];
  readonly prefetched: Mention[] = [];
  now = 0;
  #due: number | null = null;

  send(event: HoverEvent<Mention>): this {
    const { state, effects } = hover(this.state, event);
    this.state = state;
    for (const effect of effects) this.#run(effect);
    return this;
  }

  /** Moves the free pointer. */
  point(over: Mention | 'card' | null): this {
    return this.send({ type: 'pointer', over, busy: false });
  }

  /** Lets time pass. */
  wait(ms: number): this {
    const end = this.now + ms;
    while (this.#due !== null && this.#due <= end) {
      this.now = this.#due;
      this.#due = null;
      this.send({ type: 'waited' });
    }
    this.now = end;
    return this;
  }

  get isWaiting(): boolean {
    return this.#due !== null;
  }

  #run(effect: HoverEffect<Mention>): void {
    switch (effect.type) {
      case 'prefetch':
        this.prefetched.push(effect.mark);
        return;
      case 'wait':
        this.#due = this.now + (effect.delay === 'open' ? OPEN_DELAY_MS : CLOSE_DELAY_MS);
        return;
      case 'stop-waiting':
        this.#due = null;
        return;
      case 'show':
        this.card = effect.mark;
        this.log.push(`show ${effect.mark.name}${effect.focus ? ' with focus' : ''}`);
        return;
      case 'hide':
        this.card = null;
        this.log.push('hide');
        return;
    }
  }
}
