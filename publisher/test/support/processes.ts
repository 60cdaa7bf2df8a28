import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PrivateStatus } from '../../src/status.ts';
import { temporaryFolder } from './folder.ts';
import { until } from './until.ts';

export const secret = 'hook-secret';

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs a TypeScript file until the test ends. */
export function run(file: string, env: NodeJS.ProcessEnv): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [file], { env: { PATH: process.env['PATH'], ...env } });
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

/** Kills a process at once, as nothing else does. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** The processes that a process has started (Linux). */
export async function childrenOf(pid: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Whether a process is there and not just waiting to be buried (Linux). */
export function isRunning(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** A DATA_DIR with a publisher (its build replaced) and a server that are real processes. */
export async function product(word: string) {
  const dataDir = await temporaryFolder();
  const [sitePort, publisherPort] = [await freePort(), await freePort()];
  const env: NodeJS.ProcessEnv = {
    DATA_DIR: dataDir,
    SITE_PORT: String(sitePort),
    PUBLISHER_PORT: String(publisherPort),
    HOOK_SECRET: secret,
    CMS_TOKEN: 's3cret',
    CMS_FILE: join(dataDir, 'cms.txt'),
    BUILD_TIMEOUT: '4',
  };
  const site = `http://127.0.0.1:${sitePort}`;
  const authorization = `Bearer ${secret}`;
  const edit = (text: string) => writeFile(join(dataDir, 'cms.txt'), text);
  const home = async () => (await fetch(`${site}/`)).text();
  await edit(word);
  return {
    dataDir,
    env,
    site,
    edit,
    home,
    startPublisher: (more: NodeJS.ProcessEnv = {}) =>
      run(join(import.meta.dirname, 'publisher-process.ts'), { ...env, ...more }),
    startServer: () => run(join(import.meta.dirname, '../../src/server.ts'), env),
    hook: () =>
      fetch(`${site}/_publisher/hook`, { method: 'POST', headers: { authorization }, body: '{"event":"x"}' }),
    status: async () =>
      (await (
        await fetch(`${site}/_publisher/status`, { headers: { authorization } })
      ).json()) as PrivateStatus,
    shows: (text: string) => until(async () => (await home()).includes(`pl ${text}<`)),
  };
}
