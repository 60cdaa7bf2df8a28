import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { commonPassword, passwordFault } from '../../shared/src/passwords.ts';
import type { PrivateStatus } from '../../publisher/src/control/status.ts';
import { readPublisherConfig } from '../../publisher/src/process/config.ts';
import { prepareBundle } from '../../publisher/src/render/bundle.ts';
import { checkPorts, freePort } from './checks.ts';
import { prepareDataDir } from './data-dir.ts';
import { SupervisedProcess } from './supervised-process.ts';
import { run } from './command.ts';
import { cmsEnvironment, publisherEnvironment } from './environment.ts';
import { Fault } from './fault.ts';
import { buildPanel, compileCms } from './build-cms.ts';
import { forgetPassword, keepPassword, readSecrets, type Secrets } from './secrets.ts';
import { startServer } from './server.ts';
import { cmsUrl, reachable, root, type Settings } from './settings.ts';
import { plainScreen, type Screen, type Tell } from './progress.ts';
import { together } from './together.ts';

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
  screen?: Screen;
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
  { screen = plainScreen(() => undefined), signal = new AbortController().signal }: ProductOptions = {},
): Promise<Product> {
  signal.throwIfAborted();
  const { say } = screen;
  const { dataDir } = settings;
  const exposure = await prepareDataDir(dataDir);
  if (exposure) say(`! ${exposure}`);
  const { unlock } = lockDataDir(dataDir);
  const children: Partial<Product['children']> = {};
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(children).map((child) => child.stop()));
    unlock();
  };
  const running = new AbortController();
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
    const publisherEnv = publisherEnvironment(settings, secrets, publisherPort);
    const logs = join(dataDir, 'logs');
    const site = `http://${reachable(settings.host)}:${settings.sitePort}`;

    // The server starts first: it serves the last release at once.
    const server = startServer(settings, publisherPort, say);
    children.server = server;
    const served = await exists(join(dataDir, 'releases/current'));
    if (served) {
      const waiting = AbortSignal.any([signal, running.signal]);
      waitFor(server, () => answers(`${site}/`), waiting).then(
        () => say(`The site is there: ${settings.siteUrl}/`),
        () => undefined,
      );
    }
    await compileCms(screen, signal);
    await together(
      signal,
      (stopped) => buildPanel(screen, stopped),
      async (stopped) => {
        if (firstRun && settings.sample) await fill(screen, cmsEnv, join(logs, 'seed.log'), stopped);
      },
      async (stopped) => {
        if (firstRun) await prepareSite(screen, publisherEnv, stopped);
      },
    );
    if (firstRun)
      await writeFile(
        marker,
        `${JSON.stringify({ at: new Date().toISOString(), sample: settings.sample })}\n`,
      );
    children.cms = new SupervisedProcess({
      name: 'The CMS',
      args: [join(root, 'cms/node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      cwd: join(root, 'cms'),
      env: cmsEnv,
      log: join(logs, 'cms.log'),
      say,
    });
    const { cms } = children;
    await screen.step('Starting the CMS', () =>
      waitFor(cms, () => answers(`${cmsUrl(settings)}/_health`), signal),
    );
    const begun = new Date().toISOString();
    const publisher = new SupervisedProcess({
      name: 'The publisher',
      args: [...v8MemoryFlags, join(root, 'publisher/src/main.ts')],
      env: publisherEnv,
      log: join(logs, 'publisher.log'),
      say,
    });
    children.publisher = publisher;

    const publish = async (): Promise<void> => {
      let failure: string | undefined;
      await waitFor(
        publisher,
        async () => {
          const { release, lastRun } = await privateStatus(publisherPort, secrets.HOOK_SECRET);
          if (release) return true;
          // An earlier start may have left a run that failed.
          if (!lastRun || lastRun.startedAt < begun) return false;
          failure = lastRun.error;
          // A large site takes minutes; a run that hangs times out.
          return lastRun.outcome === 'running' ? 'working' : failure !== undefined;
        },
        signal,
      );
      if (failure !== undefined) throw new RunFailed(failure);
      await waitFor(server, () => answers(`${site}/`), signal);
    };
    const trouble = await screen
      .step(served ? 'Starting the publisher' : 'Publishing the site', publish)
      .then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof RunFailed) return error.message;
          throw error;
        },
      );

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
  } finally {
    running.abort();
  }
}

/** That the publisher's first run failed, and why. */
class RunFailed extends Error {}

/** Fills the CMS with the sample content; what an interrupted start has written stays. @throws Fault */
async function fill(screen: Screen, env: NodeJS.ProcessEnv, log: string, signal: AbortSignal): Promise<void> {
  const seed = (tell: Tell): Promise<void> =>
    run({ args: [join(root, 'scripts/seed.ts')], env, signal, log, tell });
  await screen
    .step('Filling the CMS with the sample content (only once)', seed)
    .catch(
      faultUnlessStopped(
        signal,
        `The CMS could not be filled: mend what its log says, then start again; it goes on where it was. ${log} ends with:`,
      ),
    );
}

/** Builds what renders the site's pages, which the publisher would do otherwise, when everything else is there. @throws Fault */
async function prepareSite(screen: Screen, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  await screen
    .step('Building the site', () => prepareBundle(readPublisherConfig(env), signal))
    .catch(faultUnlessStopped(signal, 'The site could not be built: mend what it says, then start again.'));
}

/** Makes a fault of an error. @param sentence the fault and the remedy, before what the error says */
function faultUnlessStopped(signal: AbortSignal, sentence: string): (cause: unknown) => never {
  return (cause) => {
    if (signal.aborted || cause instanceof Fault) throw cause;
    throw new Fault(`${sentence}\n${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  };
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
