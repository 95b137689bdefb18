import { JSDOM } from 'jsdom';
import { indexText, normaliseText } from '../../content-scripts/annotator/text-index/index.js';
import type { PageText } from '../../src/detection/types.js';

/** The text of an HTML page or fragment, as the annotator reads it. */
export function pageOfHtml(html: string): PageText {
  const { document } = new JSDOM(html).window;
  return { title: normaliseText(document.title), blocks: indexText(document).blocks.map(({ text }) => text) };
}

/** The text of a plain text page: an empty line is the border of a block, a single line break is white space. */
export function pageOfText(text: string): PageText {
  const blocks = text.split(/\n[^\S\n]*\n/).map(normaliseText);
  return { title: '', blocks: blocks.filter((block) => block !== '') };
}
