import type { Afterwards, ChoreStatus } from '../after/afterwards.ts';
import type { Dispatches, DispatchResult } from '../after/dispatch.ts';
import type { FailedPage } from '../run/failed-pages.ts';
import type { Refusal } from '../run/guard.ts';
import type { History, Run } from '../run/history.ts';
import type { Hold, Held } from './hold.ts';
import type { Queue, State } from '../run/queue.ts';
import type { Findings, LinkInEntry } from '../run/findings.ts';
import type { Releases } from '../releases/releases.ts';

/** What anybody may know: no paths, no messages. */
export interface PublicStatus {
  /** `held`: a rollback holds publishing. `refused`: a release waits for somebody to confirm it. */
  state: State | 'refused';
  release: string | null;
  cursor: number | null;
  publishedAt: string | null;
}

/** What only the holder of the secret may know. */
export interface PrivateStatus extends PublicStatus {
  /** The instant that the live release was rendered for. */
  now: string | null;
  nextRunAt: string | null;
  held: Held | null;
  refusal: Refusal | null;
  /** Pages that could not be rendered, since their last good rendering. */
  failed: FailedPage[];
  /** Links on pages of the site that lead nowhere. */
  brokenLinks: LinkInEntry[];
  /** The last comparison of rows with content that found a difference. */
  defect: { at: string; keys: string[] } | null;
  lastRun: Run | null;
  /** The last runs, newest first. */
  history: readonly Run[];
  /** The work after the switch to the live release. */
  after: ChoreStatus[];
  /** The last dispatch to a static host; null where none was sent. */
  dispatch: DispatchResult | null;
}

export interface Sources {
  queue: Queue;
  releases: Releases;
  history: History;
  hold: Hold;
  findings: Findings;
  afterwards: Pick<Afterwards, 'status'>;
  dispatches: Pick<Dispatches, 'last'>;
}

export function publicStatus({ queue, releases: { current }, findings }: Sources): PublicStatus {
  return {
    state: findings.refusal && queue.state !== 'held' ? 'refused' : queue.state,
    release: current?.id ?? null,
    cursor: current?.cursor ?? null,
    publishedAt: current?.publishedAt ?? null,
  };
}

export function privateStatus(sources: Sources): PrivateStatus {
  const { queue, releases, history, hold, findings } = sources;
  return {
    ...publicStatus(sources),
    now: releases.current?.now ?? null,
    nextRunAt: queue.nextRunAt?.toISOString() ?? null,
    held: hold.held ?? null,
    refusal: findings.refusal ?? null,
    failed: findings.failed,
    brokenLinks: findings.brokenLinks,
    defect: findings.defect ?? null,
    lastRun: history.last ?? null,
    history: history.runs,
    after: sources.afterwards.status,
    dispatch: sources.dispatches.last ?? null,
  };
}
