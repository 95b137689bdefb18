/** Adds a rule for a site that is typed or pasted in. */

import { useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { registrableDomain } from '../src/registrable-domain';
import { type Pattern, patternOf, type SiteRule } from '../src/sites';
import { readTypedSite } from '../src/sites-file';

export interface AddSiteProps {
  readonly language: Language;
  /** The rule that an exception would have: the opposite of what holds everywhere else. */
  readonly rule: SiteRule;
  /** Whether it was added. */
  readonly onAdd: (pattern: Pattern, rule: SiteRule) => Promise<boolean>;
  readonly onError: (text: string) => void;
}

export function AddSite({ language, rule, onAdd, onError }: AddSiteProps) {
  const labels = optionsLabels[language];
  const [typed, setTyped] = useState('');
  const [whole, setWhole] = useState(false);

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const read = readTypedSite(typed);
    if (!read) return onError(fill(labels.badSite, typed.trim()));
    const asksWhole = whole || read.wholeDomain;
    // The whole domain is the registered one, unless a narrower one was typed as such.
    const domain = read.wholeDomain && registrableDomain(read.site) !== null ? read.site : registrableDomain(read.site);
    if (asksWhole && domain === null) {
      // It is the tick that is wrong here: it does not stay for what is typed next.
      setWhole(false);
      return onError(fill(labels.noDomain, read.site));
    }
    const added = await onAdd(asksWhole && domain !== null ? patternOf(domain, 'domain') : read.site, rule);
    // What could not be added stays in the field, to be tried again.
    if (!added) return;
    setTyped('');
    setWhole(false);
  };

  return (
    <form class="add-site" onSubmit={add}>
      <input
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={typed}
        aria-label={labels.addSite}
        placeholder={labels.addSite_help}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <label class="option">
        <input type="checkbox" checked={whole} onChange={({ currentTarget }) => setWhole(currentTarget.checked)} />
        {labels.addReach_domain}
      </label>
      <button type="submit">{labels.add}</button>
    </form>
  );
}

/** Where the next site is typed: it is always there, and takes the focus of what goes. */
export function addSiteField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.add-site input');
}
