import { precompress } from '../blobs/precompress.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import type { Logger } from '../process/log.ts';
import { filesIn } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import type { BackgroundTask } from './background-tasks.ts';

/** A task that compresses the files of the live release. Until it is done, the server compresses files on request. */
export function precompression(releases: Releases, log: Logger): BackgroundTask {
  /** Files that have all their compressed copies. */
  const done = new WeakSet<ReleaseFile>();
  return {
    name: 'precompression',
    quietMs: 1000,
    step: async (signal) => {
      const { current, blobs } = releases;
      if (!current) return true;
      const count = await precompress(filesIn(current), blobs, signal, done);
      if (count > 0) log.info({ release: current.id, count }, 'compressed');
      return !signal.aborted;
    },
  };
}
