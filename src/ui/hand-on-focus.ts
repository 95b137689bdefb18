/** Something that holds the focus goes away: without an heir the focus would fall to the page, and the reader's place be lost. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * @param heir what gets the focus, given what goes; asked only if the focus is in it
 * @returns to be given to the element
 */
export function useHandOnFocus<Leaving extends HTMLElement>(
  heir: (leaving: Leaving) => HTMLElement | null | undefined,
): RefObject<Leaving | null> {
  const element = useRef<Leaving | null>(null);
  const latest = useRef(heir);
  latest.current = heir;
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      // What goes is still in the document here.
      if (current?.contains(document.activeElement)) latest.current(current)?.focus();
    };
  }, []);
  return element;
}
