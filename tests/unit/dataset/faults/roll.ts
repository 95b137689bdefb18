/** Faults in the award roll. */
import type { RollFile } from '../../../../src/dataset/authored';
import { at, edited } from '../good';
import { type Fault, inYear, ROLL } from './fault';

export const rollFaults: readonly Fault[] = [
  {
    name: 'a year left out',
    id: 'winner-men-1987',
    reason: /prize of 1987 is missing/,
    texts: () =>
      edited<RollFile>(ROLL, (roll) => {
        roll.men = roll.men.filter(({ year }) => year !== 1987);
      }),
  },
  {
    name: 'the women’s first year left out',
    id: 'winner-women-2018',
    reason: /prize of 2018 is missing/,
    texts: () =>
      edited<RollFile>(ROLL, (roll) => {
        roll.women.shift();
      }),
  },
  {
    name: 'a year twice',
    id: 'winner-men-1987',
    reason: /already used/,
    texts: () =>
      edited<RollFile>(ROLL, ({ men }) => {
        const year = men.findIndex((entry) => entry.year === 1987);
        men.splice(year, 0, at(men, year));
      }),
  },
  {
    name: 'years out of order',
    id: 'winner-men-1956',
    reason: /years are in order/,
    texts: () =>
      edited<RollFile>(ROLL, ({ men }) => {
        men.splice(1, 0, ...men.splice(0, 1));
      }),
  },
  {
    name: 'a winner left open',
    id: 'winner-men-1987',
    reason: /winner is missing/,
    texts: () =>
      inYear('men', 1987, (entry) => {
        entry.winner = null;
      }),
  },
  ...(['men', 'women'] as const).map((prize) => ({
    name: `a winner for 2020 (${prize})`,
    id: `winner-${prize}-2020`,
    reason: /no award for 2020/,
    texts: () =>
      inYear(prize, 2020, (entry) => {
        entry.winner = 'Robert Lewandowski';
      }),
  })),
  {
    name: 'a FIFA year not marked',
    id: 'winner-men-2015',
    reason: /was the FIFA Ballon d’Or/,
    texts: () =>
      inYear('men', 2015, (entry) => {
        delete entry.fifa;
      }),
  },
  {
    name: 'a year marked that was not FIFA’s',
    id: 'winner-men-2016',
    reason: /only the men’s prizes of 2010 to 2015/,
    texts: () =>
      inYear('men', 2016, (entry) => {
        entry.fifa = true;
      }),
  },
  {
    name: 'a year before the first',
    id: 'winner-women-2017',
    reason: /first given in 2018/,
    texts: () =>
      edited<RollFile>(ROLL, ({ women }) => {
        women.unshift({ ...at(women, 0), year: 2017 });
      }),
  },
  {
    name: 'a year yet to come',
    id: 'winner-men-2027',
    reason: /lies after the dataset’s own date/,
    texts: () =>
      edited<RollFile>(ROLL, ({ men }) => {
        men.push({ ...at(men, -1), year: 2027 });
      }),
  },
  {
    name: 'a source that does not exist',
    id: 'winner-men-1956',
    reason: /no source "nowhere"/,
    texts: () =>
      inYear('men', 1956, (entry) => {
        at(entry.evidence, 0).source = 'nowhere';
      }),
  },
  {
    name: 'no source',
    id: '1956',
    reason: /at least one source/,
    texts: () =>
      inYear('men', 1956, (entry) => {
        entry.evidence = [];
      }),
  },
  {
    name: 'an entity that does not exist',
    id: 'winner-women-2018',
    reason: /no entity "nobody"/,
    texts: () =>
      inYear('women', 2018, (entry) => {
        entry.alsoAbout = ['nobody'];
      }),
  },
].map((fault) => ({ ...fault, name: `roll: ${fault.name}`, file: ROLL }));
