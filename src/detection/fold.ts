/** Accents that a writer may leave out; those of ä, ö, ü and å make other letters, and other words. */
const ACCENTED = /(?![äöüåőű])[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]/gi;
/** Quicker by far: in most texts nothing is. */
const MAY_BE_ACCENTED = /[\u00c0-\u1fff]/;

/** Small Latin and Greek letters without accents; everything else in small letters. As long as `text`. */
export function fold(text: string): string {
  if (!MAY_BE_ACCENTED.test(text)) return text.toLowerCase();
  const bare = text.replace(ACCENTED, (letter) => (letter === 'ı' ? 'i' : (letter.normalize('NFD')[0] ?? letter)));
  return bare.toLowerCase();
}
