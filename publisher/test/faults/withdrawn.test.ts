import { expect, test } from 'vitest';
import { page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';
import { smallSite } from '../support/site.ts';
import { serve } from '../support/served.ts';

/** What is withdrawn is gone at once and stays so; what is renamed leads on; old styles are still there. */

const picture = '/media/yard_1a2b.avif';
const document = '/media/plan_3c4d.pdf';

type Product = Awaited<ReturnType<typeof product>>;

/** Publishes a page with a picture and a document, and one that stays. */
async function publishYard({ cms, startServer, startPublisher, shows, idle }: Product): Promise<void> {
  cms.put('page', page('yard', { body: `<img src="${picture}"><a href="${document}">plan</a>` }));
  cms.put('page', page('hall'));
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
}

/** Withdraws it, as the CMS does: with a redirect that says "gone". */
function withdrawYard({ cms, edit }: Product): void {
  cms.remove('page', 'yard', 'pl');
  cms.put('redirect', { documentId: 'gone', from: '/yard/', to: null, kind: 'gone' });
  edit('two');
}

test('withdrawn: 410 at once, its picture and document too; gone from lists and feeds; no rollback revives it', async () => {
  const tools = await product('one');
  const { get, hook, shows, post, idle, status } = tools;
  const statusOf = async (path: string) => (await get(path)).status;
  const textOf = async (path: string) => (await get(path)).text();
  await publishYard(tools);
  for (const path of ['/yard/', picture, document]) expect([path, await statusOf(path)]).toEqual([path, 200]);
  for (const path of ['/lista/', '/feed.atom']) expect(await textOf(path)).toContain('/yard/');

  withdrawYard(tools);
  await hook();
  await shows('two');
  const expectGone = async () => {
    for (const path of ['/yard/', picture, document])
      expect([path, await statusOf(path)]).toEqual([path, 410]);
    expect(await textOf('/yard/')).toContain('Tej strony już nie ma');
    for (const path of ['/lista/', '/feed.atom']) {
      expect(await textOf(path)).toContain('/hall/');
      expect(await textOf(path)).not.toContain('/yard/');
    }
  };
  await expectGone();
  await idle();
  const before = await status();
  expect((await post('rollback')).status).toBe(200);
  await shows('one');
  await expectGone();
  // Nor does the one after it, nor the way back to the first release by its number.
  expect((await post('rollback', { release: '1' })).status).toBe(200);
  await shows('one');
  await expectGone();
  expect(before.release).toBe('00000002');
  await post('resume');
  await shows('two');
  await idle();
  await expectGone();
});

test('published again after a withdrawal, a page and its picture are there again', async () => {
  const tools = await product('one');
  const { get, hook, shows, cms, edit } = tools;
  await publishYard(tools);
  withdrawYard(tools);
  await hook();
  await shows('two');
  cms.remove('redirect', 'gone');
  cms.put('page', page('yard', { body: `<img src="${picture}">` }));
  edit('three');
  await hook();
  await shows('three');
  expect((await get('/yard/')).status).toBe(200);
  expect((await get(picture)).status).toBe(200);
  expect((await get(document)).status).toBe(410);
});

test('renamed: 301 in both languages, at once', async () => {
  const tools = await product('one');
  const { get, hook, cms } = tools;
  await publishYard(tools);
  cms.put('page', page('yard', { slug: 'courtyard' }));
  cms.put('redirect', { documentId: 'r1', from: '/yard/', to: '/courtyard/', kind: 'moved' });
  cms.put('redirect', { documentId: 'r2', from: '/en/yard/', to: '/en/courtyard/', kind: 'moved' });
  await hook();
  await until(async () => (await get('/courtyard/')).status === 200);
  for (const [from, to] of [
    ['/yard/', '/courtyard/'],
    ['/en/yard/', '/en/courtyard/'],
  ] as const) {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  }
});

test('an old page that is still open gets its old styles, fonts and scripts', async () => {
  const old = ['assets/style.a1.css', 'assets/font.b2.woff2', 'assets/menu.c3.js'];
  const { get, publish } = await serve(
    smallSite('one', Object.fromEntries(old.map((name) => [name, `old ${name}`]))),
  );
  await publish(smallSite('two', { 'assets/style.d4.css': 'new' }));
  await until(async () => (await (await get('/')).text()).includes('pl two'), 2000);
  for (const name of old) {
    const answer = await get(`/${name}`);
    expect([answer.status, await answer.text()]).toEqual([200, `old ${name}`]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  }
});
