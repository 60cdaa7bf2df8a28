import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportBuild } from '../src/export/export-build.ts';
import { exportRelease } from '../src/export/export.ts';
import { Releases } from '../src/releases/releases.ts';
import { temporaryFolder } from './support/folder.ts';
import { release } from './support/release.ts';
import { smallSite, writeSite } from './support/site.ts';

const siteUrl = new URL('https://osiedla.example');
const moves = [
  { from: '/stare/', to: '/nowe/', status: 301 },
  { from: '/index.php?id=12', to: '/nowe/', status: 301 },
  { from: '/en/old', to: 'https://elsewhere.example/', status: 301 },
  { from: '/dawne/', status: 410 },
  { from: '/dawny.pdf', status: 410 },
];
const files = smallSite('x', {
  'nowe/index.html': `<style>p{}</style><p>${'żółta jaźń '.repeat(200)}</p><img src="/media/foto_a1.avif">`,
  'media/foto_a1.avif': 'avif',
  'assets/font.a1b2.woff2': 'font',
  'feed.atom': '<feed/>',
  'sitemap-0.xml': '<urlset/>',
  'redirects.json': JSON.stringify(moves),
});

async function bytesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = async (name: string) => [name.slice(folder.length), await readFile(name, 'base64')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** A site as Astro leaves it, with its stamp. */
async function built(stamp: string) {
  const folder = join(await temporaryFolder(), 'site');
  await mkdir(folder);
  await writeSite(folder, { ...files, 'release.json': stamp });
  return folder;
}

test('a built site is exported with the bytes of the publisher’s release, and its stamp', async () => {
  const dataDir = await temporaryFolder();
  const manifest = await release(await Releases.open(dataDir, 1), dataDir, files, { cursor: 12 });
  const [ofRelease, ofBuild] = [join(dataDir, 'www'), join(await temporaryFolder(), 'www')];
  await exportRelease({ dataDir, folder: ofRelease, siteUrl });
  const stamp = JSON.stringify({ cursor: 12, now: manifest?.now });
  const work = await built(stamp);
  await exportBuild({ built: work, folder: ofBuild, siteUrl });
  const bytes = await bytesIn(ofBuild);
  expect(bytes).toEqual(await bytesIn(ofRelease));
  const read = (name: string) => Buffer.from(bytes[name] ?? '', 'base64').toString();
  expect(JSON.parse(read('/release.json'))).toEqual({ cursor: 12, now: manifest?.now });
  expect(read('/stare/index.html')).toContain('content="0; url=/nowe/"');
  expect(read('/_redirects')).toContain('/dawne/ /410.html 410');
  // It leaves nothing beside.
  expect(await readdir(join(work, '..'))).toEqual(['site']);
});

test('a built site without a stamp, or for a folder that is somebody’s, is not exported', async () => {
  const folder = join(await temporaryFolder(), 'www');
  await expect(exportBuild({ built: await built('{}'), folder, siteUrl })).rejects.toThrow('is no stamp');
  await mkdir(folder);
  await writeFile(join(folder, 'mine.txt'), 'mine');
  const stamp = '{"cursor":1,"now":"2026-11-20T10:00:00.000Z"}';
  await expect(exportBuild({ built: await built(stamp), folder, siteUrl })).rejects.toThrow('is not empty');
});
