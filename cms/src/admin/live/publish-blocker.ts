import type { HostFault, LiveHost, LiveStatus } from '../../live/status.ts';
import type { LiveMessageKey } from '../messages/live.ts';

/** Why changes do not get to the site, and since when. */
export interface PublishBlocker {
  messageKey: Extract<
    LiveMessageKey,
    | 'held'
    | 'heldUndated'
    | 'refused'
    | 'unreachable'
    | 'retrying'
    | (typeof hostFaults)[HostFault]
    | 'hostLate'
  >;
  since?: string;
  /** The static host, where it is the one. */
  host?: string;
}

const hostFaults = {
  token: 'hostToken',
  address: 'hostAddress',
  refused: 'hostRefused',
  busy: 'hostBusy',
  unreachable: 'hostUnreachable',
} as const satisfies Record<HostFault, LiveMessageKey>;

/** What blocks publishing, if anything: an administrator or the publisher has to act first. */
export function publishBlocker(status: LiveStatus | 'unknown'): PublishBlocker | undefined {
  if (status === 'unknown' || status.state === 'unreachable') return { messageKey: 'unreachable' };
  const { state, heldSince, failedAt } = status;
  if (state === 'held')
    return heldSince ? { messageKey: 'held', since: heldSince } : { messageKey: 'heldUndated' };
  if (state === 'refused') return { messageKey: 'refused' };
  if (failedAt) return { messageKey: 'retrying', since: failedAt };
  return status.host ? hostBlocker(status.host) : undefined;
}

function hostBlocker({ name: host, state, since, fault }: LiveHost): PublishBlocker | undefined {
  if (fault) return { messageKey: hostFaults[fault], host };
  return state === 'late' && since ? { messageKey: 'hostLate', host, since } : undefined;
}
