import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiPaths, type TypeName } from '@osiedle/shared';
import { beforeEach, expect, test } from 'vitest';
import { loadEmptySite } from './support/empty-site.ts';
import { temporaryFolder } from './support/folder.ts';
import { examplesCms, publisherOf, writeUploads } from './support/real-site.ts';

/** One run of a publisher, by the real site. */
async function publishFrom(cmsUrl: URL, dataDir: string) {
  return (await (await publisherOf(cmsUrl, dataDir))()).release;
}

beforeEach(async () => {
  await loadEmptySite();
});

test('renders the examples with the real site, and the same bytes after a restart', async () => {
  const cms = await examplesCms();
  const releases = [
    await publishFrom(cms.url, await temporaryFolder()),
    await publishFrom(cms.url, await temporaryFolder()),
  ];
  const [first, second] = releases.map((one) => Object.fromEntries(one?.paths ?? []));
  expect(first).toEqual(second);
  const paths = Object.keys(first ?? {});
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/en/',
      '/spotkania/',
      '/en/meetings/',
      '/feed.atom',
      '/sitemap-index.xml',
      '/favicon.svg',
      '/favicon.ico',
    ]),
  );
  expect(paths.filter((path) => path.startsWith('/assets/') && path.endsWith('.woff2'))).not.toEqual([]);
  expect(Object.keys(releases[0]?.notFound ?? {})).toEqual(['pl', 'en']);
  // The release's moves are those of the examples.
  const moves = Object.values(first ?? {}).filter(({ status }) => status);
  expect(new Set(moves.map(({ status }) => status))).toEqual(new Set([301, 410]));
});

test('says which address of the CMS failed', async () => {
  const cms = await examplesCms();
  cms.override = (url, response) => {
    if (!url.pathname.endsWith(apiPaths['meeting' satisfies TypeName])) return false;
    response.writeHead(500).end('oops');
    return true;
  };
  await expect(publishFrom(cms.url, await temporaryFolder())).rejects.toThrow(
    /api\/meetings.* answered with HTTP 500/,
  );
});

test('serves uploaded files from the CMS’s folder', async () => {
  const cms = await examplesCms();
  const dataDir = await temporaryFolder();
  await writeUploads(cms, dataDir);
  const release = await publishFrom(cms.url, dataDir);
  const media = [...(release?.paths ?? [])].find(([path]) => path.startsWith('/media/'));
  const [path, entry] = media ?? ['', undefined];
  const blob = entry && 'blob' in entry ? entry.blob : '';
  const bytes = await readFile(join(dataDir, 'blobs', blob.slice(0, 2), blob), 'utf8');
  expect(bytes).toBe(`bytes of ${path.slice('/media/'.length)}`);
  expect(cms.requests.filter(({ url }) => url.pathname.startsWith('/uploads/'))).toEqual([]);
});

test('shows the new file when a file that a text refers to is replaced, in a run without other changes', async () => {
  const cms = await examplesCms();
  const dataDir = await temporaryFolder();
  const uploads = join(dataDir, 'public/uploads');
  await mkdir(uploads, { recursive: true });
  for (const name of ['plan_1a.png', 'plan_2b.png']) await writeFile(join(uploads, name), name);
  cms.putFile('f1', '/uploads/plan_1a.png');
  cms.putFile('f2', '/uploads/plan_1a.png');
  const [about] = cms.content.page as { slug: string }[];
  cms.put('page', { ...about, body: '![Plan](osiedle:file/f1)' });
  const publish = await publisherOf(cms.url, dataDir);
  const run = async (trigger?: string) => (await publish(trigger)).release;
  const mediaIn = (release: Awaited<ReturnType<typeof run>>) =>
    [...(release?.paths.keys() ?? [])].filter((path) => path.includes('/plan_'));
  const first = await run();
  expect(mediaIn(first)).toEqual(['/media/plan_1a.png']);
  cms.putFile('f2', '/uploads/plan_2b.png');
  expect((await run('hook'))?.id).toBe(first?.id);
  cms.putFile('f1', '/uploads/plan_2b.png');
  expect(mediaIn(await run('hook'))).toEqual(['/media/plan_2b.png']);
  cms.putFile('f1');
  expect(mediaIn(await run('hook'))).toEqual([]);
});
