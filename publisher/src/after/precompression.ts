import { encodeBest } from '../blobs/encodings.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import type { Logger } from '../process/log.ts';
import { filesIn } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import type { BackgroundTask } from './background-tasks.ts';

/** Makes the compressed forms of what the live release shows; until then the server compresses what is asked for. */
export function precompression(releases: Releases, log: Logger): BackgroundTask {
  /** Bodies whose forms lie ready. */
  const done = new WeakSet<ReleaseFile>();
  return {
    name: 'forms',
    quietMs: 1000,
    step: async (signal) => {
      const { current, blobs } = releases;
      if (!current) return true;
      const count = await encodeBest(filesIn(current), blobs, signal, done);
      if (count > 0) log.info({ release: current.id, count }, 'compressed');
      return !signal.aborted;
    },
  };
}
