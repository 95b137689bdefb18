/** What is said aloud. Emptied first: the same words twice are said twice. */
import { useCallback, useRef, useState } from 'preact/hooks';

/** So long the line stays empty, in milliseconds: a screen reader has to see that it was. */
const EMPTY_MS = 50;

export interface Announcement {
  readonly announcement: string;
  readonly announce: (text: string) => void;
}

export function useAnnouncement(): Announcement {
  const [announcement, setAnnouncement] = useState('');
  const timer = useRef(0);
  const announce = useCallback((text: string) => {
    setAnnouncement('');
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAnnouncement(text), EMPTY_MS);
  }, []);
  return { announcement, announce };
}
