/** A card's content as text to paste elsewhere, with its sources. Pure. */
import { cardLabels } from '#compiled/card-labels';
import type { ClaimView, EntityStory, SourceView, TopicView } from '../card-model';
import type { Language } from '../dataset/model';
import { fill, formatDate } from '../format';
import { quoted } from '../quotation-marks';
import { citation } from './sources';

export type CopyFormat = 'text' | 'markdown';

/**
 * What the card shows: claims first, then the differing accounts, then the sources by number.
 * @param topic where a topic in full is copied
 */
export function copyText(model: EntityStory, topic: TopicView | null, format: CopyFormat): string {
  const { entity, claims, disputes, sources, language } = model;
  const labels = cardLabels[language];
  const name = format === 'markdown' ? `**${entity.name}**` : entity.name;
  const lines = [
    `${name} · ${topic?.name ?? entity.description}`,
    '',
    ...claims.map((claim) => `- ${claimText(claim, language)}`),
    ...disputes.flatMap(({ description, status, sides, note }) => [
      '',
      `${labels.accountsDiffer} (${labels[status]}): ${description}`,
      ...sides.map((side) => `- ${claimText(side, language)}`),
      ...(note ? [note] : []),
    ]),
    '',
    ...sources.map((source) => sourceLine(source, language, format)),
  ];
  return `${lines.join('\n')}\n`;
}

function claimText(claim: ClaimView, language: Language): string {
  const { statement, kind, quotation, asOf, sources, supersededBy } = claim;
  const labels = cardLabels[language];
  const words = statement.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  // As on the card: a quotation with its speaker says itself what it is.
  const said = kind === 'fact' || quotation ? '' : `${labels[kind]}: `;
  const speech = quotation ? ` ${quotation.speaker}: ${quoted(quotation.words, quotation.language)}` : '';
  const day = asOf ? ` (${fill(labels.asOf, formatDate(asOf, language))})` : '';
  const later = supersededBy ? ` ${labels.overtaken}: ${claimText(supersededBy, language)}` : '';
  return `${said}${words}${speech}${day} [${sources.join(', ')}]${later}`;
}

function sourceLine(source: SourceView, language: Language, format: CopyFormat): string {
  const description = citation(source, language);
  if (!source.url) return `[${source.number}] ${description}`;
  return format === 'markdown'
    ? `[${source.number}] [${description}](<${source.url}>)`
    : `[${source.number}] ${description}. ${source.url}`;
}
