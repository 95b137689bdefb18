/** One claim as card and popup show it: the statement, what kind it is, how old, and where it stands. */

import { Fragment } from 'preact';
import { cardLabels } from '#compiled/card-labels';
import type { ClaimView, SourceView, StatementPart } from '../card-model';
import type { Language } from '../dataset/model';
import { fill, formatDate } from '../format';
import { quoted } from '../quotation-marks';
import { SourceMark } from './sources';

/** So many sources of a claim are named beside it, the others numbered: the list below tells them all. */
const NAMED_SOURCES = 3;

export interface ClaimProps {
  readonly claim: ClaimView;
  readonly sources: readonly SourceView[];
  readonly language: Language;
  /** Called where the reader follows another entity's name; without it names are plain text. */
  readonly onFollow?: ((entity: string, claim: ClaimView) => void) | undefined;
}

export function Claim({ claim, sources, language, onFollow }: ClaimProps) {
  const labels = cardLabels[language];
  const later = claim.supersededBy;
  return (
    <div class="claim" data-claim={claim.id} data-kind={claim.kind}>
      <p class="statement">
        {claim.statement.map((part) => (
          // Two names alike lead to the same card; plain parts hold no state.
          <Part
            key={typeof part === 'string' ? part : part.entity}
            part={part}
            onFollow={onFollow && ((entity) => onFollow(entity, claim))}
          />
        ))}
      </p>
      {claim.quotation && (
        <blockquote lang={claim.quotation.language}>
          {quoted(claim.quotation.words, claim.quotation.language)}
          <footer>
            {claim.quotation.speaker}
            <SourceMarks numbers={[claim.quotation.source]} named={0} sources={sources} language={language} />
          </footer>
        </blockquote>
      )}
      <p class="meta">
        <Kind claim={claim} language={language} />
        {claim.asOf && <span class="as-of">{fill(labels.asOf, formatDate(claim.asOf, language))} </span>}
        <SourceMarks numbers={claim.sources} named={NAMED_SOURCES} sources={sources} language={language} />
      </p>
      {later && (
        <div class="overtaken">
          <p class="aside">{labels.overtaken}</p>
          <Claim claim={later} sources={sources} language={language} onFollow={onFollow} />
        </div>
      )}
    </div>
  );
}

/** A fact needs no label; somebody's version or judgement does. */
function Kind({ claim, language }: { readonly claim: ClaimView; readonly language: Language }) {
  if (claim.kind === 'fact' || claim.quotation) return null;
  const labels = cardLabels[language];
  return <span class="kind">{claim.kind === 'account' ? labels.account : labels.opinion} </span>;
}

function Part({
  part,
  onFollow,
}: {
  readonly part: StatementPart;
  readonly onFollow: ((entity: string) => void) | undefined;
}) {
  if (typeof part === 'string') return <>{part}</>;
  if (!onFollow) return <>{part.text}</>;
  return (
    <button type="button" class="name" data-follow={part.entity} onClick={() => onFollow(part.entity)}>
      {part.text}
    </button>
  );
}

function SourceMarks({
  numbers,
  named,
  sources,
  language,
}: {
  readonly numbers: readonly number[];
  readonly named: number;
  readonly sources: readonly SourceView[];
  readonly language: Language;
}) {
  return (
    <span class="marks">
      {numbers.map((number, index) => {
        const source = sources.find((candidate) => candidate.number === number);
        if (!source) return null;
        return (
          <Fragment key={number}>
            <SourceMark source={source} language={language} named={index < named} />{' '}
          </Fragment>
        );
      })}
    </span>
  );
}
