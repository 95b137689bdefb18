/** The points on which accounts differ, each with all its sides. */
import type { Dataset, Dispute, Language } from '../src/dataset/model';
import { disputeSheet } from '../src/dataset-views';
import { Disputes } from '../src/ui/disputes';
import { Sources } from '../src/ui/sources';

export interface DisputeListProps {
  readonly dataset: Dataset;
  readonly disputes: readonly Dispute[];
  readonly language: Language;
}

export function DisputeList({ dataset, disputes, language }: DisputeListProps) {
  return (
    <ul class="browse">
      {disputes.map((dispute) => {
        const sheet = disputeSheet(dataset, dispute, language);
        return (
          <li key={dispute.id} class="entry" id={`dispute-${dispute.id}`}>
            <Disputes disputes={sheet.disputes} sources={sheet.sources} language={language} />
            <Sources sources={sheet.sources} language={language} />
          </li>
        );
      })}
    </ul>
  );
}
