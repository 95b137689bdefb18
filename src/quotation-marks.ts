/** Quotation marks as usual in a language. Pure. */

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: ['«\u00A0', '\u00A0»'],
  nb: ['«', '»'],
  no: ['«', '»'],
  nn: ['«', '»'],
};

/** Words in the quotation marks of their own language; English ones where the language has none here. */
export function quoted(words: string, language: string): string {
  const [open, close] = MARKS[language.split('-')[0] ?? ''] ?? ['“', '”'];
  return `${open}${words}${close}`;
}
