import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startFakeCms, token } from '../../site/test/support/cms.ts';
import { readPublisherConfig } from '../src/config.ts';
import { startPublisher } from '../src/publisher.ts';
import { Blobs } from '../src/releases/blobs.ts';
import { freePort } from './support/processes.ts';
import { temporaryFolder } from './support/folder.ts';
import { liveManifest } from './support/release.ts';
import { silence } from './support/silence.ts';
import { until } from './support/until.ts';

const count = 520;

test('of many pages the sitemap follows a moment later, and takes the place of the release without it', async () => {
  const cms = await startFakeCms({});
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
  const port = await freePort();
  const config = readPublisherConfig({
    DATA_DIR: dataDir,
    CMS_URL: cms.url.origin,
    CMS_TOKEN: token,
    HOOK_SECRET: 'x',
    PUBLISHER_PORT: String(port),
    POLL_INTERVAL: '1',
  });
  const publisher = await startPublisher(config, silence);
  onTestFinished(() => publisher.stop());
  /** What the sitemap says of a page; nothing where it does not list it. */
  const listed = async (name: string) => {
    const entry = (await liveManifest(dataDir)).paths.get('/sitemap-0.xml');
    const blob = entry && 'blob' in entry ? entry.blob : '';
    const text = await readFile(new Blobs(`${dataDir}/blobs`).pathOf(blob), 'utf8');
    return new RegExp(`<loc>[^<]*/${name}/</loc>(?:<lastmod>([^<]*))?`).exec(text)?.[0];
  };
  // The first release has it: there is none to stand in.
  await until(() => listed('strona-7'), 60_000);

  const shownBefore = (await liveManifest(dataDir)).paths.get('/strona-7/');
  put(7, '2026-11-20T11:30:00Z');
  put(count, '2026-11-20T11:30:00Z');
  await until(async () => (await liveManifest(dataDir)).paths.has(`/strona-${count}/`));
  const without = await liveManifest(dataDir);
  expect(without.paths.get('/strona-7/')).not.toEqual(shownBefore);
  expect(await listed(`strona-${count}`)).toBeUndefined();
  await until(() => listed(`strona-${count}`));
  expect(await listed('strona-7')).toContain('2026-11-20T11:30');
  const whole = await liveManifest(dataDir);
  expect(whole.cursor).toBe(without.cursor);
  expect(whole.paths.get('/strona-7/')).toEqual(without.paths.get('/strona-7/'));
  await expect(readFile(`${dataDir}/releases/${without.id}.json`)).rejects.toThrow('ENOENT');

  cms.remove('page', 'page7', 'pl');
  await until(async () => !(await liveManifest(dataDir)).paths.has('/strona-7/'));
  await until(async () => (await listed('strona-7')) === undefined);
});
