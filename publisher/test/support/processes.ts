import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { startFakeCms, token } from '../../../site/test/support/cms.ts';
import type { RunRecord } from '../../src/run/history.ts';
import type { PrivateStatus } from '../../src/control/status.ts';
import { readServerConfig } from '../../src/process/config.ts';
import { createSiteServer } from '../../src/serve/site-server.ts';
import { startWithFakeSite } from './fake-site-publisher.ts';
import { temporaryFolder } from './folder.ts';
import { silence } from './silence.ts';
import { until } from './until.ts';

export const secret = 'hook-secret';

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Started {
  child: ChildProcess;
  output: () => string;
}

const { PATH, TMPDIR, NODE_COMPILE_CACHE } = process.env;
/** What every program needs of this process's environment; the cache halves the time in which Node loads TypeScript. */
export const programEnv: NodeJS.ProcessEnv = {
  PATH,
  ...(TMPDIR && { TMPDIR }),
  ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
};

/** Runs a TypeScript file until the test ends. @param preloads modules that are loaded before it */
export function run(file: string, env: NodeJS.ProcessEnv, preloads: string[] = []): Started {
  const imports = preloads.flatMap((preload) => ['--import', preload]);
  const child = spawn(process.execPath, [...imports, file], { env: { ...programEnv, ...env } });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return { child, output: () => output };
}

/** Runs a publisher with the fake site in this process, until the test ends or somebody stops it. */
function startPublisher(env: NodeJS.ProcessEnv) {
  let output = '';
  const log = pino({ name: 'publisher' }, { write: (line) => (output += line) });
  const publisher = startWithFakeSite(env, log);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= publisher.then(({ stop }) => stop()));
  onTestFinished(stop);
  return { stop, output: () => output };
}

/** Runs the server in this process until the test ends. */
function startServer(env: NodeJS.ProcessEnv): void {
  const config = readServerConfig(env);
  const server = createSiteServer(config, silence).listen(config.port, config.host);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
}

/** Kills a process with SIGKILL, and waits until it has ended. */
export async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Whether a process runs, and is not a zombie (Linux). */
export function isRunning(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** A fake CMS with one page, called `word`. */
async function wordCms(word: string) {
  const cms = await startFakeCms({});
  onTestFinished(() => cms.close());
  const edit = (title: string) => {
    cms.put('page', page('word', { title }));
  };
  edit(word);
  return { cms, edit };
}

/** A page as the CMS sends it. */
export function page(documentId: string, more: { title?: string; slug?: string; body?: string } = {}) {
  return {
    documentId,
    locale: 'pl',
    slug: documentId,
    title: documentId,
    publishedAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    ...more,
  };
}

/**
 * A DATA_DIR with a publisher (with the fake site) and a server, and a fake CMS. They run in this process, which is fast, or
 * in processes of their own, which a test can kill.
 */
export async function product(word: string, folder?: string) {
  const dataDir = folder ?? (await temporaryFolder());
  const { cms, edit } = await wordCms(word);
  const [sitePort, publisherPort] = [await freePort(), await freePort()];
  const env: NodeJS.ProcessEnv = {
    DATA_DIR: dataDir,
    SITE_PORT: String(sitePort),
    PUBLISHER_PORT: String(publisherPort),
    HOOK_SECRET: secret,
    CMS_URL: cms.url.origin,
    CMS_TOKEN: token,
    BUILD_TIMEOUT: '4',
  };
  const site = `http://127.0.0.1:${sitePort}`;
  const authorization = `Bearer ${secret}`;
  const home = async () => (await fetch(`${site}/`)).text();
  const status = async () =>
    (await (
      await fetch(`${site}/_publisher/status`, { headers: { authorization } })
    ).json()) as PrivateStatus;
  const post = (path: string, body: object = {}) =>
    fetch(`${site}/_publisher/${path}`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify(body),
    });
  return {
    dataDir,
    env,
    site,
    cms,
    /** Publishes the word without a hook. */
    edit,
    home,
    post,
    get: (path: string) => fetch(site + path, { redirect: 'manual' }),
    startPublisher: (more: NodeJS.ProcessEnv = {}) => startPublisher({ ...env, ...more }),
    startServer: () => {
      startServer(env);
    },
    startPublisherProcess: (more: NodeJS.ProcessEnv = {}, preloads: string[] = []) =>
      run(join(import.meta.dirname, 'publisher-process.ts'), { ...env, ...more }, preloads),
    startServerProcess: () => run(join(import.meta.dirname, '../../src/server.ts'), env),
    hook: () => post('hook', { event: 'x' }),
    status,
    /** Waits until everything requested is live. */
    idle: () => until(async () => (await status()).state === 'idle'),
    /** Waits until the background tasks are done, too. */
    settled: () =>
      until(async () => {
        const { state, after } = await status();
        return state === 'idle' && after.every(({ state }) => state === 'done');
      }),
    /** Waits until the last run has ended with an outcome. @returns the status then */
    ended: (outcome: RunRecord['outcome']) =>
      until(async () => {
        const now = await status();
        return now.lastRun?.outcome === outcome && now;
      }),
    shows: (text: string) => until(async () => (await home()).includes(`pl ${text}<`)),
  };
}
