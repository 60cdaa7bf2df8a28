import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kill, page, product } from './support/processes.ts';
import { expectWholeRelease, liveManifest } from './support/release.ts';
import { until } from './support/until.ts';

/** A slow rendering of all thirty pages: changes that come meanwhile go live before the other pages. */

type Tools = Awaited<ReturnType<typeof product>>;

const dieAtChange = join(import.meta.dirname, 'support/die-at.ts');
const count = 30;
const names = Array.from({ length: count }, (_, index) => `p${index}`);

/** Publishes all pages, and then stops the publisher. */
async function publishAll() {
  const tools = await product('one');
  for (const name of names) tools.cms.put('page', page(name));
  tools.startServer();
  const first = tools.startPublisher();
  await tools.shows('one');
  await tools.idle();
  const { cursor } = await tools.status();
  await first.stop();
  return {
    ...tools,
    /** The cursor of the live release. */
    before: cursor ?? 0,
    textAt: async (path: string) => (await tools.get(path)).text(),
    releases: async () => (await readdir(join(tools.dataDir, 'releases'))).sort(),
  };
}

const slow = { RENDER_PAUSE: '40', POLL_INTERVAL: '600', BUILD_TIMEOUT: '60' };

async function startSlowPublisher({ startPublisher, status }: Tools): Promise<void> {
  startPublisher(slow);
  await until(async () => (await status()).state.startsWith('publishing'));
}

describe('while everything is rendered again', () => {
  test('a change is live at once, and the other pages when they are ready', async () => {
    const tools = await publishAll();
    const { cms, hook, status, idle, dataDir, textAt, releases, before } = tools;
    await startSlowPublisher(tools);
    cms.put('page', page('p7', { title: 'Changed meanwhile' }));
    cms.put('page', page('new', { title: 'Made meanwhile' }));
    await hook();
    await until(async () => (await textAt('/p7/')).includes('Changed meanwhile'));
    expect(await textAt('/new/')).toContain('Made meanwhile');
    // The run is not complete: a row counts as live when every page that it concerns is live, and the list is not rendered yet.
    const { state, cursor } = await status();
    expect(state).toMatch(/^publishing/);
    expect(cursor).toBe(before);
    expect(await textAt('/lista/')).not.toContain('Changed meanwhile');
    await expectWholeRelease(dataDir);
    await idle();
    expect((await status()).cursor).toBe(before + 2);
    expect(await textAt('/lista/')).toContain('Changed meanwhile');
    // A rollback cannot go back to the earlier stage.
    expect(await releases()).toEqual(['00000001.json', '00000003.json', 'current']);
    expect((await status()).history.slice(0, 2).map(({ outcome }) => outcome)).toEqual([
      'published',
      'overtaken',
    ]);
    await expectWholeRelease(dataDir);
  });

  test('a change made while the publisher was down is live before the other pages', async () => {
    const tools = await publishAll();
    const { cms, status, textAt } = tools;
    cms.put('page', page('p29', { title: 'Changed before' }));
    await startSlowPublisher(tools);
    await until(async () => (await textAt('/p29/')).includes('Changed before'));
    expect((await status()).state).toMatch(/^publishing/);
  });

  test('a withdrawn page is gone at once', async () => {
    const tools = await publishAll();
    const { cms, hook, get, status, idle, textAt } = tools;
    await startSlowPublisher(tools);
    cms.remove('page', 'p9', 'pl');
    cms.put('redirect', { documentId: 'gone', from: '/p9/', to: null, kind: 'gone' });
    await hook();
    await until(async () => (await get('/p9/')).status === 410);
    expect((await status()).state).toMatch(/^publishing/);
    await idle();
    expect((await get('/p9/')).status).toBe(410);
    expect(await textAt('/lista/')).not.toContain('/p9/');
  });

  test('a refused change waits for a confirmation, and rendering goes on from there', async () => {
    const tools = await publishAll();
    const { cms, hook, ended, get, post, idle, status, before } = tools;
    await startSlowPublisher(tools);
    for (const name of names.slice(0, 12)) cms.remove('page', name, 'pl');
    await hook();
    await ended('refused');
    expect((await get('/p3/')).status).toBe(200);
    expect((await post('confirm')).status).toBe(200);
    await ended('published');
    await idle();
    expect((await get('/p3/')).status).toBe(404);
    expect((await status()).cursor).toBe(before + 12);
  });

  test('content that was read goes live even if the CMS goes down meanwhile', async () => {
    const tools = await publishAll();
    const { cms, hook, status, idle, textAt, before } = tools;
    cms.put('page', page('p29', { title: 'Changed before' }));
    await startSlowPublisher(tools);
    await until(async () => (await textAt('/p29/')).includes('Changed before'));
    let journalRequests = 0;
    cms.override = (url, response) => {
      if (url.pathname !== '/api/journal') return false;
      journalRequests += 1;
      response.writeHead(500).end();
      return true;
    };
    cms.put('page', page('p7', { title: 'Changed meanwhile' }));
    await hook();
    await until(async () => (await status()).cursor === before + 1);
    expect(journalRequests).toBeGreaterThan(0);
    cms.override = undefined;
    await until(async () => (await textAt('/p7/')).includes('Changed meanwhile'));
    await idle();
  });

  test.each([
    ['before the first stage', 'rename .*00000002.json$', 'old'],
    ['between the urgent pages and the rest', 'rename .*00000003.json$', 'early'],
    ['between the rest and the sitemap', 'rename .*00000004.json$', 'all'],
    ['after the sitemap, before the stages are tidied away', 'rm .*00000003.json$', 'all'],
  ])('killed %s, it shows one complete release, and goes on from there', async (_name, dieAt, liveStage) => {
    const tools = await publishAll();
    const {
      cms,
      status,
      get,
      settled,
      startPublisher,
      startPublisherProcess,
      post,
      shows,
      dataDir,
      textAt,
      releases,
      before,
    } = tools;
    cms.put('page', page('p7', { title: 'Changed meanwhile' }));
    const { child } = startPublisherProcess(
      { RENDER_PAUSE: '5', POLL_INTERVAL: '600', SITEMAP: '1', DIE_AT: dieAt },
      [dieAtChange],
    );
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    await expectWholeRelease(dataDir);
    const has = async (path: string) => (await textAt(path)).includes('Changed meanwhile');
    expect([await has('/p7/'), await has('/lista/')]).toEqual([liveStage !== 'old', liveStage === 'all']);
    expect((await liveManifest(dataDir)).cursor).toBe(liveStage === 'all' ? before + 1 : before);
    startPublisher({ POLL_INTERVAL: '600', SITEMAP: '1' });
    await until(async () => (await status()).cursor === before + 1);
    await settled();
    expect([await has('/p7/'), await has('/lista/'), await has('/sitemap-index.xml')]).toEqual([
      true,
      true,
      true,
    ]);
    // Two runs are left: the completed one and the one before.
    expect(await releases()).toHaveLength(3);
    expect((await (await post('rollback')).json()) as object).toMatchObject({ rollbackTo: '00000001' });
    await shows('one');
    await until(async () => !(await has('/p7/')));
    expect((await get('/p7/')).status).toBe(200);
  });

  test('killed between the two stages, it goes on from there', async () => {
    const tools = await publishAll();
    const { cms, hook, idle, startPublisher, startPublisherProcess, status, dataDir, textAt, before } = tools;
    const { child } = startPublisherProcess(slow);
    await until(async () => (await status()).state.startsWith('publishing'));
    cms.put('page', page('p7', { title: 'Changed meanwhile' }));
    await hook();
    await until(async () => (await textAt('/p7/')).includes('Changed meanwhile'));
    await kill(child);
    expect((await liveManifest(dataDir)).cursor).toBe(before);
    startPublisher();
    await until(async () => (await status()).cursor === before + 1);
    await idle();
    expect(await textAt('/lista/')).toContain('Changed meanwhile');
  });
});
