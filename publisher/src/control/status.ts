import type { DispatchResult } from '../after/dispatch.ts';
import type { FailedPage } from '../run/failed-pages.ts';
import type { Refusal } from '../run/guard.ts';
import type { History, Run } from '../run/history.ts';
import type { Hold, Held } from './hold.ts';
import type { Queue, State } from '../run/queue.ts';
import type { BrokenLink } from '../compose/composition.ts';
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
  brokenLinks: (BrokenLink & { entry?: string })[];
  /** The last comparison of rows with content that found a difference. */
  defect: { at: string; keys: string[] } | null;
  lastRun: Run | null;
  /** The last runs, newest first. */
  history: readonly Run[];
  /** The last dispatch to a static host; null where none was sent. */
  dispatch: DispatchResult | null;
}

/** What the last runs have found, beside their history. */
export interface Findings {
  refusal: Refusal | undefined;
  failed: FailedPage[];
  brokenLinks: (BrokenLink & { entry?: string })[];
  defect: { at: string; keys: string[] } | undefined;
  dispatch: DispatchResult | undefined;
}

export interface Sources {
  queue: Queue;
  releases: Releases;
  history: History;
  hold: Hold;
  findings: Findings;
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
    dispatch: findings.dispatch ?? null,
  };
}
