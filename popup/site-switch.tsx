/** The switch of this site, and how far it reaches: the host alone, or the whole domain. */

import { useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { fill } from '../src/format';
import type { TabStatus } from '../src/messages';
import { readableSite } from '../src/readable-site';
import { registrableDomain } from '../src/registrable-domain';
import { partsOf, type Site } from '../src/sites';

export interface SiteSwitchProps {
  readonly status: TabStatus;
  readonly site: Site;
  /** `domain`: the switch is for this domain with all its hosts; null: for the host alone. */
  readonly onSwitch: (on: boolean, domain: Site | null) => Promise<void>;
}

export function SiteSwitch({ status, site, onSwitch }: SiteSwitchProps) {
  const { on, pattern, paused, language } = status;
  const labels = popupLabels[language];
  const ruled = pattern === null ? null : partsOf(pattern);
  // A rule for a domain other than the registered one comes from a file: its reach is offered as it is.
  const domain = ruled?.reach === 'domain' ? ruled.site : registrableDomain(site);
  const [chosen, setChosen] = useState<Site | null>(null);
  /** A rule is being carried over: what was chosen is shown until the reading says what holds. */
  const [underWay, setUnderWay] = useState(0);
  const reach = ruled && underWay === 0 ? (ruled.reach === 'domain' ? domain : null) : chosen;

  const chooseReach = async (next: Site | null) => {
    setChosen(next);
    // Where a rule holds already, it is carried over; otherwise the choice waits for the switch.
    if (!ruled) return;
    setUnderWay((count) => count + 1);
    await onSwitch(on, next);
    setUnderWay((count) => count - 1);
  };

  return (
    <div class="site">
      <div class="switch-row">
        <span id="site">{fill(labels.annotateSite, readableSite(site))}</span>
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-disabled={paused}
          aria-labelledby="site"
          aria-describedby={paused ? 'switch-value' : undefined}
          onClick={() => paused || onSwitch(!on, reach)}
        >
          <span class="knob" />
          <span class="value" id="switch-value">
            {paused ? labels.switchPaused : on ? labels.on : labels.off}
          </span>
        </button>
      </div>
      {domain !== null && (
        <fieldset class="reach" disabled={paused}>
          <legend class="aside">{labels.reach}</legend>
          {[null, domain].map((value) => (
            <label key={value ?? ''}>
              <input
                type="radio"
                name="reach"
                value={value ?? ''}
                checked={reach === value}
                onChange={() => chooseReach(value)}
              />
              <span>
                {value === null
                  ? fill(labels.onlyHost, readableSite(site))
                  : fill(labels.wholeDomain, readableSite(value))}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {status.privately && <p class="aside">{labels.privately}</p>}
    </div>
  );
}
