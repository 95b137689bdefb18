/**
 * How marks look. Their sheet comes into a frame together with the annotator; a frame without marks holds no style of ours.
 */
import { browser } from '../src/browser';
import { MARK_STYLES, type MarkStyle } from '../src/settings';

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target'];

/**
 * As whose sheet it comes, so that it reaches into shadow roots: Firefox keeps a page's own rules out of them, but not the
 * reader's; Chromium lets highlights inherit into them, and paints no background by a reader's rule.
 */
const ORIGIN = browser.runtime.getURL('').startsWith('moz-extension:') ? ('USER' as const) : ('AUTHOR' as const);

const sheetOf = (target: Target, style: MarkStyle) => ({
  target,
  origin: ORIGIN,
  files: [`content-scripts/marks-${style}.css`],
});

/** Gives the frames of a target their style, whatever they had before. A frame that has gone is no fault. */
export async function styleMarks(target: Target, style: MarkStyle): Promise<void> {
  await Promise.allSettled([
    // All taken away first, so that a frame that is told twice does not have it twice.
    ...MARK_STYLES.map((any) => browser.scripting.removeCSS(sheetOf(target, any))),
    browser.scripting.insertCSS(sheetOf(target, style)),
  ]);
}
