import { expect, test } from 'vitest';
import { page, product } from '../support/processes.ts';

/** A withdrawn page is gone at once, and nothing of it comes back. */

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

/** Withdraws the page as the CMS does: with a redirect of the kind `gone`. */
function withdrawYard({ cms, edit }: Product): void {
  cms.remove('page', 'yard', 'pl');
  cms.put('redirect', { documentId: 'gone', from: '/yard/', to: null, kind: 'gone' });
  edit('two');
}

test('withdrawn: 410 at once, for its picture and document too; gone from lists and feeds; no rollback brings it back', async () => {
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
  // Neither does a second rollback, nor one to the first release by its number.
  expect((await post('rollback', { release: '1' })).status).toBe(200);
  await shows('one');
  await expectGone();
  expect(before.release).toBe('00000002');
  await post('resume');
  await shows('two');
  await idle();
  await expectGone();
});

test('published again after a withdrawal, a page and its picture are served again', async () => {
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
