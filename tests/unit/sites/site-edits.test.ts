import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, isNothing, takenBack } from '../../../src/site-edits';
import type { SiteChoices, SiteRule } from '../../../src/sites';

const choices = (rules: SiteChoices['rules'], otherwise: SiteRule = 'on'): SiteChoices => ({ otherwise, rules });

describe('taking an edit back', () => {
  it('brings a removed rule back, and leaves what was decided meanwhile', () => {
    const edit = editBetween(choices({ 'a.test': 'off', 'b.test': 'off' }), choices({ 'b.test': 'off' }));
    const now = choices({ 'b.test': 'on', 'c.test': 'off' }, 'off');
    expect(takenBack(now, edit)).toEqual(choices({ 'a.test': 'off', 'b.test': 'on', 'c.test': 'off' }, 'off'));
  });

  it('leaves a rule alone that was decided anew meanwhile', () => {
    const edit = editBetween(choices({}), choices({ 'a.test': 'off' }));
    expect(takenBack(choices({ 'a.test': 'on' }), edit)).toEqual(choices({ 'a.test': 'on' }));
    expect(takenBack(choices({ 'a.test': 'off' }), edit)).toEqual(choices({}));
  });

  it('takes an imported list back rule by rule, with what held elsewhere', () => {
    const before = choices({ 'a.test': 'off', 'b.test': 'off' });
    const imported = choices({ 'b.test': 'on', 'c.test': 'off' }, 'off');
    const edit = editBetween(before, imported);
    expect(takenBack(imported, edit)).toEqual(before);
    expect(takenBack(choices({ ...imported.rules, 'd.test': 'on' }, 'off'), edit)).toEqual(
      choices({ ...before.rules, 'd.test': 'on' }),
    );
  });

  it('of no change is no change', () => {
    expect(isNothing(editBetween(choices({ 'a.test': 'on' }), choices({ 'a.test': 'on' })))).toBe(true);
  });

  it('undoes any edit wholly where nothing came between', () => {
    const rule = fc.constantFrom<SiteRule>('on', 'off');
    // Names that every object has are names of hosts like any other.
    const host = fc.constantFrom('a.test', 'b.test', '*.c.test', 'constructor', 'tostring');
    const some = fc.record({ otherwise: rule, rules: fc.dictionary(host, rule) });
    fc.assert(
      fc.property(some, some, (before, after) => {
        expect(takenBack(after, editBetween(before, after))).toEqual(before);
      }),
    );
  });
});
