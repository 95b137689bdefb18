/** Accents that a writer may leave out; those of ä, ö, ü and å make other letters, and other words. */
const ACCENTED = /(?![äöüåőű])[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]/gi;

/** Small Latin and Greek letters without accents; everything else in small letters. As long as `text`. */
export function fold(text: string): string {
  const bare = text.replace(ACCENTED, (letter) => (letter === 'ı' ? 'i' : (letter.normalize('NFD')[0] ?? letter)));
  return bare.toLowerCase();
}
