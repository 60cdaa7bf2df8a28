import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublisherConfig } from '../src/process/config.ts';
import { siteBundle } from '../src/render/bundle.ts';
import { temporaryFolder } from './support/folder.ts';
import { isRunning, kill, product } from './support/processes.ts';
import { silence } from './support/silence.ts';
import { until } from './support/until.ts';

/** A fake Astro: does at once what `src/behaviour` says, and records each call. */
const fakeAstro = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
appendFileSync('builds', process.pid + '\\n');
const behaviour = readFileSync('src/behaviour', 'utf8');
if (behaviour === 'hangs') await sleep(600_000);
if (behaviour === 'fails') {
  console.error('Line 7 is wrong.');
  process.exit(1);
}
const server = join(process.env.SITE_OUT, 'server');
mkdirSync(server);
writeFileSync(join(server, 'entry.mjs'), 'export const site = ' + JSON.stringify({ behaviour }));
`;

/** The project of a site, and the results of its builds. */
async function project(behaviour: string) {
  const siteDir = join(await temporaryFolder(), 'site');
  const astro = join(siteDir, 'node_modules/astro/bin');
  for (const folder of [astro, join(siteDir, 'src')]) await mkdir(folder, { recursive: true });
  await writeFile(join(astro, 'astro.mjs'), fakeAstro);
  const setBehaviour = (next: string) => writeFile(join(siteDir, 'src/behaviour'), next);
  await setBehaviour(behaviour);
  const config = { ...readPublisherConfig({ HOOK_SECRET: 'x', CMS_TOKEN: 'x' }), siteDir };
  const { signal } = new AbortController();
  return {
    siteDir,
    setBehaviour,
    /** The bundle loader of a publisher that starts. */
    start: (buildTimeoutMs = 60_000) => siteBundle({ ...config, buildTimeoutMs }, silence),
    load: async (loadSite = siteBundle(config, silence)) =>
      (await loadSite(signal)) as unknown as { behaviour: string; files: string },
    /** The process id of each build, in order. */
    builds: async () => (await readFile(join(siteDir, 'builds'), 'utf8')).trimEnd().split('\n').map(Number),
    bundles: () => readdir(join(siteDir, '.warm')),
  };
}

test('the site is built once for its code, and again after any change to it', async () => {
  const { load, setBehaviour, builds, bundles, siteDir } = await project('one');
  const first = await load();
  expect(first.behaviour).toBe('one');
  expect((await load()).files).toBe(first.files);
  expect(await builds()).toHaveLength(1);
  await setBehaviour('two');
  const second = await load();
  expect(second.behaviour).toBe('two');
  expect(await bundles()).toHaveLength(2);
  await setBehaviour('one');
  expect((await load()).files).toBe(first.files);
  expect(await builds()).toHaveLength(2);
  // `shared` and the packages count as its code, too.
  await mkdir(join(siteDir, '../shared/src'), { recursive: true });
  await writeFile(join(siteDir, '../shared/src/paths.ts'), 'x');
  await load();
  await writeFile(join(siteDir, '../pnpm-lock.yaml'), 'x');
  await load();
  expect(await builds()).toHaveLength(4);
});

test('a bundle that nobody has loaded for a week is removed, and so is a build that a crash broke off', async () => {
  const { load, setBehaviour, bundles, siteDir } = await project('one');
  await load();
  const [first = ''] = await bundles();
  await mkdir(join(siteDir, '.warm', 'abandoned'));
  await setBehaviour('two');
  await load();
  expect(await bundles()).toHaveLength(3);
  const weekAgo = new Date(Date.now() - 8 * 86_400_000);
  for (const name of [first, 'abandoned']) await utimes(join(siteDir, '.warm', name), weekAgo, weekAgo);
  await load();
  expect(await bundles()).toHaveLength(1);
  expect(await bundles()).not.toContain(first);
});

test('two publishers that build at once both get a complete bundle, and leave one', async () => {
  const { load, bundles } = await project('one');
  const sites = await Promise.all([load(), load(), load()]);
  expect(sites.map(({ behaviour }) => behaviour)).toEqual(['one', 'one', 'one']);
  expect(await bundles()).toHaveLength(1);
});

test('a build that fails says why, leaves no files, and is retried', async () => {
  const { start, load, setBehaviour, bundles } = await project('fails');
  const loadSite = start();
  await expect(load(loadSite)).rejects.toThrow(/failed with exit code 1\. It said:\nLine 7 is wrong\./);
  expect(await bundles()).toEqual([]);
  await setBehaviour('mended');
  const site = await load(loadSite);
  expect(site.behaviour).toBe('mended');
  await setBehaviour('changed');
  expect((await load(loadSite)).files).toBe(site.files);
});

test('a build that takes too long is killed, and so is one that is aborted', async () => {
  const { start, load, builds, bundles } = await project('hangs');
  await expect(load(start(1000))).rejects.toThrow('took longer than 1 s and was ended');
  const abort = new AbortController();
  const stopped = start()(abort.signal);
  await until(async () => (await builds()).length === 2);
  abort.abort();
  await expect(stopped).rejects.toThrow('The build was stopped');
  await until(async () => (await builds()).every((pid) => !isRunning(pid)));
  expect(await bundles()).toEqual([]);
});

test('a build ends when its publisher is killed', async () => {
  const { siteDir, builds } = await project('hangs');
  const { startPublisherProcess } = await product('one');
  const publisher = startPublisherProcess({ SITE_DIR: siteDir, BUILD_TIMEOUT: '60' });
  const [build = 0] = await until(builds);
  await until(() => isRunning(build));
  await kill(publisher.child);
  await until(() => !isRunning(build));
});
