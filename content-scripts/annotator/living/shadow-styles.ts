/** The `::highlight` rules for shadow roots, which those of the document do not reach in every browser. */
import { MARKS_CSS } from '#compiled/marks-css';

let sheet: CSSStyleSheet | null = null;

/** Gives a shadow root the rules. May be called again and again: a page may set its sheets anew. */
export function styleMarksIn(root: ShadowRoot): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(MARKS_CSS);
  }
  // Firefox hides the list from content scripts; there the rules stay away, and the marks have no more than a line below.
  const sheets = root.adoptedStyleSheets;
  if (!sheets.includes(sheet)) root.adoptedStyleSheets = [...sheets, sheet];
}

export function unstyleMarksIn(root: ShadowRoot): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
