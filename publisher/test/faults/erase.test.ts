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

test('erases bytes from every release and from the disk; what is live is refused, and so is what never was', async () => {
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

  // The release in between has the page without the picture.
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

  // The releases that showed it are still there to go back to, and publishing goes on.
  expect((await post('rollback', { release: '1' })).status).toBe(200);
  await shows('one');
  expect((await get(picture)).status).toBe(410);
  await post('resume');
  edit('four');
  await hook();
  await shows('four');
  await until(async () => (await get('/yard/')).status === 200);
});
