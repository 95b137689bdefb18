/** What an annotator leaves on the content scripts' own global object, which no page sees, for the extension to read. */
import type { FrameReading } from './messages';

export interface AnnotatorHandle {
  /** How many mentions there are in this frame. */
  count(): number;
  read(): FrameReading;
}

declare global {
  /** A frame has one annotator at most. */
  var touchlineAnnotator: AnnotatorHandle | undefined;
}
