/** Claims below each other: what is said, or the sides of a dispute. */
import type { ClaimView } from '../card-model';
import { Claim, type ClaimProps } from './claim';

interface ClaimsProps extends Omit<ClaimProps, 'claim'> {
  readonly claims: readonly ClaimView[];
  /** The class of the list. */
  readonly as: 'claims' | 'sides';
}

export function Claims({ claims, as, ...shared }: ClaimsProps) {
  return (
    <ul class={as}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Claim claim={claim} {...shared} />
        </li>
      ))}
    </ul>
  );
}
