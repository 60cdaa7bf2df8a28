import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { commonPassword, passwordFault } from '../../shared/src/passwords.ts';
import { checkPorts, freePort } from './checks.ts';
import { prepareDataDir } from './data-dir.ts';
import { SupervisedProcess } from './supervised-process.ts';
import { cmsEnvironment, publisherEnvironment } from './environment.ts';
import { Fault } from './fault.ts';
import { buildPanel, compileCms } from './build-cms.ts';
import { forgetPassword, keepPassword, readSecrets, type Secrets } from './secrets.ts';
import { startServer } from './server.ts';
import { fillWithSample, prepareSite } from './first-start.ts';
import { isPublished, RunFailed } from './publication.ts';
import { answers, waitFor } from './wait-for.ts';
import { cmsUrl, reachable, root, type Settings } from './settings.ts';
import { plainScreen, type Screen } from './progress.ts';
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
        if (firstRun && settings.sample)
          await fillWithSample(screen, cmsEnv, join(logs, 'seed.log'), stopped);
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

    const trouble = await screen
      .step(served ? 'Starting the publisher' : 'Publishing the site', async () => {
        const { HOOK_SECRET } = secrets;
        await waitFor(publisher, () => isPublished(publisherPort, HOOK_SECRET, begun), signal);
        await waitFor(server, () => answers(`${site}/`), signal);
      })
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

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
