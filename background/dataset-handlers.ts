/** Answers what the card, the popup and the options page ask about the dataset. */
import { entities } from '#compiled/entities';
import type { Language } from '../src/dataset/model';
import type { PageMention, PageStory } from '../src/messages';
import { rank } from '../src/ranking/rank';
import { buildCard, buildTopic, ownClaims } from './card';
import { datasetStore } from './dataset';
import { type Handlers, UnknownError } from './messages';
import { showOptionsFor } from './open-page';
import { buildPageStory } from './page-story';
import { currentLanguage, languageOf, readSettings } from './settings-store';

/** A missing record makes the store install itself anew; that there is none of an unknown name is no such fault. */
const isKnown = (entity: string): boolean => entities.some(({ id }) => id === entity);

async function knownPack(entity: string) {
  const pack = isKnown(entity) ? await datasetStore.readPack(entity, await currentLanguage()) : null;
  if (!pack) throw new UnknownError(`no entity ${entity}`);
  return pack;
}

/**
 * The story of a page with these mentions; entities that the dataset does not know are passed over. Of a page without
 * any: the story in brief, which is what each entity is best known for.
 */
export async function readStory(found: readonly PageMention[], language: Language): Promise<PageStory> {
  const asked = found.length > 0 ? found : entities.map(({ id }) => ({ entity: id, passage: '' }));
  const mentions = asked.filter(({ entity }) => isKnown(entity));
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  const [cues, ...packs] = await Promise.all([
    datasetStore.readCues(),
    ...ids.map((id) => datasetStore.readPack(id, language)),
  ]);
  return buildPageStory(
    packs.filter((pack) => pack !== null),
    mentions,
    cues,
  );
}

export const datasetHandlers = {
  'annotator-started': {
    // Our own demo is a page of the extension.
    from: ['page', 'extension-page'],
    handle: async () => {
      const settings = await readSettings();
      const { openBy, openDelay, firstOnly } = settings;
      return { language: languageOf(settings), openBy, openDelay, firstOnly };
    },
  },
  lookup: {
    from: ['page', 'extension-page'],
    handle: async ({ entity, passage }) => {
      const [pack, cues] = await Promise.all([knownPack(entity), datasetStore.readCues()]);
      const claims = ownClaims(pack);
      const { bestKnownFor } = pack.entity;
      return buildCard(pack, rank({ passage, entity, claims, disputes: pack.disputes, cues, bestKnownFor }));
    },
  },
  'lookup-topic': {
    from: ['page', 'extension-page'],
    handle: async ({ entity, topic }) => {
      const model = buildTopic(await knownPack(entity), topic);
      if (!model) throw new UnknownError(`no topic ${topic} for ${entity}`);
      return model;
    },
  },
  'show-in-dataset': {
    from: ['page'],
    handle: async ({ entity, topic }, { tab }) => {
      const place = new URLSearchParams(topic === null ? { entity } : { entity, topic });
      if (!(await showOptionsFor(tab, place.toString()))) throw new UnknownError('the page that asked is not in front');
      return null;
    },
  },
  'dataset-status': {
    from: ['extension-page'],
    handle: () => datasetStore.readInstalled(),
  },
} satisfies Partial<Handlers>;
