import type { Trigger } from './detection/triggered';

/** What a scout leaves on the content scripts' own global object, which no page sees, for the other parts. */
interface ScoutHandle {
  /** Tells the annotator where in a text a form may stand; it would otherwise be in both scripts. */
  readonly trigger: Trigger;
  /** What was decided for this site has changed: tells anew of a trigger word, and looks for one even if nobody sees the page. */
  askAgain(): void;
}

declare global {
  /** A frame has one scout. */
  var touchlineScout: ScoutHandle | undefined;
}
