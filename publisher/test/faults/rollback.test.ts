import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { kill, page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';
import { visit } from '../support/visitor.ts';

/** A rollback takes less than a second, and holds publishing until somebody runs `pnpm resume`. */

type Tools = Awaited<ReturnType<typeof product>>;

const polling = { POLL_INTERVAL: '1' };

/** A product that has published `one`, `two` and `three`. @param start starts its publisher */
async function threeReleases<Publisher>(start: (tools: Tools) => Publisher) {
  const tools = await product('one');
  tools.startServer();
  const publisher = start(tools);
  await tools.shows('one');
  for (const word of ['two', 'three']) {
    await tools.idle();
    tools.edit(word);
    await tools.hook();
    await tools.shows(word);
  }
  await tools.idle();
  return { ...tools, publisher };
}

test(
  'goes back within a second, holds publishing across changes and restarts, and publishes again after a resume',
  { timeout: 60_000 },
  async () => {
    const { post, home, edit, hook, status, shows, idle, publisher, startPublisher, site } =
      await threeReleases(({ startPublisherProcess }) => startPublisherProcess(polling));
    const visitor = visit(site);
    const start = Date.now();
    const answer = await post('rollback');
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { release: '00000004', rollbackTo: '00000002' },
    ]);
    await shows('two');
    expect(Date.now() - start).toBeLessThan(1000);
    expect(await status()).toMatchObject({
      state: 'held',
      release: '00000004',
      cursor: 2,
      held: { release: '00000002' },
    });

    edit('four');
    expect((await hook()).status).toBe(202);
    // Wait longer than a poll.
    await sleep(1300);
    expect(await home()).toContain('pl two<');
    expect(await (await fetch(`${site}/_publisher/status`)).json()).toMatchObject({ state: 'held' });
    await kill(publisher.child);
    startPublisher(polling);
    await until(async () => (await status()).state === 'held');
    await sleep(1300);
    expect(await home()).toContain('pl two<');
    expect((await status()).lastRun?.number).toBe(3);

    expect((await post('resume')).status).toBe(200);
    await shows('four');
    await idle();
    expect(await status()).toMatchObject({ state: 'idle', held: null, cursor: 4, release: '00000005' });
    const again = await post('resume');
    expect(again.status).toBe(409);
    expect(await visitor.stop()).toEqual(['three', 'two', 'four'].map((word) => `200 <p>pl ${word}</p>`));
  },
);

test('goes back to the last stage of the run before, however many stages it had', async () => {
  const { startServer, startPublisher, shows, settled, edit, hook, get, post, status } = await product('one');
  startServer();
  startPublisher({ SITEMAP: '1', POLL_INTERVAL: '600' });
  await shows('one');
  await settled();
  for (const word of ['two', 'three', 'four']) {
    edit(word);
    await hook();
    await shows(word);
    await settled();
  }
  expect((await status()).release).toBe('00000008');
  const start = Date.now();
  const answer = await post('rollback');
  expect(await answer.json()).toEqual({ release: '00000009', rollbackTo: '00000006' });
  await shows('three');
  expect(Date.now() - start).toBeLessThan(1000);
  expect(await (await get('/sitemap-index.xml')).text()).toBe('word three');
  // The id of any stage of a run stands for its last stage.
  expect(await (await post('rollback', { release: '3' })).json()).toMatchObject({ rollbackTo: '00000004' });
  await shows('two');
  expect(await (await get('/sitemap-index.xml')).text()).toBe('word two');
});

test('a withdrawn page does not come back in files that mention it without showing it', async () => {
  const { cms, get, post, shows, edit, hook, idle, startServer, startPublisher } = await product('one');
  cms.put('page', page('yard', { title: 'A child' }));
  cms.put('page', page('hall'));
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  const decoded = async () => Buffer.from(await (await get('/drawn.bin')).text(), 'base64').toString();
  expect(await decoded()).toContain('A child');
  // The page first gets another address: its old addresses are withdrawn with it.
  cms.put('page', page('yard', { title: 'A child', slug: 'courtyard' }));
  cms.put('redirect', { documentId: 'moved', from: '/yard/', to: '/courtyard/', kind: 'moved' });
  edit('two');
  await hook();
  await shows('two');
  await idle();
  cms.remove('page', 'yard', 'pl');
  cms.remove('redirect', 'moved');
  for (const slug of ['yard', 'courtyard'])
    cms.put('redirect', { documentId: slug, from: `/${slug}/`, to: null, kind: 'gone' });
  edit('three');
  await hook();
  await shows('three');
  await idle();
  for (const [release, word] of [
    ['2', 'two'],
    ['1', 'one'],
  ] as const) {
    expect((await post('rollback', { release })).status).toBe(200);
    await shows(word);
    expect(await decoded()).toBe('hall');
    for (const path of ['/yard/', '/courtyard/'])
      expect([path, (await get(path)).status]).toEqual([path, 410]);
    expect(await (await get('/lista/')).text()).not.toContain('A child');
    expect(await (await get('/feed.atom')).text()).not.toContain('A child');
  }
});

test('goes back further, to any kept release, and forward again; lists the kept releases', async () => {
  const { post, shows, status, idle } = await threeReleases(({ startPublisher }) => startPublisher(polling));
  await post('rollback');
  await shows('two');
  // A second rollback goes one release further back, not forward again.
  await post('rollback');
  await shows('one');
  const none = await post('rollback');
  expect(none.status).toBe(409);
  expect(await none.text()).toContain('There is no older release');
  const unknown = await post('rollback', { release: '00000099' });
  expect(unknown.status).toBe(409);
  expect(await unknown.text()).toMatch(/There is no release 00000099\. Kept are: 00000001 \(/);
  for (const release of ['../../etc/passwd', '', '-1', '1e0x'])
    if (release) expect([release, (await post('rollback', { release })).status]).toEqual([release, 409]);
  expect((await post('rollback', { release: '3' })).status).toBe(200);
  await shows('three');
  expect((await status()).held).toMatchObject({ release: '00000003' });
  await post('resume');
  await idle();
  await shows('three');
});

test('a page that mentioned something withdrawn stays as it is live, with its new picture', async () => {
  const { cms, get, post, shows, edit, hook, idle, startServer, startPublisher } = await product('one');
  cms.put('page', page('yard'));
  cms.put('page', page('hall', { body: '<a href="/yard/">To the yard</a>' }));
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  cms.remove('page', 'yard', 'pl');
  cms.put('redirect', { documentId: 'gone', from: '/yard/', to: null, kind: 'gone' });
  cms.put('page', page('hall', { body: '<img src="/media/hall_1.png">' }));
  edit('two');
  await hook();
  await shows('two');
  await idle();
  await post('rollback');
  await shows('one');
  expect(await (await get('/hall/')).text()).toContain('/media/hall_1.png');
  expect((await get('/media/hall_1.png')).status).toBe(200);
});

test('does not wait for a slow rendering, whose change goes live after a resume', async () => {
  const { post, shows, edit, hook, status } = await threeReleases(({ startPublisher }) =>
    startPublisher(polling),
  );
  edit('stuck');
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'running');
  const start = Date.now();
  expect((await post('rollback')).status).toBe(200);
  await shows('two');
  expect(Date.now() - start).toBeLessThan(1000);
  edit('five');
  await post('resume');
  await shows('five');
});

test('says so when there is no release to go back to', async () => {
  const { startServer, startPublisher, shows, idle, post, status } = await product('one');
  startServer();
  startPublisher();
  await shows('one');
  await idle();
  expect((await post('rollback')).status).toBe(409);
  expect((await status()).state).toBe('idle');
});
