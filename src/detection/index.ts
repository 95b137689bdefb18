import { isLetter } from './letters.js';
import type { Lexicon, Mention, PageText } from './types.js';

export { type Evidence, type Explanation, explain } from './explain.js';
export type { Lexicon, Mention, PageText } from './types.js';

/** First cut: names always, parts where the name stands on the page. */
export function createDetector(lexicon: Lexicon): (page: PageText) => readonly Mention[] {
  const names = lexicon.forms.map((form) => ({ ...form, regexp: new RegExp(form.source, 'gi') }));
  return (page) => {
    const found: (Mention & { kind: string; at: number })[] = [];
    for (const [block, text] of page.blocks.entries()) {
      let last = 0;
      const here = names
        .flatMap(({ regexp, kind, entity }) =>
          [...text.matchAll(regexp)].map((match) => ({
            entity: lexicon.entities[entity]?.id ?? '',
            at: entity,
            kind,
            block,
            start: match.index,
            end: match.index + match[0].length,
          })),
        )
        .filter(
          ({ start, end }) =>
            !isLetter(text.charAt(start - 1)) && !/[\p{L}]{2}|[^s\P{L}]/u.test(text.slice(end, end + 1)),
        )
        .sort((a, b) => a.start - b.start || b.end - a.end);
      for (const mention of here) {
        if (mention.start < last) continue;
        last = mention.end;
        found.push(mention);
      }
    }
    const named = new Set(found.filter(({ kind }) => kind === 'name').map(({ entity }) => entity));
    return found
      .filter(({ entity, kind }) => kind === 'name' || named.has(entity))
      .map(({ entity, block, start, end }) => ({ entity, block, start, end }));
  };
}
