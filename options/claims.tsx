/** Claims by topic, each with all its sources. */

import { useMemo } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Claim as ClaimRecord, Dataset, Language } from '../src/dataset/model';
import { claimSheet } from '../src/dataset-views';
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
                <Entry key={claim.id} claim={claim} dataset={dataset} language={language} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface EntryProps {
  readonly claim: ClaimRecord;
  readonly dataset: Dataset;
  readonly language: Language;
}

/** An entry looks the same whatever else is shown, so it is drawn once: what is kept is not drawn again. */
function Entry({ claim, dataset, language }: EntryProps) {
  return useMemo(() => {
    const labels = optionsLabels[language];
    const { view, sources } = claimSheet(dataset, claim, language);
    const disputes = dataset.disputes.filter(({ claims }) => claims.includes(claim.id));
    return (
      <li class="entry" id={`claim-${claim.id}`}>
        {/* Numbers would begin anew with each claim; the sources stand below it in words. */}
        <Claim claim={view} sources={[]} language={language} />
        <Sources sources={sources} language={language} />
        <p class="aside links">
          <a href={hashOf({ claim: claim.id })}>{labels.link}</a>
          {disputes.map(({ id }) => (
            <a key={id} href={hashOf({ dispute: id })}>
              {labels.inDispute}
            </a>
          ))}
        </p>
      </li>
    );
  }, [claim, dataset, language]);
}
