/** Publisher and date of a source in one line. Pure. */
import type { Language, Source } from '../src/dataset/model';
import { formatDate } from '../src/format';

export function describeSource({ publisher, title, published }: Source, language: Language): string {
  const parts = [title === null ? null : publisher, published === null ? null : formatDate(published, language)];
  return parts.filter((part) => part !== null).join(', ');
}
