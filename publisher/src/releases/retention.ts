import type { Manifest } from './manifest.ts';

/**
 * The releases that somebody may go back to, the oldest first: of each completed run the last stage.
 * @param all the oldest first
 */
export function completedReleases(all: readonly Manifest[]): Manifest[] {
  const lastOfRun = new Map<string, Manifest>();
  for (const manifest of all) if (!manifest.isPartial) lastOfRun.set(manifest.run, manifest);
  return [...lastOfRun.values()];
}

/** The releases that need not be kept. @param keep how many of {@link completedReleases} stay */
export function supersededReleases(
  all: readonly Manifest[],
  current: Manifest | undefined,
  keep: number,
): Manifest[] {
  const kept = new Set([...completedReleases(all).slice(-keep), current]);
  return all.filter((manifest) => !kept.has(manifest));
}
