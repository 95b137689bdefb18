import { describe, expect, it } from 'vitest';
import { CLAIMS, ranked } from './fixture';

const first = (passage: string, entity?: string): string | undefined => ranked(passage, entity)[0];

describe('rank', () => {
  it('gives every claim once, and the same order for the same passage', () => {
    const passage = 'Her knee, the question and 185 goals';
    expect([...ranked(passage)].sort()).toEqual(CLAIMS.map(({ id }) => id).sort());
    expect(ranked(passage)).toEqual(ranked(passage));
  });

  it('opens with what the entity is best known for where the passage gives no cue', () => {
    expect(first('A poster of the Ballon d’Or hung over the bed.')).toBe('known');
    expect(first('')).toBe('known');
  });

  it('follows a word of the passage, in the language of the passage only', () => {
    expect(first('the end of her season and the knee')).toBe('injury');
    expect(first('hun og kneet, det var ikke bra, og det')).toBe('injury');
    expect(first('the kne of her and the coach')).toBe('known');
  });

  it('lets a claim’s own cue lead its story', () => {
    expect(first('the left knee of her')).toBe('injury-left');
    expect(first('the right knee of her')).toBe('injury');
  });

  it('does not take a word at face value that another word explains', () => {
    expect(first('The question was whether she would twerk')).toBe('question');
    expect(first('The coach was asked a question')).toBe('known');
  });

  it('is led by the numbers of a claim, in digits or in words', () => {
    expect(first('185 goals in 149 games')).toBe('goals-185');
    expect(first('the hundred and twenty goals of her')).toBe('goals-120');
  });

  it('does not count a stray word beside a clear cue', () => {
    const order = ranked('Modrić won the 2018 Ballon d’Or; the barber had a bad knee');
    expect(order[0]).toBe('winner-men-2018');
    expect(order.indexOf('known')).toBeLessThan(order.indexOf('injury'));
    expect(first('The barber had a bad knee')).toBe('injury');
  });

  it('does not count the name of the entity pointed at', () => {
    expect(first('Hegerberg and the Ballon d’Or')).toBe('winner-women-2018');
    expect(first('Hegerberg and the Ballon d’Or', 'ada-hegerberg')).toBe('known');
  });
});

describe('winners', () => {
  it('are chosen by a year beside the award', () => {
    expect(first('Neymar was third at the 2015 Ballon d’Or')).toBe('winner-men-2015');
    expect(first('Neymar was third at the 2014 Ballon d’Or')).toBe('winner-men-2014');
  });

  it('are chosen by name, whatever the accents and the script', () => {
    for (const name of ['Modrić', 'Modric', 'モドリッチ'])
      expect(first(`${name}, Ballon d’Or`)).toBe('winner-men-2018');
  });

  it('give way to the year where name and year disagree', () => {
    expect(first('Messi was only second at the 2014 Ballon d’Or')).toBe('winner-men-2014');
  });

  it('are those of the prize the passage speaks of', () => {
    expect(first('the women’s Ballon d’Or of 2018')).toBe('winner-women-2018');
    expect(first('the men’s Ballon d’Or of 2018')).toBe('winner-men-2018');
    expect(first('the Ballon d’Or of 2018')).toBe('winner-men-2018');
  });

  it('are told by plain hints alone, by common ones only beside a name or a year', () => {
    expect(first('the first Croat to win the Ballon d’Or')).toBe('winner-men-2018');
    expect(first('an English word for the Ballon d’Or')).toBe('known');
  });
});

describe('years', () => {
  it('choose among siblings', () => {
    expect(first('the podium of 2022')).toBe('podium-2022');
    expect(first('the podium of 2019')).toBe('podium-2019');
  });

  it('of another time leave a story behind', () => {
    expect(first('the podium of the Ballon d’Or in 1999')).toBe('known');
  });
});
