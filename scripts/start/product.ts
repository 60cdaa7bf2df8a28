import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { commonPassword, passwordFault } from '../../shared/src/passwords.ts';
import type { PrivateStatus } from '../../publisher/src/control/status.ts';
import { checkPorts, freePort } from './checks.ts';
import { prepareDataDir } from './data-dir.ts';
import { SupervisedProcess } from './supervised-process.ts';
import { run } from './command.ts';
import { cmsEnvironment, publisherEnvironment } from './environment.ts';
import { Fault } from './fault.ts';
import { buildCms } from './build-cms.ts';
import { forgetPassword, keepPassword, readSecrets, type Secrets } from './secrets.ts';
import { startServer } from './server.ts';
import { cmsUrl, reachable, root, type Settings } from './settings.ts';
import { step, type Say } from './progress.ts';

/** The whole product, running. */
export interface Product {
  settings: Settings;
  secrets: Secrets;
  /** The site's address on this machine. */
  site: string;
  /** The CMS's address on this machine. */
  cms: string;
  /** The first administrator, if this start created one. */
  admin: { email: string; password: string; generated: boolean } | undefined;
  /** Why the site could not be built yet, if so. */
  trouble: string | undefined;
  children: Record<'cms' | 'publisher' | 'server', SupervisedProcess>;
  /** Call once the administrator's password has been shown. */
  passwordShown: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface ProductOptions {
  say?: Say;
  signal?: AbortSignal;
}

const minuteMs = 60_000;

/**
 * V8's memory flags for the publisher. A run's short-lived objects fit into the young generation (two times 16 MB), which is
 * collected after each run. The old generation may grow by half, not by a few megabytes, before it is collected. The
 * publisher calls the collector after a large rendering, to return memory to the system.
 */
const v8MemoryFlags = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--heap-growing-percent=50',
  '--expose-gc',
];

/**
 * Starts the whole product and waits until it serves, for `pnpm start` and for tests.
 * @throws Fault where the user can fix something; nothing is left running then
 */
export async function startProduct(
  settings: Settings,
  { say = () => undefined, signal = new AbortController().signal }: ProductOptions = {},
): Promise<Product> {
  const { dataDir } = settings;
  const exposure = await prepareDataDir(dataDir);
  if (exposure) say(`! ${exposure}`);
  const { unlock } = lockDataDir(dataDir);
  const children: Partial<Product['children']> = {};
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(children).map((child) => child.stop()));
    unlock();
  };
  try {
    await checkPorts(settings);
    const secrets = await readSecrets(dataDir, settings.env);
    const publisherPort = settings.publisherPort ?? (await freePort());
    const marker = join(dataDir, 'first-run.json');
    const firstRun = !(await exists(marker));
    const given = settings.env['ADMIN_PASSWORD'];
    if (firstRun && given && (await passwordFault(given))) throw new Fault(commonPassword);
    if (firstRun && !given) secrets.ADMIN_PASSWORD = await keepPassword(dataDir);
    const cmsEnv = cmsEnvironment(settings, secrets);
    const logs = join(dataDir, 'logs');

    // The server starts first: it serves the last release at once.
    children.server = startServer(settings, publisherPort, say);
    await buildCms(say, signal);
    if (firstRun) {
      if (settings.sample)
        await step(say, 'Filling the CMS with the sample content (only once)', () =>
          run({ args: [join(root, 'scripts/seed.ts')], env: cmsEnv, signal }),
        );
      await writeFile(
        marker,
        `${JSON.stringify({ at: new Date().toISOString(), sample: settings.sample })}\n`,
      );
    }
    children.cms = new SupervisedProcess({
      name: 'The CMS',
      args: [join(root, 'cms/node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      cwd: join(root, 'cms'),
      env: cmsEnv,
      log: join(logs, 'cms.log'),
      say,
    });
    const { cms, server } = children;
    await step(say, 'Starting the CMS', () =>
      waitFor(cms, () => answers(`${cmsUrl(settings)}/_health`), signal),
    );
    const publisher = new SupervisedProcess({
      name: 'The publisher',
      args: [...v8MemoryFlags, join(root, 'publisher/src/main.ts')],
      env: publisherEnvironment(settings, secrets, publisherPort),
      log: join(logs, 'publisher.log'),
      say,
    });
    children.publisher = publisher;

    const site = `http://${reachable(settings.host)}:${settings.sitePort}`;
    let trouble: string | undefined;
    await step(say, 'Publishing the site', async () => {
      await waitFor(
        publisher,
        async () => {
          const status = await privateStatus(publisherPort, secrets.HOOK_SECRET);
          trouble = status.release ? undefined : status.lastRun?.error;
          if (status.release ?? trouble) return true;
          // A large site takes minutes; a run that hangs times out.
          return status.lastRun?.outcome === 'running' ? 'working' : false;
        },
        signal,
      );
      if (!trouble) await waitFor(server, () => answers(`${site}/`), signal);
    });

    const shown = given ?? secrets.ADMIN_PASSWORD;
    return {
      settings,
      secrets,
      site,
      cms: cmsUrl(settings),
      admin:
        shown && (firstRun || !given)
          ? { email: settings.adminEmail, password: shown, generated: !given }
          : undefined,
      trouble,
      children: { cms, publisher, server },
      passwordShown: () => forgetPassword(dataDir),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function lockDataDir(dataDir: string): { unlock: () => void } {
  try {
    return lock(join(dataDir, 'start.lock'));
  } catch (cause) {
    if (!(cause instanceof LockedError)) throw cause;
    const other = cause.pid ? ` (process ${cause.pid})` : '';
    throw new Fault(
      `Osiedle already runs on ${dataDir}${other}: stop that one first, or give this one another folder with DATA_DIR=….`,
      { cause },
    );
  }
}

/** Waits until a child is ready. Gives up after three deaths in a row, or after five minutes without progress. */
async function waitFor(
  child: SupervisedProcess,
  ready: () => Promise<boolean | 'working'>,
  signal: AbortSignal,
): Promise<void> {
  let until = Date.now() + 5 * minuteMs;
  for (;;) {
    const state = await ready().catch(() => false);
    if (state === true) return;
    if (state === 'working') until = Date.now() + 5 * minuteMs;
    if (child.deaths >= 3 || Date.now() > until)
      throw new Fault(
        `${child.name} does not start: mend what its log says, then start again. ${child.log} ends with:\n${child.lastWords}`,
      );
    await sleep(100, undefined, { signal });
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  await response.body?.cancel();
  return response.ok;
}

async function privateStatus(port: number, secret: string): Promise<PrivateStatus> {
  const response = await fetch(`http://127.0.0.1:${port}/_publisher/status`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(5000),
  });
  return (await response.json()) as PrivateStatus;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
