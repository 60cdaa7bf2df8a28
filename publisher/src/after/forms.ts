import { encodeBest } from '../blobs/encodings.ts';
import type { Body } from '../blobs/body.ts';
import type { Logger } from '../process/log.ts';
import { bodiesOf } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import type { Chore } from './afterwards.ts';

/** Makes the compressed forms of what the live release shows; until then the server compresses what is asked for. */
export function forms(releases: Releases, log: Logger): Chore {
  /** Bodies whose forms lie ready. */
  const done = new WeakSet<Body>();
  return {
    name: 'forms',
    quiet: 1000,
    step: async (signal) => {
      const { current, blobs } = releases;
      if (!current) return true;
      const count = await encodeBest(bodiesOf(current), blobs, signal, done);
      if (count > 0) log.info({ release: current.id, count }, 'compressed');
      return !signal.aborted;
    },
  };
}
