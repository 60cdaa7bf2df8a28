import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../scripts/start/server.ts';
import { readStartSettings } from '../../scripts/start/settings.ts';
import { Releases } from '../src/releases/releases.ts';
import { temporaryFolder } from './support/folder.ts';
import { freePort } from './support/processes.ts';
import { release } from './support/release.ts';
import { smallSite, type Files } from './support/site.ts';
import { until } from './support/until.ts';

/** The server process as `pnpm start` runs it. */
async function startProcess(files: Files) {
  const dataDir = await temporaryFolder();
  await release(await Releases.open(dataDir, 2), dataDir, files);
  const port = await freePort();
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, SITE_PORT: String(port), CMS_PORT: '1' };
  const child = startServer(readStartSettings(env, []), 9, () => undefined);
  onTestFinished(() => child.stop(100));
  const requestHome = async () => (await fetch(`http://127.0.0.1:${port}/`)).status;
  await until(async () => (await requestHome()) === 200);
  return { child, port, requestHome };
}

test('killed again and again, it answers within two seconds each time', { timeout: 120_000 }, async () => {
  const { child, requestHome } = await startProcess(smallSite('x'));
  for (let time = 0; time < (process.env['LONG'] ? 20 : 3); time++) {
    process.kill(child.pid ?? 0, 'SIGKILL');
    const killed = Date.now();
    await until(() => child.pid === undefined);
    await until(async () => (await requestHome()) === 200);
    expect(Date.now() - killed).toBeLessThan(2000);
  }
});

test('stopped, it completes its answers and accepts no more requests', async () => {
  const film = 'abcdefghij'.repeat(1_000_000);
  const { child, port, requestHome } = await startProcess(smallSite('x', { 'media/film.pdf': film }));
  const [response] = (await once(
    request({ port, path: '/media/film.pdf', headers: { connection: 'keep-alive' } }).end(),
    'response',
  )) as [IncomingMessage];
  // Half of the answer is sent; the other half waits for a slow reader.
  response.pause();
  await sleep(100);
  const stopped = child.stop();
  await until(() =>
    requestHome().then(
      () => false,
      () => true,
    ),
  );
  expect((await text(response)).length).toBe(film.length);
  const start = Date.now();
  await stopped;
  expect(Date.now() - start).toBeLessThan(1000);
});

test('stopped, it does not wait for idle connections', async () => {
  const { child, port } = await startProcess(smallSite('x'));
  const idle = connect(port, '127.0.0.1');
  idle.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(idle, 'data');
  const start = Date.now();
  await child.stop();
  expect(Date.now() - start).toBeLessThan(1000);
});

test('loads no package of the site, so that it restarts at once', () => {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(join(import.meta.dirname, '../src/serve/site-server.ts'))});
    console.log(JSON.stringify(loaded));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded.some((url) => url.endsWith('/releases/sharded-map.ts'))).toBe(true);
  expect(loaded.filter((url) => /\/(?:zod|astro|marked|sharp)@|\/shared\/src\/index\.ts/.test(url))).toEqual(
    [],
  );
});
