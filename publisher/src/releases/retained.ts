import { isAssetPath } from './hashed-paths.ts';
import {
  isLive,
  type Manifest,
  type ReleaseContent,
  type ReleaseEntry,
  type RetainedFile,
} from './manifest.ts';
import { completedReleases } from './retention.ts';
import type { Difference } from './sharded-map.ts';

/** The releases before a new one. */
interface EarlierReleases {
  current: Manifest | undefined;
  /** All kept releases, the oldest first. */
  all: readonly Manifest[];
  /** How many releases are kept. */
  keep: number;
}

/**
 * The styles, fonts and scripts of older kept releases that a new release goes on serving.
 * @param differences between the paths of the current release and the new one
 * @param run the run of the new release, where it has earlier stages
 */
export function retainedBeside(
  { paths }: Pick<ReleaseContent, 'paths'>,
  differences: Difference<ReleaseEntry>[],
  { current, all, keep }: EarlierReleases,
  run: string | undefined,
): Manifest['retained'] {
  const others = completedReleases(all).filter((manifest) => manifest.run !== run);
  const oldest = others.slice(1 - keep)[0]?.run;
  if (!current || !oldest || keep < 2) return {};
  const assets: [string, RetainedFile][] = Object.entries(current.retained);
  for (const [path, entry] of differences)
    if (isAssetPath(path) && isLive(entry)) assets.push([path, { ...entry, last: current.id }]);
  return Object.fromEntries(assets.filter(([path, { last }]) => last >= oldest && !paths.has(path)));
}
