/** Where accounts differ: the sides next to each other, none of them alone. */
import { cardLabels } from '#compiled/card-labels';
import type { DisputeView } from '../card-model';
import type { ClaimProps } from './claim';
import { Claims } from './claims';

export function Disputes({
  disputes,
  ...shared
}: { readonly disputes: readonly DisputeView[] } & Omit<ClaimProps, 'claim'>) {
  const labels = cardLabels[shared.language];
  return (
    <>
      {disputes.map((dispute) => (
        <section class="dispute" key={dispute.id} data-dispute={dispute.id}>
          <p class="difference">
            {dispute.description} <span class="status">{labels[dispute.status]}</span>
          </p>
          <Claims claims={dispute.sides} as="sides" {...shared} />
          {dispute.note && <p class="aside">{dispute.note}</p>}
        </section>
      ))}
    </>
  );
}
