import { describe, expect, it } from 'vitest';
import { compileLabels } from '../../../scripts/compile-labels';

const complete = { card_close: { message: 'Close' }, popup_on: { message: 'On' }, manifest_name: { message: 'Name' } };

describe('labels', () => {
  it('are sorted by part, without the browser’s own', () => {
    const labels = compileLabels(() => complete);
    expect([...labels.keys()].sort()).toEqual(['card', 'popup']);
    expect(labels.get('card')).toEqual({ en: { close: 'Close' }, fr: { close: 'Close' }, nb: { close: 'Close' } });
  });

  it('are refused where one language lacks a key', () => {
    const { popup_on, ...less } = complete;
    expect(popup_on).toBeDefined();
    expect(() => compileLabels((language) => (language === 'nb' ? less : complete))).toThrow(
      '_locales/nb: missing popup_on',
    );
  });

  it('are refused where a message is empty', () => {
    expect(() => compileLabels(() => ({ card_close: { message: '' } }))).toThrow('card_close has no message');
  });
});
