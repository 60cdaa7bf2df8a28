import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lock } from '../../publisher/src/process/lock.ts';
import { isLong } from '../../test/support/test-long.ts';
import { freePort } from '../start/checks.ts';
import { Fault } from '../start/fault.ts';
import { fillWithSample } from '../start/first-start.ts';
import { plainScreen } from '../start/progress.ts';
import { commandEnv, runScript, temporaryFolder } from './support/commands.ts';

/** The sentence of a `pnpm start` that fails. It must be one sentence, and the exit code 1. */
async function refusal(env: NodeJS.ProcessEnv, args: string[] = []): Promise<string> {
  const { code, stdout, stderr } = await runScript('start.ts', env, { args });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  return stderr.trim();
}

async function takenPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return String((server.address() as AddressInfo).port);
}

test('names the port of the site if it is in use, and the remedy', async () => {
  const [taken, free, folder] = [await takenPort(), String(await freePort()), await temporaryFolder()];
  expect(await refusal({ DATA_DIR: folder, SITE_PORT: taken, CMS_PORT: free })).toBe(
    `Port ${taken} is in use: stop what uses it, or choose another one with SITE_PORT=….`,
  );
});

test('names the port of the CMS if it is in use, and the remedy', async () => {
  const [taken, free, folder] = [await takenPort(), String(await freePort()), await temporaryFolder()];
  expect(await refusal({ DATA_DIR: folder, SITE_PORT: free, CMS_PORT: taken })).toContain('with CMS_PORT=…');
});

test('names the folder if it cannot be written to, and the remedy', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  expect(await refusal({ DATA_DIR: join(file, 'data') })).toBe(
    `The folder ${file}/data cannot be written to (ENOTDIR): give a folder that you may write to with DATA_DIR=/some/folder.`,
  );
});

test('says that another one already runs on this folder', async () => {
  const folder = await temporaryFolder();
  const { unlock } = lock(join(folder, 'start.lock'));
  const message = await refusal({ DATA_DIR: folder });
  unlock();
  expect(message).toContain(`already runs on ${folder} (process ${process.pid}): stop that one first`);
});

test('says that HOST is no address of this machine', async () => {
  const [site, cms, folder] = [String(await freePort()), String(await freePort()), await temporaryFolder()];
  expect(await refusal({ DATA_DIR: folder, HOST: '192.0.2.1', SITE_PORT: site, CMS_PORT: cms })).toContain(
    'HOST=…',
  );
});

// Which passwords those are is tested where they are known, in `shared`.
test.each(isLong ? ['Password1234', 'Warszawa2026!', 'Kochanie1234'] : ['Warszawa2026!'])(
  'refuses a first administrator whose password (%s) is tried first',
  async (password) => {
    const [site, cms, folder] = [String(await freePort()), String(await freePort()), await temporaryFolder()];
    const env = { DATA_DIR: folder, SITE_PORT: site, CMS_PORT: cms, ADMIN_PASSWORD: password };
    const message = await refusal(env);
    expect(message).toMatch(/^ADMIN_PASSWORD is one of those that are tried first: give some words/);
    expect(message).not.toContain(password);
  },
);

test('refuses an option that it does not know', async () => {
  expect(await refusal({ DATA_DIR: await temporaryFolder() }, ['--clean'])).toBe(
    '“--clean” is not an option of start: the only one is --empty.',
  );
});

test('a filling that fails names the fault with its remedy, and the screen has no line of JSON', async () => {
  const folder = await temporaryFolder();
  const said: string[] = [];
  const screen = plainScreen((line) => said.push(line));
  const env = { ...commandEnv, DATA_DIR: folder, LOG_LEVEL: 'loud' };
  const { signal } = new AbortController();
  const fault: unknown = await fillWithSample(screen, env, join(folder, 'logs/seed.log'), signal).catch(
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Fault);
  expect(String(fault)).toContain('LOG_LEVEL');
  expect(said).toEqual([
    '• Filling the CMS with the sample content (only once) …',
    expect.stringMatching(/^✗ Filling the CMS with the sample content \(only once\) · failed after \d+ s$/),
  ]);
});

test.each(['start.ts', 'test.ts', 'build.ts', 'seed.ts'])(
  '%s names a Node that is too old, and the remedy',
  async (script) => {
    const versions = 'Object.defineProperty(process, "versions", { value: { node: "20.20.2" } })';
    const { code, stderr } = await runScript(
      script,
      {},
      { preload: ['--import', `data:text/javascript,${versions}`] },
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^This is Node 20\.20\.2, and Osiedle needs Node 24: .*npx -y pnpm start`\.\n$/);
  },
);
