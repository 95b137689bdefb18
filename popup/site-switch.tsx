/** The switch of this site, and how far it reaches: the host alone, or the whole domain. */

import { useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { fill } from '../src/format';
import type { TabStatus } from '../src/messages';
import { registrableDomain } from '../src/registrable-domain';
import { partsOf, type Site } from '../src/sites';

export interface SiteSwitchProps {
  readonly status: TabStatus;
  readonly site: Site;
  /** `domain`: the switch is for this domain with all its hosts; null: for the host alone. */
  readonly onSwitch: (on: boolean, domain: Site | null) => void;
}

export function SiteSwitch({ status, site, onSwitch }: SiteSwitchProps) {
  const { on, pattern, language } = status;
  const labels = popupLabels[language];
  const ruled = pattern === null ? null : partsOf(pattern);
  // A rule for a domain other than the registered one comes from a file: its reach is offered as it is.
  const domain = ruled?.reach === 'domain' ? ruled.site : registrableDomain(site);
  const [chosen, setChosen] = useState<Site | null>(null);
  const reach = ruled ? (ruled.reach === 'domain' ? domain : null) : chosen;

  const chooseReach = (next: Site | null) => {
    setChosen(next);
    // Where a rule holds already, it is carried over; otherwise the choice waits for the switch.
    if (ruled) onSwitch(on, next);
  };

  return (
    <div class="site">
      <div class="switch-row">
        <span id="site">{fill(labels.annotateSite, site)}</span>
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-labelledby="site"
          onClick={() => onSwitch(!on, reach)}
        >
          <span class="knob" />
          <span class="value">{on ? labels.on : labels.off}</span>
        </button>
      </div>
      {domain !== null && (
        <label class="reach">
          <span class="aside">{labels.reach}</span>
          <select
            value={reach ?? ''}
            onChange={({ currentTarget }) => chooseReach(currentTarget.value === '' ? null : currentTarget.value)}
          >
            <option value="">{fill(labels.onlyHost, site)}</option>
            <option value={domain}>{fill(labels.wholeDomain, domain)}</option>
          </select>
        </label>
      )}
      {status.privately && <p class="aside">{labels.privately}</p>}
    </div>
  );
}
