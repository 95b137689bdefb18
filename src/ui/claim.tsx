/** One claim as card and popup show it: the statement, what kind it is, how old, and where it stands. */

import { Fragment } from 'preact';
import { cardLabels } from '#compiled/card-labels';
import type { ClaimView, SourceView } from '../card-model';
import type { Language } from '../dataset/model';
import { fill, formatDate } from '../format';
import { quoted } from '../quotation-marks';
import { SourceMark } from './sources';
import { Statement } from './statement';

/** So many sources of a claim are named beside it, the others numbered: a row of names is read by nobody. */
const NAMED_SOURCES = 1;

export interface ClaimProps {
  readonly claim: ClaimView;
  readonly sources: readonly SourceView[];
  readonly language: Language;
  /** Called where the reader follows another entity's name; without it names are plain text. */
  readonly onFollow?: ((entity: string, claim: ClaimView) => void) | undefined;
}

export function Claim(props: ClaimProps) {
  return (
    <div class="claim" data-claim={props.claim.id} data-kind={props.claim.kind}>
      <ClaimBody {...props} />
    </div>
  );
}

/** What overtook a claim stands inside it, and is no claim of the list itself. */
function ClaimBody({ claim, sources, language, onFollow }: ClaimProps) {
  const labels = cardLabels[language];
  const later = claim.supersededBy;
  return (
    <>
      <Statement parts={claim.statement} onFollow={onFollow && ((entity) => onFollow(entity, claim))} />
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
        <AsOf claim={claim} language={language} />
        {sources.length > 0 && (
          <SourceMarks numbers={claim.sources} named={NAMED_SOURCES} sources={sources} language={language} />
        )}
      </p>
      {later && (
        <div class="overtaken">
          <p class="aside">{labels.overtaken}</p>
          <ClaimBody claim={later} sources={sources} language={language} onFollow={onFollow} />
        </div>
      )}
    </>
  );
}

/** For which date it holds, unless the statement says so itself. */
function AsOf({ claim: { asOf, statement }, language }: { readonly claim: ClaimView; readonly language: Language }) {
  if (!asOf) return null;
  const date = formatDate(asOf, language);
  const words = statement.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  if (words.includes(date)) return null;
  return <span class="as-of">{fill(cardLabels[language].asOf, date)} </span>;
}

/** A fact needs no label; somebody's version or judgement does. */
function Kind({ claim, language }: { readonly claim: ClaimView; readonly language: Language }) {
  if (claim.kind === 'fact' || claim.quotation) return null;
  const labels = cardLabels[language];
  return <span class="kind">{claim.kind === 'account' ? labels.account : labels.opinion} </span>;
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
