import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, type Manifest } from '../src/releases/manifest.ts';
import { Releases } from '../src/releases/releases.ts';
import { shardsOf } from '../src/releases/manifest-file.ts';
import { temporaryFolder } from './support/folder.ts';
import { liveManifest, release } from './support/release.ts';
import { smallSite } from './support/site.ts';

const blobNames = async (dataDir: string) =>
  (await readdir(join(dataDir, 'blobs'), { recursive: true })).filter((name) => name.includes('/'));

function blobsOf(manifest: Manifest): string[] {
  return [...filesIn(manifest).map(({ blob }) => blob), ...shardsOf(manifest).map(({ hash }) => hash)];
}

test('writes a release, and switches to it', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 10);
  expect(releases.current).toBeUndefined();
  const first = await release(releases, dataDir, smallSite('one'));
  expect(await liveManifest(dataDir)).toEqual(first);
  expect(first).toMatchObject({ id: '00000001', cursor: 0, retained: {} });
  const second = await release(releases, dataDir, smallSite('two'));
  expect((await liveManifest(dataDir)).id).toBe(second?.id);
  expect(releases.current).toBe(second);
});

test('makes no release where every byte is live already', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 10);
  await release(releases, dataDir, smallSite('one'));
  expect(await release(releases, dataDir, smallSite('one'))).toBeUndefined();
  expect(await release(await Releases.open(dataDir, 10), dataDir, smallSite('one'))).toBeUndefined();
  expect((await liveManifest(dataDir)).id).toBe('00000001');
});

test('keeps the blob of unchanged bytes', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 10);
  const first = await release(releases, dataDir, smallSite('one', { 'a/index.html': 'same' }));
  const second = await release(releases, dataDir, smallSite('two', { 'a/index.html': 'same' }));
  expect(second?.paths.get('/a/')).toEqual(first?.paths.get('/a/'));
  expect(second?.paths.get('/')).not.toEqual(first?.paths.get('/'));
});

test('names blobs by the hash of their bytes', async () => {
  const dataDir = await temporaryFolder();
  await release(await Releases.open(dataDir, 10), dataDir, smallSite('one'));
  for (const name of await blobNames(dataDir)) {
    const hash = createHash('sha256')
      .update(await readFile(join(dataDir, 'blobs', name)))
      .digest('hex');
    expect(name).toBe(`${hash.slice(0, 2)}/${hash}`);
  }
});

test('keeps the given number of releases, and the blobs that they need', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 3);
  const manifests = [];
  for (const word of ['a', 'b', 'c', 'd', 'e'])
    manifests.push(await release(releases, dataDir, smallSite(word)));
  expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual([
    '00000003.json',
    '00000004.json',
    '00000005.json',
    'current',
  ]);
  const needed = new Set(manifests.slice(2).flatMap((manifest) => (manifest ? blobsOf(manifest) : [])));
  expect([...new Set((await blobNames(dataDir)).map((name) => name.slice(3, 67)))].sort()).toEqual(
    [...needed].sort(),
  );
});

test('keeps styles of older kept releases, and no others', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 2);
  const first = await release(releases, dataDir, smallSite('a', { 'assets/a.css': 'a', 'media/a.png': 'a' }));
  const second = await release(releases, dataDir, smallSite('b', { 'assets/b.css': 'b' }));
  expect(second?.retained).toEqual({
    '/assets/a.css': { ...first?.paths.get('/assets/a.css'), last: first?.id },
  });
  const third = await release(releases, dataDir, smallSite('c', { 'assets/c.css': 'c' }));
  expect(Object.keys(third?.retained ?? {})).toEqual(['/assets/b.css']);
  const alone = await Releases.open(dataDir, 1);
  expect((await release(alone, dataDir, smallSite('d')))?.retained).toEqual({});
});

test('continues the numbering after a restart, whatever the clock says', async () => {
  const dataDir = await temporaryFolder();
  await release(await Releases.open(dataDir, 10), dataDir, smallSite('one'));
  const second = await release(await Releases.open(dataDir, 10), dataDir, smallSite('two'));
  expect(second?.id).toBe('00000002');
});

test('deletes what a crash left: drafts, releases that never went live, blobs that nothing needs', async () => {
  const dataDir = await temporaryFolder();
  const first = await release(await Releases.open(dataDir, 10), dataDir, smallSite('one'));
  const folder = join(dataDir, 'releases');
  await writeFile(join(folder, '00000002.json'), JSON.stringify({ ...first, id: '00000002' }));
  await writeFile(join(folder, '00000003.json.tmp'), '{"format":1,');
  await writeFile(join(folder, 'current.tmp'), '');
  await mkdir(join(dataDir, 'blobs/aa'), { recursive: true });
  await writeFile(join(dataDir, 'blobs/aa/aa00'), 'orphan');
  const releases = await Releases.open(dataDir, 10);
  expect((await readdir(folder)).sort()).toEqual(['00000001.json', 'current']);
  expect(await blobNames(dataDir)).not.toContain('aa/aa00');
  expect(releases.current).toEqual(first);
});

test('starts afresh after a crash before the first switch', async () => {
  const dataDir = await temporaryFolder();
  await mkdir(join(dataDir, 'releases'));
  await writeFile(join(dataDir, 'releases/00000001.json'), '{"format":1');
  const releases = await Releases.open(dataDir, 10);
  expect(releases.current).toBeUndefined();
  expect((await release(releases, dataDir, smallSite('one')))?.id).toBe('00000001');
});

test('says what to do about a release of another version', async () => {
  const dataDir = await temporaryFolder();
  await release(await Releases.open(dataDir, 10), dataDir, smallSite('one'));
  await writeFile(join(dataDir, 'releases/00000001.json'), '{"format":99}');
  await expect(Releases.open(dataDir, 10)).rejects.toThrow(
    '00000001.json is not a release of this version: remove it',
  );
});
