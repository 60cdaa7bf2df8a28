import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';

const picture = '/media/face_1a2b.avif';

/** Every blob's bytes and every manifest, as one text. */
async function everythingIn(dataDir: string): Promise<string> {
  const folders = [join(dataDir, 'blobs'), join(dataDir, 'releases')];
  const texts = folders.map(async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  });
  return (await Promise.all(texts)).flat().join('\n');
}

test('erases bytes from every release and from the disk; refuses live content and unknown addresses', async () => {
  const { startServer, startPublisher, shows, idle, edit, hook, post, get, cms, dataDir } =
    await product('one');
  cms.put('page', page('yard', { body: `a face <img src="${picture}">` }));
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  const live = await post('erase', { path: picture });
  expect([live.status, await live.text()]).toEqual([
    409,
    expect.stringContaining(`${picture} is live: withdraw it in the panel first`),
  ]);
  for (const path of ['/nothing/', '', 'media/face_1a2b.avif', '../../etc/passwd'])
    expect([path, (await post('erase', { path })).status]).toEqual([path, 409]);

  // The release in between shows the page without the picture.
  edit('two');
  await hook();
  await shows('two');
  await idle();
  cms.put('page', page('yard', { body: 'nobody' }));
  edit('three');
  await hook();
  await shows('three');
  await idle();
  const bytes = `the bytes of ${picture.slice(1)}`;
  expect(await everythingIn(dataDir)).toContain(bytes);
  const erased = await post('erase', { path: picture });
  expect([erased.status, await erased.json()]).toEqual([200, { releases: 2 }]);
  expect(await everythingIn(dataDir)).not.toContain(bytes);
  expect((await get(picture)).status).toBe(410);
  expect((await post('erase', { path: picture })).status).toBe(409);

  // A rollback to the releases that showed it still works, and publishing continues.
  expect((await post('rollback', { release: '1' })).status).toBe(200);
  await shows('one');
  expect((await get(picture)).status).toBe(410);
  await post('resume');
  edit('four');
  await hook();
  await shows('four');
  await until(async () => (await get('/yard/')).status === 200);
});

test('erases a page from everything that mentioned it, even where the bytes do not show the mention', async () => {
  const { startServer, startPublisher, shows, idle, edit, hook, post, get, cms, dataDir } =
    await product('one');
  cms.put('page', page('yard', { title: 'A child', body: 'all about a child' }));
  cms.put('page', page('hall', { body: 'next to <a href="/yard/">a child</a>' }));
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  expect((await post('erase', { path: '/yard/' })).status).toBe(409);
  cms.remove('page', 'yard', 'pl');
  cms.put('redirect', { documentId: 'gone', from: '/yard/', to: null, kind: 'gone' });
  cms.put('page', page('hall', { body: 'next to nobody' }));
  edit('two');
  await hook();
  await shows('two');
  await idle();
  const encoded = Buffer.from('yard').toString('base64');
  const mentions = ['A child', 'a child', Buffer.from('hall,A child').toString('base64')];
  const before = await everythingIn(dataDir);
  for (const text of mentions) expect([text, before.includes(text)]).toEqual([text, true]);
  expect(before).not.toContain(encoded);
  const answer = await post('erase', { path: '/yard/' });
  expect([answer.status, await answer.json()]).toEqual([200, { releases: 1 }]);
  const after = await everythingIn(dataDir);
  for (const text of mentions) expect([text, after.includes(text)]).toEqual([text, false]);
  // The live site's content replaces them; everything else is unchanged.
  expect((await post('rollback')).status).toBe(200);
  await shows('one');
  for (const [path, status] of [
    ['/yard/', 410],
    ['/hall/', 200],
    ['/lista/', 200],
    ['/feed.atom', 200],
  ] as const)
    expect([path, (await get(path)).status]).toEqual([path, status]);
  expect(await (await get('/hall/')).text()).toContain('next to nobody');
});
