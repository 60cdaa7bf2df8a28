import { join } from 'node:path';
import { expect, test } from 'vitest';
import { product } from '../support/processes.ts';
import { until } from '../support/until.ts';

const setClockBack = join(import.meta.dirname, '../support/set-clock-back.ts');

test('clocks set back, of publisher and CMS: the last change is live, and releases stay in order', async () => {
  const { startPublisherProcess, startServer, shows, edit, hook, idle, status, post, cms } =
    await product('one');
  startServer();
  const { child } = startPublisherProcess({}, [setClockBack]);
  await shows('one');
  await idle();
  const before = await status();
  child.kill('SIGUSR2');
  edit('two');
  const [last] = cms.rows.slice(-1);
  // The last row has a time two days before the others.
  if (last) last.at = new Date(Date.now() - 48 * 3_600_000).toISOString();
  await hook();
  await shows('two');
  await idle();
  const after = await status();
  expect(Date.parse(after.publishedAt ?? '')).toBeLessThan(Date.parse(before.publishedAt ?? ''));
  expect([after.release, after.cursor]).toEqual(['00000002', 2]);
  expect(after.history.map(({ number }) => number)).toEqual([2, 1]);
  edit('three');
  await hook();
  await shows('three');
  // The previous release follows from the numbers, not from the times.
  expect(await (await post('rollback')).json()).toMatchObject({ rollbackTo: '00000002' });
  await shows('two');
});

test('a clock set back while a failed run waits: the retry comes no later', async () => {
  const { startPublisherProcess, startServer, shows, edit, hook, ended, cms } = await product('one');
  startServer();
  const { child } = startPublisherProcess({ POLL_INTERVAL: '600' }, [setClockBack]);
  await shows('one');
  cms.override = (_url, response) => (response.writeHead(500).end(), true);
  edit('two');
  await hook();
  await ended('failed');
  child.kill('SIGUSR2');
  cms.override = undefined;
  const start = Date.now();
  await shows('two');
  expect(Date.now() - start).toBeLessThan(8000);
});

test('time alone changes a page: it is live on time, without a request', async () => {
  const { startPublisher, startServer, shows, status, idle, edit, hook, home } = await product('one');
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  const end = Date.now() + 2500;
  edit(`until ${new Date(end).toISOString()}`);
  await hook();
  await until(async () => (await home()).includes('pl until '));
  await shows('over');
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  await idle();
  expect((await status()).history[0]).toMatchObject({ triggers: ['clock'], outcome: 'published', cursor: 2 });
});
