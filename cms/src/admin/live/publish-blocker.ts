import type { LiveStatus } from '../../live/status.ts';
import type { LiveMessageKey } from '../messages/live.ts';

/** Why changes do not get to the site, and since when. */
export interface PublishBlocker {
  messageKey: Extract<LiveMessageKey, 'held' | 'heldUndated' | 'refused' | 'unreachable' | 'retrying'>;
  since?: string;
}

/** What blocks publishing, if anything: an administrator or the publisher has to act first. */
export function publishBlocker(status: LiveStatus | 'unknown'): PublishBlocker | undefined {
  if (status === 'unknown' || status.state === 'unreachable') return { messageKey: 'unreachable' };
  const { state, heldSince, failedAt } = status;
  if (state === 'held')
    return heldSince ? { messageKey: 'held', since: heldSince } : { messageKey: 'heldUndated' };
  if (state === 'refused') return { messageKey: 'refused' };
  return failedAt ? { messageKey: 'retrying', since: failedAt } : undefined;
}
