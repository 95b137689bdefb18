/** Answers what the card, the popup and the options page ask about the dataset. */
import { rank } from '../src/ranking/rank';
import { buildCard, buildTopic, ownClaims } from './card';
import { datasetStore } from './dataset';
import { type Handlers, UnknownError } from './messages';
import { currentLanguage } from './settings-store';

async function knownPack(entity: string) {
  const pack = await datasetStore.readPack(entity, await currentLanguage());
  if (!pack) throw new UnknownError(`no entity ${entity}`);
  return pack;
}

export const datasetHandlers = {
  'annotator-started': {
    from: ['page'],
    handle: async () => ({ language: await currentLanguage() }),
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
  'dataset-status': {
    from: ['extension-page'],
    handle: () => datasetStore.readInstalled(),
  },
} satisfies Partial<Handlers>;
