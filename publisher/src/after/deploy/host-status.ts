import type { HookFault } from './call-hook.ts';
import type { Arrival, Delivery } from './delivery.ts';
import type { PublicStamp } from './public-stamp.ts';

/** A call that failed. */
export interface FailedCall extends HookFault {
  at: string;
}

/** What is known of the static host, for the private status. */
export interface HostStatus {
  /** What people call it. */
  name: string;
  /**
   * `pending`: it is told in a moment. `retrying`: it did not answer, and is told again. `refused`: somebody has to mend the
   * call. `sent`: it was told, and the public address does not answer with the release yet; `late`: for a long time now.
   * `arrived`: the public address answers with the release or a later one.
   */
  state: 'pending' | 'retrying' | 'refused' | 'sent' | 'late' | 'arrived';
  /** The id of the newest release that it shall show. */
  release: string;
  sentAt: string | null;
  arrivedAt: string | null;
  /** The last row of the journal that the public address shows; null where that is not known. */
  cursor: number | null;
  arrivals: readonly Arrival[];
  /** The last call, where it failed. */
  fault: FailedCall | null;
  /** The last answer of the public address. */
  seen: PublicStamp | null;
}

/** Whether somebody has to mend a call, so that it is hardly any use to try again. */
export function needsSomebody({ kind }: HookFault): boolean {
  return kind !== 'busy' && kind !== 'unreachable';
}

/** How far a delivery is. @param lateMs how long the public address may take, in milliseconds */
export function stateOf(
  { sentAt, arrivedAt }: Delivery,
  fault: HookFault | null,
  lateMs: number,
): HostStatus['state'] {
  // Even if the address shows it: a host that could not be told may be another one, which keeps a copy.
  if (!sentAt && fault) return needsSomebody(fault) ? 'refused' : 'retrying';
  if (arrivedAt) return 'arrived';
  if (!sentAt) return 'pending';
  return Date.now() - Date.parse(sentAt) > lateMs ? 'late' : 'sent';
}
