/** Faults in a dispute. */
import type { DisputesFile } from '../../../../src/dataset/authored';
import { at, byId, edited } from '../good';
import { type Fault, inDispute, set } from './fault';

export const disputeFaults: readonly Fault[] = [
  {
    name: 'one claim only',
    reason: /at least two claims/,
    texts: () =>
      inDispute('which-knee', (dispute) => {
        dispute.claims.pop();
      }),
  },
  {
    name: 'a claim that does not exist',
    reason: /no claim "no-knee"/,
    texts: () =>
      inDispute('which-knee', (dispute) => {
        dispute.claims.push('no-knee');
      }),
  },
  {
    name: 'the same claim twice',
    reason: /stands there twice/,
    texts: () =>
      inDispute('which-knee', (dispute) => {
        dispute.claims.push(at(dispute.claims, 0));
      }),
  },
  {
    name: 'another status',
    reason: /status/,
    texts: () => inDispute('which-knee', (dispute) => set(dispute, { status: 'settled' })),
  },
  {
    name: 'twice',
    reason: /already used in disputes.json/,
    texts: () =>
      edited<DisputesFile>('disputes.json', ({ disputes }) => {
        disputes.push(byId(disputes, 'which-knee'));
      }),
  },
].map((fault) => ({ ...fault, name: `dispute: ${fault.name}`, file: 'disputes.json', id: 'which-knee' }));
