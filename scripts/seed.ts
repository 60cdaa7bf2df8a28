import { join } from 'node:path';
import { lock, LockedError } from '../publisher/src/process/lock.ts';
import { openCms } from './seed/cms.ts';
import { loadSampleContent } from './seed/load.ts';
import { compileCms } from './start/build-cms.ts';
import { ownersAlone, prepareDataDir } from './start/data-dir.ts';
import { cmsEnvironment } from './start/environment.ts';
import { end, Fault } from './start/fault.ts';
import { logOutput } from './start/logs.ts';
import { screenOfStart, startedByStart, tellFault } from './start/started-command.ts';
import { readSecrets } from './start/secrets.ts';
import { readStartSettings } from './start/settings.ts';
import { screenOf } from './start/terminal-screen.ts';

/**
 * `pnpm seed`: fills an empty CMS with the sample content. `pnpm start` calls it at its first run. Calling it again is
 * safe: it finishes what was interrupted and does nothing where all is there.
 */
process.umask(ownersAlone);
// It may end anywhere, since it goes on where it was. Strapi would wait for its queries.
process.once('SIGTERM', () => process.exit(1));

try {
  const settings = readStartSettings(process.env, []);
  await prepareDataDir(settings.dataDir);
  const { unlock } = lockUnlessStarted(settings.dataDir);
  const screen = startedByStart
    ? screenOfStart
    : screenOf(logOutput(join(settings.dataDir, 'logs/seed.log')), 2000);
  await compileCms(screen, new AbortController().signal);
  // The CMS reads its configuration from here.
  Object.assign(process.env, cmsEnvironment(settings, await readSecrets(settings.dataDir, settings.env)));
  const outcome = await screen.step('Filling the CMS with the sample content', async (tell) => {
    const cms = await openCms();
    try {
      return await loadSampleContent(cms, new Date(), {
        // Faults, and how far it has come.
        say: (line) => (line.startsWith('!') ? screen.say(line) : tell(line.trim())),
      });
    } finally {
      await cms.destroy();
      unlock();
    }
  });
  screen.say(sentenceOf(outcome));
} catch (error) {
  tellFault(error);
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

/** @throws Fault where nothing was written */
function sentenceOf(outcome: Awaited<ReturnType<typeof loadSampleContent>>): string {
  switch (outcome.state) {
    case 'written':
      return `The sample content is in the CMS: ${outcome.items} documents, pictures and PDFs.`;
    case 'alreadyThere':
      return 'The sample content is there already: nothing to do.';
    case 'refused':
      throw new Fault(
        `The CMS already holds ${outcome.documents} documents that are not the sample content, so nothing was written. ` +
          'To see the sample content, start with another DATA_DIR.',
      );
  }
}
