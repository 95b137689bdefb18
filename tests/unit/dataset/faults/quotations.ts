/** Faults in direct speech. */
import { drop, type Fault, inClaim, QUESTION, QUOTED, set } from './fault';

export const quotationFaults: readonly Fault[] = (
  [
    ['speaker left out', /speaker is missing/, (quotation: object) => drop(quotation, 'speaker')],
    ['speaker empty', /speaker: the text is empty/, (quotation: object) => set(quotation, { speaker: '' })],
    ['words left out', /words is missing/, (quotation: object) => drop(quotation, 'words')],
    ['words empty', /words: the text is empty/, (quotation: object) => set(quotation, { words: '' })],
    ['HTML in the words', /words: the text holds HTML/, (quotation: object) => set(quotation, { words: '<i>No</i>' })],
    ['language left out', /language is missing/, (quotation: object) => drop(quotation, 'language')],
    [
      'language not a tag',
      /language: a language is a tag/,
      (quotation: object) => set(quotation, { language: 'French!' }),
    ],
    ['a further field', /"speech" is not a field/, (quotation: object) => set(quotation, { speech: 'No' })],
  ] as const
).map(([name, reason, change]) => ({
  name: `quotation: ${name}`,
  file: QUESTION,
  id: QUOTED,
  reason,
  texts: () =>
    inClaim(QUOTED, (claim) => {
      const quotation = claim.evidence.find((evidence) => evidence.quotation)?.quotation;
      if (!quotation) throw new Error('the claim has no quotation');
      change(quotation);
    }),
}));
