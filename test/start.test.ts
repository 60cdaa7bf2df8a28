import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../scripts/start/checks.ts';
import { root } from '../scripts/start/settings.ts';
import { eventually } from './support/product.ts';
import { testLong } from './support/test-long.ts';

/** Runs `pnpm start --empty` as an operator does: starts it, reads its output, stops it with Ctrl-C, starts it again. */

interface Started {
  process: ChildProcess;
  said: () => string;
}

let dataDir: string;
let cmsPort: number;
let sitePort: number;
let started: Started | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'osiedle-start-'));
  [cmsPort, sitePort] = [await freePort(), await freePort()];
});
afterAll(async () => {
  if (started) await stop(started);
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs a command on the same product. */
async function command(name: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], { cwd: root, env: environment() });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    TMPDIR: process.env['TMPDIR'],
    HOME: dataDir,
    DATA_DIR: dataDir,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
  };
}

function start(): Started {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/node-version.mjs', 'scripts/start.ts', '--empty'],
    { cwd: root, env: environment() },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return { process: child, said: () => said };
}

async function stop({ process: child }: Started): Promise<unknown[]> {
  started = undefined;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  return gone;
}

async function isRunning({ said, process: child }: Started): Promise<void> {
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(`It ended: ${said()}`);
    expect(said()).toContain('Stop with Ctrl-C.');
    return Promise.resolve();
  }, 240);
}

const status = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;

async function logIn(email: string, password: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${cmsPort}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return response.status;
}

/** The id of the child process that runs a program (Linux). */
async function pidOf(program: string): Promise<number> {
  const pid = started?.process.pid;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  for (const child of children.split(' ').filter(Boolean))
    if ((await readFile(`/proc/${child}/cmdline`, 'utf8')).includes(program)) return Number(child);
  throw new Error(`${program} does not run.`);
}

test('a first start prints all addresses, and the administrator can log in', async () => {
  started = start();
  await isRunning(started);
  const said = started.said();
  expect(said).toContain(`Site      http://localhost:${sitePort}/`);
  expect(said).toContain(`Panel     http://localhost:${cmsPort}/admin`);
  expect(await status(sitePort, '/')).toBe(200);
  expect(await status(sitePort, '/en/')).toBe(200);
  expect(await status(cmsPort, '/admin')).toBe(200);
  const [, email = '', password = ''] =
    /E-mail +(\S+)\s+Password +(\S+) +\(shown only this once/.exec(said) ?? [];
  expect(await logIn(email, password)).toBe(200);
  expect(await logIn(email, `${password}x`)).toBe(400);
  expect(await readFile(join(dataDir, 'secrets.json'), 'utf8')).not.toContain(password);
  // One line for each step, and nothing of what the programs say.
  const steps = said.slice(0, said.indexOf('Osiedle is running.')).trim().split('\n');
  expect(steps).toContain('• Publishing the site …');
  expect(steps.filter((line) => !/^(• .* …|✓ .*| {2}… .* · \d+ s)$/.test(line))).toEqual([]);
  expect(await readFile(join(dataDir, 'logs/cms.log'), 'utf8')).toContain('{"level":');
});

test('what it writes is its owner’s alone', async () => {
  const written = await readdir(dataDir, { recursive: true });
  expect(written.length).toBeGreaterThan(20);
  const modes = await Promise.all(
    written.map(
      async (name) => [name, (await lstat(join(dataDir, name)).catch(() => undefined))?.mode ?? 0] as const,
    ),
  );
  // Every link has all permissions.
  const open = modes.filter(([name, mode]) => name !== 'releases/current' && (mode & 0o077) !== 0);
  expect(open.map(([name]) => name)).toEqual([]);
});

test('a killed CMS, publisher or server is started again; the site stays up without CMS or publisher', async () => {
  for (const program of ['strapi.js', 'publisher/src/main.ts', 'publisher/src/server.ts']) {
    const pid = await pidOf(program);
    process.kill(pid, 'SIGKILL');
    if (!program.includes('server')) expect(await status(sitePort, '/')).toBe(200);
    await eventually(async () => {
      expect(await pidOf(program)).not.toBe(pid);
    });
  }
  await eventually(async () => {
    expect(await status(cmsPort, '/_health')).toBe(204);
    expect(await status(sitePort, '/')).toBe(200);
    expect(await status(sitePort, '/_publisher/status')).toBe(200);
  });
});

test('a page written as a file is live a moment later, and what is wrong in another is said', async () => {
  const folder = join(dataDir, 'content');
  for (const [name, line] of [
    ['o-nas', 'slug: o-nas'],
    ['bledna', 'slgu: x'],
  ] as const) {
    await mkdir(join(folder, 'page', name), { recursive: true });
    await writeFile(join(folder, 'page', name, 'pl.md'), `---\ntitle: O nas\n${line}\n---\n\nTekst.\n`);
  }
  const { code, said } = await command('content-import', folder);
  expect(said).toContain('page/bledna/pl.md:3: “slgu” is not a field here. Did you mean “slug”?');
  expect(said).toContain('1 were created and 0 changed; 0 are the same already.');
  expect(code).toBe(1);
  await eventually(async () => {
    expect(await status(sitePort, '/o-nas/')).toBe(200);
  });
  await rm(join(folder, 'page/bledna'), { recursive: true });
  expect((await command('content-import', folder)).code).toBe(0);
});

test('Ctrl-C stops everything, with exit code 0', async () => {
  if (!started) throw new Error('It does not run.');
  const { said } = started;
  expect(await stop(started)).toEqual([0, null]);
  expect(said().trim().split('\n').at(-1)).toBe('Stopped.');
  for (const port of [sitePort, cmsPort]) await expect(status(port, '/')).rejects.toThrow();
});

// Another start of the CMS takes its seconds.
testLong('content comes out of a product that stands still', async () => {
  const folder = join(dataDir, 'exported');
  expect(await command('content-export', folder)).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'page/o-nas/pl.md'), 'utf8')).toContain('title: O nas');
  const { code, said } = await command('content-import', folder);
  expect(said).toContain('0 were created and 0 changed;');
  expect(code).toBe(0);
});

test('a second start does no first-run work and serves within ten seconds', async () => {
  const begin = Date.now();
  started = start();
  await eventually(async () => {
    expect(await status(sitePort, '/')).toBe(200);
  }, 10);
  expect(Date.now() - begin).toBeLessThan(10_000);
  await isRunning(started);
  expect(started.said()).not.toMatch(/Compiling|Building|Filling|Password/);
  expect(started.said()).toMatch(new RegExp(`^The site is there: http://localhost:${sitePort}/$`, 'm'));
});
