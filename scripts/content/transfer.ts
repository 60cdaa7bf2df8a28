import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { openCms, type ContentTransfer } from '../seed/cms.ts';
import { compileCms } from '../start/build-cms.ts';
import { plainScreen } from '../start/progress.ts';
import { ownersAlone } from '../start/data-dir.ts';
import { cmsEnvironment } from '../start/environment.ts';
import { Fault } from '../start/fault.ts';
import { logOutput } from '../start/logs.ts';
import type { Say } from '../start/progress.ts';
import { readSecrets } from '../start/secrets.ts';
import { readStartSettings } from '../start/settings.ts';
import { askRunningCms } from './door.ts';

type Options<Verb extends keyof ContentTransfer> = Parameters<ContentTransfer[Verb]>[0];
type Outcome<Verb extends keyof ContentTransfer> = Awaited<ReturnType<ContentTransfer[Verb]>>;

const print = process.stdout.write.bind(process.stdout);
/** Prints a line, also while what Strapi prints goes to a log. */
export const say: Say = (line) => {
  print(`${line}\n`);
};

/**
 * Imports, exports or erases. If the product runs, its CMS does it; otherwise a CMS in this process: two on one database
 * would undo each other's work.
 */
export async function transferContent<Verb extends keyof ContentTransfer>(
  verb: Verb,
  options: Options<Verb>,
): Promise<Outcome<Verb>> {
  process.umask(ownersAlone);
  const settings = readStartSettings(process.env, []);
  const { dataDir } = settings;
  if (!(await stat(join(dataDir, 'first-run.json')).catch(() => undefined)))
    throw new Fault(`There is no product in ${dataDir} yet: start it once, with pnpm start --empty.`);
  const held = lockUnlessRunning(dataDir);
  if (!held) return askRunningCms<Outcome<Verb>>(dataDir, verb, options, say);
  logOutput(join(dataDir, 'logs/content.log'));
  await compileCms(plainScreen(say), new AbortController().signal);
  // The CMS reads its configuration from here.
  Object.assign(process.env, cmsEnvironment(settings, await readSecrets(dataDir, settings.env)));
  const cms = await openCms();
  try {
    const service = cms.get('osiedle.content');
    const work = service[verb] as (all: Options<Verb>) => Promise<Outcome<Verb>>;
    return await work({ ...options, say });
  } finally {
    await cms.destroy();
    held.unlock();
  }
}

function lockUnlessRunning(dataDir: string): { unlock: () => void } | undefined {
  try {
    return lock(join(dataDir, 'start.lock'));
  } catch (cause) {
    if (!(cause instanceof LockedError)) throw cause;
    return undefined;
  }
}
