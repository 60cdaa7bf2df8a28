import type { Releases } from '../releases/releases.ts';
import type { Workspace } from '../run/workspace.ts';
import type { BackgroundTask } from './background-tasks.ts';

/** The minimum interval between two collections, in milliseconds: looking at every blob takes a while. */
const minIntervalMs = 60_000;

/** A task that deletes releases and blobs that nobody needs. */
export function garbageCollection(releases: Releases, workspace: Workspace): BackgroundTask {
  let collectedAt = -Infinity;
  return {
    name: 'garbage collection',
    quietMs: 1000,
    step: async (signal) => {
      if (performance.now() - collectedAt < minIntervalMs) return true;
      // The next release needs the blobs of pages that are already rendered for it.
      await releases.collectGarbage({ needed: workspace.workingSet?.composition.blobs() ?? [], signal });
      if (!signal.aborted) collectedAt = performance.now();
      return !signal.aborted;
    },
  };
}
