import type { Manifest } from './manifest.ts';

/**
 * The releases that a rollback may go back to, the oldest first: the last stage of each completed run.
 * @param all all kept releases, the oldest first
 */
export function completedReleases(all: readonly Manifest[]): Manifest[] {
  const lastOfRun = new Map<string, Manifest>();
  for (const manifest of all) if (!manifest.isPartial) lastOfRun.set(manifest.run, manifest);
  return [...lastOfRun.values()];
}

/** The releases that may be deleted. @param keep how many of {@link completedReleases} stay */
export function supersededReleases(
  all: readonly Manifest[],
  current: Manifest | undefined,
  keep: number,
): Manifest[] {
  const kept = new Set([...completedReleases(all).slice(-keep), current]);
  return all.filter((manifest) => !kept.has(manifest));
}
