/** What has been looked up in the popup, one thing from another, and the way back to where each was asked for. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Subject = { readonly is: 'claim' | 'source' | 'entity'; readonly id: string };

interface Step {
  readonly subject: Subject;
  /** What had the focus when it was asked for. It stays in the page, hidden, and gets the focus back. */
  readonly from: Element | null;
}

export interface Subjects {
  /** The last one is what is shown. */
  readonly subjects: readonly Subject[];
  readonly lookUp: (subject: Subject) => void;
  readonly back: () => void;
  readonly leave: () => void;
}

export function useSubjects(): Subjects {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const returnTo = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (returnTo.current instanceof HTMLElement) returnTo.current.focus();
    returnTo.current = null;
  });
  return {
    subjects: steps.map(({ subject }) => subject),
    lookUp: (subject) => setSteps([...steps, { subject, from: document.activeElement }]),
    back: () => {
      returnTo.current = steps.at(-1)?.from ?? null;
      setSteps(steps.slice(0, -1));
    },
    leave: useCallback(() => setSteps([]), []),
  };
}
