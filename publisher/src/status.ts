import type { DispatchResult } from './dispatch.ts';
import type { History, Run } from './history.ts';
import type { Queue, State } from './queue.ts';
import type { Releases } from './releases/releases.ts';

/** What anybody may know: no paths, no messages. */
export interface PublicStatus {
  state: State;
  release: string | null;
  cursor: number | null;
  publishedAt: string | null;
}

/** What only the holder of the secret may know. */
export interface PrivateStatus extends PublicStatus {
  /** The instant that the live release was rendered for. */
  now: string | null;
  nextRunAt: string | null;
  lastRun: Run | null;
  /** The last twenty runs, newest first. */
  history: readonly Run[];
  /** The last dispatch to a static host; null where none was sent. */
  dispatch: DispatchResult | null;
}

export interface Sources {
  queue: Queue;
  releases: Releases;
  history: History;
  dispatch: () => DispatchResult | undefined;
}

export function publicStatus({ queue, releases: { current } }: Sources): PublicStatus {
  return {
    state: queue.state,
    release: current?.id ?? null,
    cursor: current?.cursor ?? null,
    publishedAt: current?.publishedAt ?? null,
  };
}

export function privateStatus(sources: Sources): PrivateStatus {
  const { queue, releases, history } = sources;
  return {
    ...publicStatus(sources),
    now: releases.current?.now ?? null,
    nextRunAt: queue.nextRunAt?.toISOString() ?? null,
    lastRun: history.last ?? null,
    history: history.runs,
    dispatch: sources.dispatch() ?? null,
  };
}
