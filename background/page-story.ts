/** The story of a page: the claims that its passages ask for, taken together, and the accounts of them that differ. Pure. */
import type { Pack } from '../src/dataset/pack';
import type { PageMention, PageStory } from '../src/messages';
import type { CompiledCues } from '../src/ranking/cue-schema';
import { rank } from '../src/ranking/rank';
import { disputesOf, ownClaims, viewsOf } from './card';

/** How many claims lead a page's story, and how many disputes follow them. */
const LEADING_CLAIMS = 4;
const DISPUTES = 3;
/** How deep into each passage's ranking a claim still counts for the page: as many as a card shows. */
const COUNTED = 3;

/**
 * @param packs the packs of the entities on the page
 * @param mentions the page's passages, each with the entity that it mentions
 */
export function buildPageStory(
  packs: readonly Pack[],
  mentions: readonly PageMention[],
  cues: CompiledCues,
): PageStory {
  const ranked = leadingClaims(packs, mentions, cues);
  const pack = together(packs);
  if (!pack) return { claims: [], disputes: [], sources: [] };
  const views = viewsOf(pack);
  const leading = ranked.slice(0, LEADING_CLAIMS);
  const claims = leading.flatMap((id) => views.claim(id) ?? []);
  // A dispute about something that the page does touch on, even if it does not lead.
  const disputes = disputesOf(pack, ranked.slice(0, LEADING_CLAIMS * 2), views).slice(0, DISPUTES);
  const shown = new Set(
    [...claims, ...disputes.flatMap(({ sides }) => sides)].flatMap((claim) => [
      ...claim.sources,
      ...(claim.supersededBy?.sources ?? []),
    ]),
  );
  return { claims, disputes, sources: views.sources().filter(({ number }) => shown.has(number)) };
}

/**
 * The claims of all passages, best first: each passage votes for the claims that its own card would show, the first of
 * them with most weight; so what many passages are about comes before what one mentions in passing.
 */
export function leadingClaims(
  packs: readonly Pack[],
  mentions: readonly PageMention[],
  cues: CompiledCues,
): readonly string[] {
  const votes = new Map<string, number>();
  for (const { entity, passage } of mentions) {
    const pack = packs.find((candidate) => candidate.entity.id === entity);
    if (!pack) continue;
    const { bestKnownFor } = pack.entity;
    const ids = rank({ passage, entity, claims: ownClaims(pack), disputes: pack.disputes, cues, bestKnownFor });
    for (const [index, id] of ids.slice(0, COUNTED).entries()) votes.set(id, (votes.get(id) ?? 0) + 1 / (index + 1));
  }
  // Equal votes keep the order of the page: sorting is stable.
  return [...votes].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Several entities' packs as one, so that sources are numbered through. */
function together(packs: readonly Pack[]): Pack | null {
  const [first] = packs;
  if (!first) return null;
  return {
    ...first,
    // No entity's own: every name in a statement leads on.
    entity: { ...first.entity, id: 'page' },
    claims: unique(packs.flatMap(({ claims }) => claims)),
    disputes: unique(packs.flatMap(({ disputes }) => disputes)),
    sources: unique(packs.flatMap(({ sources }) => sources)),
  };
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
