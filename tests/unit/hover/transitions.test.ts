/** Every transition: each state with each event, and what comes of it. */
import { describe, expect, it } from 'vitest';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  inherit,
  isUp,
  marksOf,
} from '../../../content-scripts/card/hover/machine';
import { ADA, BALLON, type Mention, SOLVEIG } from './reader';

type State = HoverState<Mention>;

const STATES: Readonly<Record<string, State>> = {
  idle: { is: 'idle' },
  'opening Ada': { is: 'opening', mark: ADA },
  'dismissed Ada': { is: 'dismissed', mark: ADA },
  'open Ada, pointer on the mention': { is: 'open', mark: ADA, pointer: 'mention' },
  'open Ada, pointer on the card': { is: 'open', mark: ADA, pointer: 'card' },
  'open Ada, pointer away': { is: 'open', mark: ADA, pointer: 'away' },
  'leaving Ada': { is: 'leaving', mark: ADA },
  'switching Ada → Ballon': { is: 'switching', mark: ADA, pointer: 'mention', next: BALLON },
  'switching Ada → Ballon, pointer away before': { is: 'switching', mark: ADA, pointer: 'away', next: BALLON },
};

const pointer = (over: Mention | 'card' | null, busy = false): HoverEvent<Mention> => ({ type: 'pointer', over, busy });
const EVENTS: Readonly<Record<string, HoverEvent<Mention>>> = {
  'to Ada': pointer(ADA),
  'to Ballon': pointer(BALLON),
  'to Solveig': pointer(SOLVEIG),
  'to the card': pointer('card'),
  'to nothing': pointer(null),
  'busily to Ada': pointer(ADA, true),
  'busily to Ballon': pointer(BALLON, true),
  'busily to nothing': pointer(null, true),
  waited: { type: 'waited' },
  escape: { type: 'escape' },
  press: { type: 'press' },
  typing: { type: 'typing' },
  'call Ada': { type: 'call', mark: ADA, focus: true },
  'call Ballon': { type: 'call', mark: BALLON, focus: false },
  gone: { type: 'gone' },
  refused: { type: 'refused' },
};

/** State + event → state, with the effects behind a bar. Written by hand: this is what the card shall do. */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  idle: {
    'to Ada': 'opening Ada | prefetch Ada, wait open',
    'to Ballon': 'opening Ballon | prefetch Ballon, wait open',
    'to Solveig': 'opening Solveig | prefetch Solveig, wait open',
    'to the card': 'idle',
    'to nothing': 'idle',
    'busily to Ada': 'dismissed Ada',
    'busily to Ballon': 'dismissed Ballon',
    'busily to nothing': 'idle',
    waited: 'idle',
    escape: 'idle',
    press: 'idle',
    typing: 'idle',
    'call Ada': 'open Ada away | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop',
    refused: 'idle',
  },
  'opening Ada': {
    'to Ada': 'opening Ada',
    'to Ballon': 'opening Ballon | prefetch Ballon, wait open',
    'to Solveig': 'opening Solveig | prefetch Solveig, wait open',
    'to the card': 'idle | stop',
    'to nothing': 'idle | stop',
    'busily to Ada': 'dismissed Ada | stop',
    'busily to Ballon': 'dismissed Ballon | stop',
    'busily to nothing': 'idle | stop',
    waited: 'open Ada mention | show Ada',
    escape: 'dismissed Ada | stop',
    press: 'dismissed Ada | stop',
    typing: 'dismissed Ada | stop',
    'call Ada': 'open Ada mention | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop',
    refused: 'dismissed Ada | stop',
  },
  'dismissed Ada': {
    'to Ada': 'dismissed Ada',
    'to Ballon': 'opening Ballon | prefetch Ballon, wait open',
    'to Solveig': 'opening Solveig | prefetch Solveig, wait open',
    'to the card': 'idle',
    'to nothing': 'idle',
    'busily to Ada': 'dismissed Ada',
    'busily to Ballon': 'dismissed Ballon',
    'busily to nothing': 'idle',
    waited: 'dismissed Ada',
    escape: 'dismissed Ada',
    press: 'dismissed Ada',
    typing: 'dismissed Ada',
    'call Ada': 'open Ada mention | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop',
    refused: 'dismissed Ada',
  },
  'open Ada, pointer on the mention': {
    'to Ada': 'open Ada mention',
    'to Ballon': 'switching Ada (mention) to Ballon | prefetch Ballon, wait open',
    'to Solveig': 'switching Ada (mention) to Solveig | prefetch Solveig, wait open',
    'to the card': 'open Ada card',
    'to nothing': 'leaving Ada | wait close',
    'busily to Ada': 'open Ada mention',
    'busily to Ballon': 'open Ada mention',
    'busily to nothing': 'open Ada mention',
    waited: 'open Ada mention',
    escape: 'dismissed Ada | stop, hide',
    press: 'dismissed Ada | stop, hide',
    typing: 'open Ada mention',
    'call Ada': 'open Ada mention | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop, hide',
    refused: 'dismissed Ada | stop, hide',
  },
  'open Ada, pointer on the card': {
    'to Ada': 'open Ada mention',
    'to Ballon': 'switching Ada (card) to Ballon | prefetch Ballon, wait open',
    'to Solveig': 'switching Ada (card) to Solveig | prefetch Solveig, wait open',
    'to the card': 'open Ada card',
    'to nothing': 'leaving Ada | wait close',
    'busily to Ada': 'open Ada card',
    'busily to Ballon': 'open Ada card',
    'busily to nothing': 'open Ada card',
    waited: 'open Ada card',
    escape: 'idle | stop, hide',
    press: 'idle | stop, hide',
    typing: 'open Ada card',
    'call Ada': 'open Ada away | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop, hide',
    refused: 'idle | stop, hide',
  },
  'open Ada, pointer away': {
    'to Ada': 'open Ada mention',
    'to Ballon': 'switching Ada (away) to Ballon | prefetch Ballon, wait open',
    'to Solveig': 'switching Ada (away) to Solveig | prefetch Solveig, wait open',
    'to the card': 'open Ada card',
    'to nothing': 'open Ada away',
    'busily to Ada': 'open Ada away',
    'busily to Ballon': 'open Ada away',
    'busily to nothing': 'open Ada away',
    waited: 'open Ada away',
    escape: 'idle | stop, hide',
    press: 'idle | stop, hide',
    typing: 'open Ada away',
    'call Ada': 'open Ada away | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop, hide',
    refused: 'idle | stop, hide',
  },
  'leaving Ada': {
    'to Ada': 'open Ada mention | stop',
    'to Ballon': 'switching Ada (mention) to Ballon | prefetch Ballon, wait open',
    'to Solveig': 'switching Ada (mention) to Solveig | prefetch Solveig, wait open',
    'to the card': 'open Ada card | stop',
    'to nothing': 'leaving Ada',
    'busily to Ada': 'leaving Ada',
    'busily to Ballon': 'leaving Ada',
    'busily to nothing': 'leaving Ada',
    waited: 'idle | hide',
    escape: 'idle | stop, hide',
    press: 'idle | stop, hide',
    typing: 'leaving Ada',
    'call Ada': 'open Ada away | stop, show Ada focused',
    'call Ballon': 'open Ballon away | stop, show Ballon',
    gone: 'idle | stop, hide',
    refused: 'idle | stop, hide',
  },
  'switching Ada → Ballon': {
    'to Ada': 'open Ada mention | stop',
    'to Ballon': 'switching Ada (mention) to Ballon',
    'to Solveig': 'switching Ada (mention) to Solveig | prefetch Solveig, wait open',
    'to the card': 'open Ada card | stop',
    'to nothing': 'leaving Ada | wait close',
    'busily to Ada': 'leaving Ada | wait close',
    'busily to Ballon': 'leaving Ada | wait close',
    'busily to nothing': 'leaving Ada | wait close',
    waited: 'open Ballon mention | show Ballon',
    escape: 'dismissed Ballon | stop, hide',
    press: 'dismissed Ballon | stop, hide',
    typing: 'dismissed Ballon | stop, hide',
    'call Ada': 'open Ada away | stop, show Ada focused',
    'call Ballon': 'open Ballon mention | stop, show Ballon',
    gone: 'idle | stop, hide',
    refused: 'dismissed Ballon | stop, hide',
  },
  'switching Ada → Ballon, pointer away before': {
    'to Ada': 'open Ada mention | stop',
    'to Ballon': 'switching Ada (away) to Ballon',
    'to Solveig': 'switching Ada (away) to Solveig | prefetch Solveig, wait open',
    'to the card': 'open Ada card | stop',
    'to nothing': 'open Ada away | stop',
    'busily to Ada': 'open Ada away | stop',
    'busily to Ballon': 'open Ada away | stop',
    'busily to nothing': 'open Ada away | stop',
    waited: 'open Ballon mention | show Ballon',
    escape: 'dismissed Ballon | stop, hide',
    press: 'dismissed Ballon | stop, hide',
    typing: 'dismissed Ballon | stop, hide',
    'call Ada': 'open Ada away | stop, show Ada focused',
    'call Ballon': 'open Ballon mention | stop, show Ballon',
    gone: 'idle | stop, hide',
    refused: 'dismissed Ballon | stop, hide',
  },
};

function inWords(state: State, event: HoverEvent<Mention>): string {
  const { state: next, effects } = hover(state, event);
  const deeds = effects.map(deedOf);
  return [nameOf(next), ...(deeds.length > 0 ? [deeds.join(', ')] : [])].join(' | ');
}

function deedOf(effect: HoverEffect<Mention>): string {
  switch (effect.type) {
    case 'prefetch':
      return `prefetch ${effect.mark.name}`;
    case 'wait':
      return `wait ${effect.delay}`;
    case 'stop-waiting':
      return 'stop';
    case 'show':
      return `show ${effect.mark.name}${effect.focus ? ' focused' : ''}`;
    case 'hide':
      return 'hide';
  }
}

function nameOf(state: State): string {
  switch (state.is) {
    case 'idle':
      return 'idle';
    case 'open':
      return `open ${state.mark.name} ${state.pointer}`;
    case 'switching':
      return `switching ${state.mark.name} (${state.pointer}) to ${state.next.name}`;
    default:
      return `${state.is} ${state.mark.name}`;
  }
}

describe.each(Object.entries(STATES))('%s', (name, state) => {
  it.each(Object.entries(EVENTS))('%s', (event, sent) => {
    expect(inWords(state, sent)).toBe(TABLE[name]?.[event]);
  });

  it('hides what is up, and only that', () => {
    for (const event of Object.values(EVENTS)) {
      const { state: next, effects } = hover(state, event);
      const hides = effects.some(({ type }) => type === 'hide');
      const shows = effects.some(({ type }) => type === 'show');
      expect(hides).toBe(isUp(state) && !isUp(next));
      if (!isUp(state) && isUp(next)) expect(shows).toBe(true);
    }
  });
});

describe('a mention that the page puts there anew', () => {
  const HEIR: Mention = { name: 'Ada again' };

  it.each(Object.entries(STATES))('%s goes on about the heir, and about nothing else', (_, state) => {
    expect(JSON.stringify(inherit(state, ADA, HEIR))).toBe(JSON.stringify(state).replace('"Ada"', '"Ada again"'));
    expect(inherit(state, SOLVEIG, HEIR)).toEqual(state);
    const names = marksOf(state).map(({ name }) => name);
    expect(names.every((name) => JSON.stringify(state).includes(name))).toBe(true);
    expect(names.length).toBe(state.is === 'idle' ? 0 : state.is === 'switching' ? 2 : 1);
  });

  it('is inherited by the mention that is switched to as well', () => {
    const switching: State = { is: 'switching', mark: ADA, pointer: 'card', next: BALLON };
    expect(inherit(switching, BALLON, HEIR)).toEqual({ ...switching, next: HEIR });
  });
});
