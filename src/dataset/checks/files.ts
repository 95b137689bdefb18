/** Whether each thing stands where a person would look for it. */
import type { Authored } from '../parse';
import type { Problem } from '../problems';

export function checkFiles(authored: Authored): readonly Problem[] {
  return [...entityFiles(authored), ...claimFiles(authored), ...sourceFiles(authored)];
}

function entityFiles(authored: Authored): readonly Problem[] {
  return authored.entities
    .filter(({ file, content }) => file !== `entities/${content.id}.json`)
    .map(({ file, content }) => ({ file, id: content.id, reason: `it belongs in entities/${content.id}.json` }));
}

function claimFiles(authored: Authored): readonly Problem[] {
  const topics = new Set(authored.topics.content.topics.map((topic) => topic.id));
  return authored.claims.flatMap(({ file, content: { topic } }) => {
    if (!topics.has(topic)) return [{ file, id: topic, reason: 'this topic does not stand in topics.json' }];
    if (file !== `claims/${topic}.json`) return [{ file, id: topic, reason: `it belongs in claims/${topic}.json` }];
    return [];
  });
}

/** Sources are kept by the first letter of their id, sorted, so that one finds them and merges stay small. */
function sourceFiles(authored: Authored): readonly Problem[] {
  return authored.sources.flatMap(({ file, content: { sources } }) =>
    sources.flatMap(({ id }, index) => {
      const home = sourceFile(id);
      const before = sources[index - 1]?.id;
      if (file !== home) return [{ file, id, reason: `it belongs in ${home}` }];
      if (before !== undefined && before > id)
        return [{ file, id, reason: `sources are sorted: it goes before "${before}"` }];
      return [];
    }),
  );
}

/** The file in which a source with this id stands. */
function sourceFile(id: string): string {
  const letter = id.charAt(0);
  return `sources/${/[a-z]/.test(letter) ? letter : '0-9'}.json`;
}
