import { join } from 'node:path';
import { lock, LockedError } from '../publisher/src/process/lock.ts';
import { openCms } from './seed/cms.ts';
import { loadSampleContent } from './seed/load.ts';
import { cmsEnvironment } from './start/environment.ts';
import { end, Fault } from './start/fault.ts';
import { buildCms } from './start/build-cms.ts';
import { readSecrets } from './start/secrets.ts';
import { readStartSettings } from './start/settings.ts';
import { ownersAlone, prepareDataDir } from './start/data-dir.ts';

/**
 * `pnpm seed`: fills an empty CMS with the sample content. `pnpm start` calls it at its first run. Calling it again is
 * safe: it finishes what was interrupted and does nothing where all is there.
 */
const say = (line: string): void => {
  console.log(line);
};
process.umask(ownersAlone);

try {
  const settings = readStartSettings(process.env, []);
  await prepareDataDir(settings.dataDir);
  const { unlock } = lockUnlessStarted(settings.dataDir);
  await buildCms(say, new AbortController().signal);
  // The CMS reads its configuration from here.
  Object.assign(process.env, cmsEnvironment(settings, await readSecrets(settings.dataDir, settings.env)));
  const cms = await openCms();
  try {
    say(tell(await loadSampleContent(cms, new Date(), { say })));
  } finally {
    await cms.destroy();
    unlock();
  }
} catch (error) {
  end(error);
}
// Strapi leaves timers behind.
process.exit(0);

/** Two CMSs on one database would undo each other's start; `pnpm start`, which calls this, holds the lock itself. */
function lockUnlessStarted(dataDir: string): { unlock: () => void } {
  try {
    return lock(join(dataDir, 'start.lock'));
  } catch (cause) {
    if (!(cause instanceof LockedError)) throw cause;
    if (cause.pid === process.ppid) return { unlock: () => undefined };
    throw new Fault(`Osiedle is running on ${dataDir}: stop it with Ctrl-C, then seed again.`, { cause });
  }
}

function tell(outcome: Awaited<ReturnType<typeof loadSampleContent>>): string {
  switch (outcome.state) {
    case 'written':
      return `  The sample content is in the CMS: ${outcome.items} documents, pictures and PDFs.`;
    case 'alreadyThere':
      return '  The sample content is there already: nothing to do.';
    case 'refused':
      throw new Fault(
        `The CMS already holds ${outcome.documents} documents that are not the sample content, so nothing was written. ` +
          'To see the sample content, start with another DATA_DIR.',
      );
  }
}
