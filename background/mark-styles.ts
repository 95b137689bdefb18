/**
 * How marks look. The style sheet of the manifest draws them with underline and tint; where the reader wants only one of
 * them, a second sheet of ours takes the other away. The page itself is not touched, and the highlights keep their names.
 */
import { browser } from '../src/browser';
import { MARK_STYLES, type MarkStyle } from '../src/settings';

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target'];

const fileOf = (style: MarkStyle) => `content-scripts/marks-${style}.css`;

/** Gives the frames of a target their style, whatever they had before. A frame that has gone is no fault. */
export async function styleMarks(target: Target, style: MarkStyle): Promise<void> {
  const others = MARK_STYLES.filter((other) => other !== 'both');
  await Promise.allSettled([
    // Taken away first, so that a frame that is told twice does not have it twice.
    ...others.map((other) => browser.scripting.removeCSS({ target, files: [fileOf(other)] })),
    ...(style === 'both' ? [] : [browser.scripting.insertCSS({ target, files: [fileOf(style)] })]),
  ]);
}
