/**
 * How marks look. The manifest brings the sheet of the usual looks into every page, since a sheet that comes later makes
 * the browser style the whole page anew; other looks come over it.
 */
import { browser } from '../src/browser';
import { MARK_STYLES, type MarkStyle, USUAL_MARK_STYLE } from '../src/settings';

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target'];

/**
 * Firefox keeps the rules of a document out of its shadow roots, but not the reader's own: there every sheet comes as the
 * reader's too. Chromium lets highlights inherit into shadow roots, and paints no background by a reader's rule.
 */
const FOR_SHADOW_ROOTS = browser.runtime.getURL('').startsWith('moz-extension:');

const sheetOf = (target: Target, style: MarkStyle) => ({
  target,
  origin: FOR_SHADOW_ROOTS ? ('USER' as const) : ('AUTHOR' as const),
  files: [`content-scripts/marks-${style}.css`],
});

/** Gives the frames of a target their style, whatever they had before. A frame that has gone is no fault. */
export async function styleMarks(target: Target, style: MarkStyle): Promise<void> {
  const comesWithManifest = style === USUAL_MARK_STYLE && !FOR_SHADOW_ROOTS;
  await Promise.allSettled([
    // All taken away first, so that a frame that is told twice does not have it twice.
    ...MARK_STYLES.map((any) => browser.scripting.removeCSS(sheetOf(target, any))),
    comesWithManifest ? null : browser.scripting.insertCSS(sheetOf(target, style)),
  ]);
}

/** Gives the frames of a target what the manifest brings into pages that are opened from now on. */
export async function styleOpenPage(target: Target): Promise<void> {
  await browser.scripting.insertCSS({ target, files: [`content-scripts/marks-${USUAL_MARK_STYLE}.css`] });
}
