/** A card's content as text to paste elsewhere, with its sources. Pure. */
import type { CardModel, ClaimView, SourceView } from '../card-model';
import { quoted } from '../quotation-marks';
import { describe } from './sources';

export type CopyFormat = 'text' | 'markdown';

/** What the card shows for the passage, claims first, then the differing accounts, then the sources by number. */
export function copyText(model: CardModel, format: CopyFormat): string {
  const { entity, claims, disputes, sources, language } = model;
  const title = format === 'markdown' ? `**${entity.name}** · ${entity.description}` : `${entity.name} · ${entity.description}`;
  const lines = [
    title,
    '',
    ...claims.map((claim) => `- ${claimText(claim)}`),
    ...disputes.flatMap(({ description, sides }) => ['', description, ...sides.map((side) => `- ${claimText(side)}`)]),
    '',
    ...sources.map((source) => sourceLine(source, language, format)),
  ];
  return `${lines.join('\n')}\n`;
}

function claimText({ statement, quotation, sources, supersededBy }: ClaimView): string {
  const words = statement.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  const speech = quotation ? ` ${quotation.speaker}: ${quoted(quotation.words, quotation.language)}` : '';
  const later = supersededBy ? ` → ${claimText(supersededBy)}` : '';
  return `${words}${speech} [${sources.join(', ')}]${later}`;
}

function sourceLine(source: SourceView, language: CardModel['language'], format: CopyFormat): string {
  const description = describe(source, language);
  if (!source.url) return `[${source.number}] ${description}`;
  return format === 'markdown'
    ? `[${source.number}] [${description}](<${source.url}>)`
    : `[${source.number}] ${description}. ${source.url}`;
}
