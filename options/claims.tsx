/** Claims by topic, each with all its sources. */

import { memo } from 'preact/compat';
import { optionsLabels } from '#compiled/options-labels';
import type { Claim as ClaimRecord, Dataset, Language } from '../src/dataset/model';
import { sheetOf } from '../src/dataset-views';
import { Claim } from '../src/ui/claim';
import { Sources } from '../src/ui/sources';
import { hashOf } from './route';

export interface ClaimsProps {
  readonly dataset: Dataset;
  readonly claims: readonly ClaimRecord[];
  readonly language: Language;
}

export function Claims({ dataset, claims, language }: ClaimsProps) {
  return (
    <>
      {dataset.topics.map(({ id, name }) => {
        const ofTopic = claims.filter(({ topic }) => topic === id);
        if (ofTopic.length === 0) return null;
        return (
          <section key={id} class="topic" data-topic={id}>
            <h3>
              {name[language]} <span class="count">{ofTopic.length}</span>
            </h3>
            <ul class="browse">
              {ofTopic.map((claim) => (
                <Entry key={claim.id} id={claim.id} dataset={dataset} language={language} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface EntryProps {
  readonly id: string;
  readonly dataset: Dataset;
  readonly language: Language;
}

/** An entry looks the same whatever else is shown, so it is drawn once. */
const Entry = memo(({ id, dataset, language }: EntryProps) => {
  const labels = optionsLabels[language];
  const { claims, disputes } = sheetOf(dataset, [id], language);
  const { sources } = sheetOf({ ...dataset, disputes: [] }, [id], language);
  const [claim] = claims;
  if (!claim) return null;
  return (
    <li class="entry" id={`claim-${id}`}>
      {/* Numbers would begin anew with each claim; the sources stand below it in words. */}
      <Claim claim={claim} sources={[]} language={language} />
      <Sources sources={sources} language={language} />
      <p class="aside links">
        <a href={hashOf({ claim: id })}>{labels.link}</a>
        {disputes.map((dispute) => (
          <a key={dispute.id} href={hashOf({ dispute: dispute.id })}>
            {labels.inDispute}
          </a>
        ))}
      </p>
    </li>
  );
});
