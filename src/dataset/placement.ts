/** Every item of the dataset together with the file a person would open to mend it. */
import type { Claim, Dispute, Entity, Source, Topic } from './model';
import type { Authored } from './parse';
import type { Problem } from './problems';
import { rollClaims } from './roll';

export interface Placed<T> {
  readonly file: string;
  readonly id: string;
  readonly item: T;
}

export interface Placement {
  readonly date: string;
  readonly topics: readonly Placed<Topic>[];
  readonly entities: readonly Placed<Entity>[];
  readonly sources: readonly Placed<Source>[];
  /** In the order of the topics; those of the award roll, which the compiler writes, are among them. */
  readonly claims: readonly Placed<Claim>[];
  readonly disputes: readonly Placed<Dispute>[];
}

export const ROLL_FILE = 'award-roll.json';

export function place(authored: Authored): Placement {
  const { topics, disputes, roll } = authored;
  const written = authored.claims.flatMap(({ file, content }) =>
    content.claims.map((claim) => placed(file, { ...claim, topic: content.topic })),
  );
  const derived = rollClaims(roll.content).map((claim) => placed(ROLL_FILE, claim));
  return {
    date: authored.about.content.date,
    topics: topics.content.topics.map((topic) => placed(topics.file, topic)),
    entities: authored.entities.map(({ file, content: { $schema: _, ...entity } }) => placed(file, entity)),
    sources: authored.sources.flatMap(({ file, content }) => content.sources.map((source) => placed(file, source))),
    claims: inTopicOrder([...written, ...derived], topics.content.topics),
    disputes: disputes.content.disputes.map((dispute) => placed(disputes.file, dispute)),
  };
}

export function problem(at: Placed<unknown>, reason: string): Problem {
  return { file: at.file, id: at.id, reason };
}

function placed<T extends { readonly id: string }>(file: string, item: T): Placed<T> {
  return { file, id: item.id, item };
}

/** Stable: within a topic the claims keep the order in which they are written, most telling first. */
function inTopicOrder<T extends Placed<{ readonly topic: string }>>(
  claims: readonly T[],
  topics: readonly { readonly id: string }[],
): readonly T[] {
  const rank = new Map(topics.map((topic, index) => [topic.id, index]));
  const last = topics.length;
  return claims.toSorted((a, b) => (rank.get(a.item.topic) ?? last) - (rank.get(b.item.topic) ?? last));
}
