import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../../site/test/support/build.ts';
import { startFakeCms, token } from '../../site/test/support/cms.ts';
import { exampleOf } from '../../site/test/support/store.ts';
import { readPublisherConfig } from '../src/process/config.ts';
import { startPublisher } from '../src/publisher.ts';
import { Blobs } from '../src/blobs/blobs.ts';
import { isLive, type Manifest } from '../src/releases/manifest.ts';
import { freePort } from './support/processes.ts';
import { temporaryFolder } from './support/folder.ts';
import { liveManifest } from './support/release.ts';
import { silence } from './support/silence.ts';
import { until } from './support/until.ts';

const count = 300;
// At the root of a host, other tests compare these bytes.
const siteUrl = 'https://gmina.example/osiedla';

test('the sitemap of many pages goes live right after them, in parts, with the bytes of a full build', async () => {
  // The domain in the ids of feeds is not that of the site any more.
  const setting = { ...exampleOf('setting', 'full'), feedAuthority: 'dawna.example' };
  const cms = await startFakeCms({ setting: [setting], update: [exampleOf('update', 'full.default')] });
  onTestFinished(() => cms.close());
  const put = (index: number, publishedAt: string) => {
    cms.put('page', {
      documentId: `page${index}`,
      locale: 'pl',
      slug: `strona-${index}`,
      title: `Strona ${index}`,
      originallyPublishedAt: '2026-11-20T10:00:00Z',
      publishedAt,
      updatedAt: publishedAt,
    });
  };
  for (let index = 0; index < count; index++) put(index, '2026-11-20T10:00:00Z');
  const dataDir = await temporaryFolder();
  const config = readPublisherConfig({
    DATA_DIR: dataDir,
    CMS_URL: cms.url.origin,
    CMS_TOKEN: token,
    HOOK_SECRET: 'x',
    PUBLISHER_PORT: String(await freePort()),
    POLL_INTERVAL: '1',
    SITE_URL: siteUrl,
  });
  const publisher = await startPublisher(config, silence);
  onTestFinished(() => publisher.stop());
  const blobs = new Blobs(`${dataDir}/blobs`);
  /** The sitemap's files of a release, by address. */
  const filesOf = async ({ paths }: Manifest) => {
    const files: Record<string, string> = {};
    for (const [path, entry] of paths)
      if (path.startsWith('/sitemap-') && isLive(entry))
        files[path] = await readFile(blobs.pathOf(entry.blob), 'utf8');
    return files;
  };
  /** Waits for the first release that meets a condition. */
  const release = (matches: (manifest: Manifest) => boolean, timeoutMs?: number) =>
    until(async () => {
      const manifest = await liveManifest(dataDir);
      return matches(manifest) && manifest;
    }, timeoutMs);
  /** Whether a release is the last stage of the run that includes a row. */
  const hasSitemap =
    (row: number) =>
    ({ cursor, id, run }: Manifest) =>
      cursor === row && id !== run;
  const blobAt = ({ paths }: Manifest) => {
    const entry = paths.get('/strona-7/');
    return isLive(entry) ? entry.blob : undefined;
  };
  const partWith = (files: Record<string, string>, name: string) =>
    Object.keys(files).find((path) => files[path]?.includes(`<loc>${siteUrl}/${name}/</loc>`));

  const first = await release(({ paths }) => paths.has('/sitemap-index.xml'), 60_000);
  const before = await filesOf(first);
  expect(Object.keys(before).sort()).toEqual(['0', '1', 'index'].map((name) => `/sitemap-${name}.xml`));

  put(7, '2026-11-20T11:30:00Z');
  const second = await release(hasSitemap(count + 1));
  expect(blobAt(second)).not.toBe(blobAt(first));
  const after = await filesOf(second);
  const part = partWith(before, 'strona-7') ?? '';
  expect(after[part]).toContain(`/strona-7/</loc><lastmod>2026-11-20T11:30:00.000Z</lastmod>`);
  expect(after['/sitemap-index.xml']).toContain(`${part}</loc><lastmod>2026-11-20T11:30:00.000Z</lastmod>`);
  const others = (files: Record<string, string>) => ({ ...files, [part]: '', '/sitemap-index.xml': '' });
  expect(others(after)).toEqual(others(before));

  put(count, '2026-11-20T11:30:00Z');
  const third = await filesOf(await release(hasSitemap(count + 2)));
  expect(partWith(third, `strona-${count}`)).toBeDefined();
  cms.remove('page', 'page7', 'pl');
  const last = await filesOf(await release(hasSitemap(count + 3)));
  expect(partWith(last, 'strona-7')).toBeUndefined();

  const built = await buildSite(cms.content, { SITE_URL: siteUrl });
  onTestFinished(() => built.remove());
  for (const [path, text] of Object.entries(last)) expect(await built.read(path), path).toBe(text);
  const live = await liveManifest(dataDir);
  const read = async (path: string) => {
    const entry = live.paths.get(path);
    if (!isLive(entry)) throw new Error(`There is no ${path}.`);
    return readFile(blobs.pathOf(entry.blob), 'utf8');
  };
  expect(await built.read('/strona-8/index.html')).toBe(await read('/strona-8/'));
  // Not the feed of everything: it depends on the clock, since it has the notice while that stands.
  for (const feed of ['/aktualnosci/feed.atom', '/aktualnosci/feed.rss']) {
    expect(await built.read(feed)).toBe(await read(feed));
    expect(await read(feed)).toContain('>tag:dawna.example,2026:ruszamyogsh7m5trgjyngzy6/pl<');
  }
  expect(await built.read('/strona-8/index.html')).toContain('href="/osiedla/favicon.svg"');
  expect(built.files.filter((path) => path.startsWith('/sitemap-'))).toEqual(Object.keys(last).sort());
});
