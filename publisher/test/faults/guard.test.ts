import { expect, test } from 'vitest';
import { kill, page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';

/** Content that vanishes by mistake. */

test(
  'entries that vanish without a row: refused until confirmed, also across a restart',
  { timeout: 60_000 },
  async () => {
    const {
      startPublisher,
      startPublisherProcess,
      startServer,
      shows,
      post,
      hook,
      idle,
      ended,
      edit,
      get,
      status,
      site,
      cms,
    } = await product('one');
    for (const name of ['a', 'b', 'c']) cms.put('page', page(name));
    startServer();
    const first = startPublisherProcess();
    await shows('one');
    await idle();
    const { release } = await status();
    await kill(first.child);
    // Like a restore of the CMS's tables from an old backup, but not of its journal.
    cms.lose('page', 'b', 'pl');
    edit('two');
    const second = startPublisherProcess();
    const refused = await ended('refused');
    expect(refused).toMatchObject({
      state: 'refused',
      release,
      refusal: { vanished: ['page pl b'] },
      lastRun: { error: expect.stringContaining('1 of 4 documents are no longer in the CMS') as string },
    });
    expect(refused.refusal?.reason).toContain('pnpm confirm');
    expect(refused.refusal?.pages).toEqual([{ entry: 'page pl b', path: '/b/' }]);
    expect((await (await fetch(`${site}/_publisher/status`)).json()) as object).toMatchObject({
      state: 'refused',
    });
    expect((await get('/b/')).status).toBe(200);
    // No later change goes live past the refusal, and visitors see nothing of it.
    edit('three');
    await hook();
    await until(async () => (await status()).history.filter((run) => run.outcome === 'refused').length > 1);
    await kill(second.child);
    startPublisher({ POLL_INTERVAL: '600' });
    await until(async () => (await status()).refusal);
    // A run that finds nothing new does not forget the refusal.
    const { history } = await status();
    await hook();
    await until(async () => (await status()).history[0]?.number !== history[0]?.number);
    await ended('refused');
    expect(await (await get('/')).text()).toContain('pl one<');

    // Somebody who was shown another refusal confirms none.
    expect((await post('confirm', { refusal: 'another' })).status).toBe(409);
    const refusal = (await status()).refusal?.id;
    const confirmed = await post('confirm', { refusal });
    expect([confirmed.status, await confirmed.json()]).toEqual([200, { confirmed: ['page pl b'] }]);
    await shows('three');
    await idle();
    expect(await status()).toMatchObject({ state: 'idle', refusal: null });
    expect((await get('/b/')).status).toBe(404);
    const again = await post('confirm');
    expect([again.status, await again.json()]).toEqual([
      409,
      { error: 'No release waits for a confirmation.' },
    ]);
  },
);

test('more than a fifth of twenty at once, with or without rows: refused; exactly a fifth may vanish; an empty CMS is always refused', async () => {
  const { startPublisher, startServer, shows, post, idle, ended, hook, status, get, cms } =
    await product('one');
  const names = Array.from({ length: 24 }, (_, index) => `p${index}`);
  for (const name of names) cms.put('page', page(name));
  startServer();
  const first = startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  // Five of twenty-five: a fifth.
  for (const name of names.slice(0, 5)) cms.remove('page', name, 'pl');
  await hook();
  await until(async () => (await get('/p0/')).status === 404);
  // Five of twenty: more than a fifth would be five of twenty-four and less.
  await idle();
  for (const name of names.slice(5, 10)) cms.remove('page', name, 'pl');
  await hook();
  expect((await ended('refused')).refusal).toMatchObject({
    reason: expect.stringContaining('5 of 20 documents would vanish') as string,
    vanished: names
      .slice(5, 10)
      .map((name) => `page pl ${name}`)
      .sort(),
  });
  expect((await get('/p5/')).status).toBe(200);
  await post('confirm');
  await until(async () => (await get('/p5/')).status === 404);
  await idle();
  await first.stop();
  // The CMS answers correctly, and has no content.
  cms.content = {};
  startPublisher();
  const { refusal, release } = await ended('refused');
  expect(refusal?.vanished).toHaveLength(15);
  expect(release).toBe((await status()).release);
  expect(await (await get('/')).text()).toContain('pl one<');
});

test('a confirmation covers the documents that were listed, not those that vanish later', async () => {
  const { startPublisher, startServer, shows, post, idle, ended, status, get, cms } = await product('one');
  for (const name of ['a', 'b']) cms.put('page', page(name));
  startServer();
  const publisher = startPublisher();
  await shows('one');
  await idle();
  await publisher.stop();
  cms.lose('page', 'a', 'pl');
  startPublisher({ COMPARE_INTERVAL: '1', POLL_INTERVAL: '600' });
  await ended('refused');
  cms.lose('page', 'b', 'pl');
  await until(async () => (await status()).refusal?.vanished.includes('page pl b'));
  await post('confirm');
  await until(async () => (await get('/b/')).status === 404);
  expect((await get('/a/')).status).toBe(404);
});

test('rows and content that differ are found by comparison, corrected, and reported as a defect', async () => {
  const { startPublisher, startServer, shows, idle, status, get, cms } = await product('one');
  cms.put('page', page('a', { title: 'as published' }));
  startServer();
  const publisher = startPublisher({ COMPARE_INTERVAL: '1', POLL_INTERVAL: '600' });
  await shows('one');
  expect(await (await get('/a/')).text()).toContain('as published');
  cms.content.page = [
    ...(cms.content.page ?? []).filter((one) => (one as { documentId: string }).documentId !== 'a'),
    page('a', { title: 'changed past the journal' }),
  ];
  await until(async () => (await (await get('/a/')).text()).includes('changed past the journal'));
  await idle();
  const { defect, history } = await status();
  expect(defect).toMatchObject({ keys: ['page pl a'] });
  expect(history.find(({ outcome }) => outcome === 'published')?.triggers).toContain('compare');
  expect(publisher.output()).toContain('rows and content differ: a defect');
});

test('a journal that went back: all content is read again, and what vanished waits for a confirmation', async () => {
  const { startPublisher, startServer, shows, edit, hook, idle, ended, post, get, status, cms } =
    await product('one');
  startServer();
  const publisher = startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  cms.put('page', page('late'));
  edit('two');
  await hook();
  await shows('two');
  await idle();
  // The CMS is restored from a backup with row 1 alone, and somebody edits on.
  cms.rows.splice(1);
  cms.content = {};
  edit('three');
  await hook();
  expect((await ended('refused')).refusal?.vanished).toEqual(['page pl late']);
  expect(await (await get('/')).text()).toContain('pl two<');
  expect(publisher.output()).toContain('the CMS went back to an older state');
  await post('confirm');
  await shows('three');
  await idle();
  expect((await status()).cursor).toBe(2);
  edit('four');
  await hook();
  await shows('four');
});
