import type { Releases } from '../releases/releases.ts';
import type { Workspace } from '../run/workspace.ts';
import type { BackgroundTask } from './background-tasks.ts';

/** How often it is done, at most, in milliseconds: to look at every blob takes its time. */
const minIntervalMs = 60_000;

/** Deletes releases and blobs that nobody needs any more. */
export function garbageCollection(releases: Releases, workspace: Workspace): BackgroundTask {
  let tidiedAt = -Infinity;
  return {
    name: 'tidy',
    quietMs: 1000,
    step: async (signal) => {
      if (performance.now() - tidiedAt < minIntervalMs) return true;
      // What was rendered for a release that is still to come is needed, too.
      await releases.collectGarbage({ needed: workspace.workingSet?.composition.blobs() ?? [], signal });
      if (!signal.aborted) tidiedAt = performance.now();
      return !signal.aborted;
    },
  };
}
