/** Faults in an entity. */
import { at } from '../good';
import { ENTITY, type Fault, inEntity, OLD, set } from './fault';

export const entityFaults: readonly Fault[] = [
  {
    name: 'known for a claim that does not exist',
    reason: /no claim "fame"/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push('fame');
      }),
  },
  {
    name: 'known for a claim about others',
    reason: /"solveig-hello" is not about it/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push('solveig-hello');
      }),
  },
  {
    name: 'known for what has been superseded',
    reason: /has been superseded/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push(OLD);
      }),
  },
  {
    name: 'known twice for the same',
    reason: /stands there twice/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push(at(entity.bestKnownFor, 0));
      }),
  },
  {
    name: 'known for nothing',
    reason: /at least three claims/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor = [];
      }),
  },
  {
    name: 'an id in capitals',
    reason: /an id is lower-case/,
    id: 'Ada Hegerberg',
    texts: () =>
      inEntity((entity) => {
        entity.id = 'Ada Hegerberg';
      }),
  },
  {
    name: 'a hue beyond the circle',
    reason: /hue/,
    texts: () =>
      inEntity((entity) => {
        entity.mark.hue = 400;
      }),
  },
  {
    name: 'a line that is not known',
    reason: /line/,
    texts: () => inEntity((entity) => set(entity.mark, { line: 'bold' })),
  },
].map((fault) => ({ id: 'ada-hegerberg', ...fault, name: `entity: ${fault.name}`, file: ENTITY }));
