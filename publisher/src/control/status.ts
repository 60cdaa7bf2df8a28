import type { BackgroundTasks, BackgroundTaskStatus } from '../after/background-tasks.ts';
import type { HostStatus } from '../after/deploy/host-status.ts';
import type { StaticHost } from '../after/deploy/static-host.ts';
import type { FailedPage } from '../run/failed-pages.ts';
import { refusalId, type PublishRefusal } from '../run/guard.ts';
import { rollbackTarget } from './operations.ts';
import type { Manifest } from '../releases/manifest.ts';
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
  refusal: WaitingRefusal | null;
  /** What a rollback would make live again; null where nothing older is kept. */
  rollbackTo: Pick<Manifest, 'id' | 'publishedAt' | 'cursor'> | null;
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

/** A refused release, with what confirms it, and the addresses at which visitors see the first of what would vanish. */
export interface WaitingRefusal extends PublishRefusal {
  id: string;
  pages: { entry: string; path: string }[];
}

/** Nobody looks at more addresses. */
const maxListedPages = 20;

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
  const target = rollbackTarget(releases);
  return {
    ...publicStatus(sources),
    now: releases.current?.now ?? null,
    nextRunAt: queue.nextRunAt?.toISOString() ?? null,
    held: hold.held ?? null,
    refusal: findings.refusal ? withPages(findings.refusal, releases) : null,
    rollbackTo: target ? { id: target.id, publishedAt: target.publishedAt, cursor: target.cursor } : null,
    failed: findings.failed,
    brokenLinks: findings.brokenLinks,
    defect: findings.defect ?? null,
    lastRun: history.last ?? null,
    history: history.runs,
    after: sources.backgroundTasks.status,
    host: sources.host.status,
  };
}

function withPages(refusal: PublishRefusal, { current }: Pick<Releases, 'current'>): WaitingRefusal {
  const pages = refusal.vanished.slice(0, maxListedPages).flatMap((entry) => {
    const [path] = current?.entries.get(entry) ?? [];
    return path ? [{ entry, path }] : [];
  });
  return { ...refusal, id: refusalId(refusal), pages };
}
