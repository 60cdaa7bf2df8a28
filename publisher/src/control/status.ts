import type { BackgroundTasks, BackgroundTaskStatus } from '../after/background-tasks.ts';
import type { HostStatus } from '../after/deploy/host-status.ts';
import type { StaticHost } from '../after/deploy/static-host.ts';
import type { FailedPage } from '../run/failed-pages.ts';
import type { PublishRefusal } from '../run/guard.ts';
import type { RunHistory, RunRecord } from '../run/history.ts';
import type { Hold, HoldState } from './hold.ts';
import type { RunQueue, QueueState } from '../run/queue.ts';
import type { RunFindings, LinkInEntry } from '../run/findings.ts';
import type { Releases } from '../releases/releases.ts';

/** The status for anybody: without paths and messages. */
export interface PublicStatus {
  /** `held`: a rollback holds publishing. `refused`: a release waits until somebody confirms it. */
  state: QueueState | 'refused';
  release: string | null;
  cursor: number | null;
  publishedAt: string | null;
}

/** The status for holders of the secret. */
export interface PrivateStatus extends PublicStatus {
  /** The instant for which the live release was rendered. */
  now: string | null;
  nextRunAt: string | null;
  held: HoldState | null;
  refusal: PublishRefusal | null;
  /** Pages whose last rendering failed. */
  failed: FailedPage[];
  /** Links on pages of the site that lead nowhere. */
  brokenLinks: LinkInEntry[];
  /** The last comparison of rows with content that found a difference. */
  defect: { at: string; keys: string[] } | null;
  lastRun: RunRecord | null;
  /** The last runs, the newest first. */
  history: readonly RunRecord[];
  /** The background tasks for the live release. */
  after: BackgroundTaskStatus[];
  /** The static host; null where none is set. */
  host: HostStatus | null;
}

/** The parts of the publisher that the status, the metrics and the commands read. */
export interface StatusSources {
  queue: RunQueue;
  releases: Releases;
  history: RunHistory;
  hold: Hold;
  findings: RunFindings;
  backgroundTasks: Pick<BackgroundTasks, 'status'>;
  host: Pick<StaticHost, 'status' | 'notice'>;
}

/** The present status for anybody. */
export function publicStatus({ queue, releases: { current }, findings }: StatusSources): PublicStatus {
  return {
    state: findings.refusal && queue.state !== 'held' ? 'refused' : queue.state,
    release: current?.id ?? null,
    cursor: current?.cursor ?? null,
    publishedAt: current?.publishedAt ?? null,
  };
}

/** The present status for holders of the secret. */
export function privateStatus(sources: StatusSources): PrivateStatus {
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
    after: sources.backgroundTasks.status,
    host: sources.host.status,
  };
}
