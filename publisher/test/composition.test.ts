import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showsSame } from '../src/releases/manifest.ts';
import type { RenderedPage } from '@osiedle/site/rendering';
import { beforeEach, describe, expect, test } from 'vitest';
import { Blobs } from '../src/blobs/blobs.ts';
import { Composition } from '../src/compose/composition.ts';
import { addressOfFile } from '../src/compose/built-site.ts';
import { compose, resultOf, type Composed } from './support/compose.ts';
import { temporaryFolder } from './support/folder.ts';
import { smallSite, writeSite, type Files } from './support/site.ts';

let out: string;
let blobs: Blobs;

beforeEach(async () => {
  const folder = await temporaryFolder();
  out = join(folder, 'out');
  blobs = new Blobs(join(folder, 'blobs'));
  await mkdir(join(folder, 'blobs'));
});

async function composeFiles(files: Files) {
  await writeSite(out, files);
  return compose(out, blobs);
}

const { signal } = new AbortController();
const urgent = { isUrgent: true, signal };
const deferred = { isUrgent: false, signal };
const page = (path: string, text: string, media: string[] = []): RenderedPage => ({
  path,
  body: Buffer.from(text),
  media,
  names: [],
});
const smallPages = (word: string) =>
  Object.entries(smallSite(word)).map(([name, text]) => page(addressOfFile(name), text));

const moves = (...list: object[]): Files => ({ 'redirects.json': JSON.stringify(list) });

test('gives folders, feeds and files their addresses and types', async () => {
  const { paths } = await composeFiles(
    smallSite('x', {
      'osiedla/azory/index.html': 'Azory',
      'feed.atom': '<feed/>',
      'feed.rss': '<rss/>',
      'sitemap-0.xml': '<urlset/>',
      'media/plan_1a2b.pdf': 'pdf',
      'media/a.avif': 'avif',
      'assets/style.css': 'css',
      'file.unheardof': '?',
    }),
  );
  const types = Object.fromEntries(
    [...paths].map(([path, entry]) => [path, 'type' in entry ? entry.type : entry.status]),
  );
  expect(types).toEqual({
    '/': 'text/html; charset=utf-8',
    '/en/': 'text/html; charset=utf-8',
    '/osiedla/azory/': 'text/html; charset=utf-8',
    '/feed.atom': 'application/atom+xml; charset=utf-8',
    '/feed.rss': 'application/rss+xml; charset=utf-8',
    '/sitemap-0.xml': 'text/xml; charset=utf-8',
    '/media/plan_1a2b.pdf': 'application/pdf',
    '/media/a.avif': 'image/avif',
    '/assets/style.css': 'text/css; charset=utf-8',
    '/file.unheardof': 'application/octet-stream',
  });
});

test('returns error pages separately, by language', async () => {
  const { paths, notFound } = await composeFiles(smallSite('x'));
  expect(Object.keys(notFound)).toEqual(['pl', 'en']);
  for (const path of ['/404/', '/410/', '/en/404/', '/en/410/']) expect(paths.keys()).not.toContain(path);
});

test('turns moves into redirects, and into gone pages in the right language', async () => {
  const { paths } = await composeFiles({
    ...smallSite('x'),
    ...moves(
      { from: '/spotkania/stare/', to: '/spotkania/nowe/', status: 301 },
      { from: '/spotkania/dawne/', status: 410 },
      { from: '/en/meetings/past/', status: 410 },
    ),
  });
  expect(paths.get('/spotkania/stare/')).toEqual({ status: 301, location: '/spotkania/nowe/' });
  expect(paths.get('/spotkania/dawne/')).toMatchObject({
    status: 410,
    size: Buffer.byteLength('<p>Tej strony już nie ma</p>'),
  });
  expect(paths.get('/en/meetings/past/')).toMatchObject({
    status: 410,
    size: '<p>This page is gone</p>'.length,
  });
  expect(paths.keys()).not.toContain('/redirects.json');
});

test('redirects to other sites, and escapes an address only once', async () => {
  const { paths } = await composeFiles({
    ...smallSite('x'),
    ...moves(
      { from: '/daleko/', to: 'https://elsewhere.example/a?b#c', status: 301 },
      { from: '/%C5%82%C4%85ka/', to: '/%C5%82/', status: 301 },
      { from: '/łąki/', to: '/ł/', status: 301 },
    ),
  });
  expect(paths.get('/daleko/')).toEqual({ status: 301, location: 'https://elsewhere.example/a?b#c' });
  expect(paths.get('/łąka/')).toEqual({ status: 301, location: '/%C5%82/' });
  expect(paths.get('/łąki/')).toEqual({ status: 301, location: '/%C5%82/' });
});

test('prefers a live page to a redirect or a gone page at the same address', async () => {
  const { paths } = await composeFiles({
    ...smallSite('x', { 'a/index.html': 'a', 'b/index.html': 'b' }),
    ...moves({ from: '/a/', to: '/', status: 301 }, { from: '/b/', status: 410 }),
  });
  expect(paths.get('/a/')).toHaveProperty('blob');
  expect(paths.get('/b/')).not.toHaveProperty('status');
});

test('refuses a site without a home page', async () => {
  await expect(composeFiles({ 'en/index.html': 'home' })).rejects.toThrow('an empty site is not published');
});

test.each([
  ['leads to another host', { from: '/a/', to: '//evil.example/', status: 301 }],
  ['leads to a script', { from: '/a/', to: 'javascript:alert(1)', status: 301 }],
  ['is badly escaped', { from: '/%zz/', to: '/b/', status: 301 }],
  ['hides a host behind a backslash', { from: '/a/', to: '/\\evil.example', status: 301 }],
  ['carries a line break', { from: '/a/', to: '/b/\r\nSet-Cookie: x', status: 301 }],
  ['leads nowhere', { from: '/a/', status: 301 }],
  ['has a status of its own', { from: '/a/', to: '/b/', status: 302 }],
])('refuses a redirect that %s', async (_name, move) => {
  await expect(composeFiles({ ...smallSite('x'), ...moves(move) })).rejects.toThrow(
    'list of moves is not as agreed',
  );
});

test('says which page a gone address needs', async () => {
  const { 'en/410.html': _without, ...site } = smallSite('x');
  await expect(composeFiles({ ...site, ...moves({ from: '/en/x/', status: 410 }) })).rejects.toThrow(
    'no /en/410/',
  );
});

test('stores equal bytes once', async () => {
  const { paths } = await composeFiles(smallSite('x', { 'a.txt': 'same', 'b.txt': 'same' }));
  expect(paths.get('/a.txt')).toEqual(paths.get('/b.txt'));
});

test('stores styles and other files, but follows no symbolic links among them', async () => {
  const files = join(out, 'client');
  await writeSite(files, { 'assets/style.a1.css': 'css' });
  await writeFile(join(out, 'secret'), 'secret');
  await symlink(join(out, 'secret'), join(files, 'leak.txt'));
  const composition = await Composition.open(blobs, { uploads: out, files });
  await composition.ingest(smallPages('x'), urgent);
  const { paths } = await resultOf(composition);
  expect(paths.get('/assets/style.a1.css')).toMatchObject({ type: 'text/css; charset=utf-8' });
  expect(paths.keys()).not.toContain('/leak.txt');
});

describe('a composition that is updated', () => {
  const uploads = () => join(out, 'uploads');
  const start = async (pages: RenderedPage[]) => {
    await writeSite(uploads(), { 'yard_1.png': 'yard', 'hall_2.png': 'hall', 'run_3.svg': '<svg/>' });
    const composition = await Composition.open(blobs, { uploads: uploads() });
    await composition.ingest([...smallPages('x'), ...pages], urgent);
    return composition;
  };
  const media = (paths: Composed['paths']) =>
    paths
      .keys()
      .filter((path) => path.startsWith('/media/'))
      .sort();

  test('keeps pages that were not rendered again, and removes pages that are gone', async () => {
    const composition = await start([page('/a/', 'a'), page('/b/', 'b')]);
    const before = (await resultOf(composition)).paths;
    await composition.remove(['/b/']);
    await composition.ingest([page('/c/', 'c')], urgent);
    const { paths } = await resultOf(composition);
    expect(Object.fromEntries(paths)).toEqual({
      '/': before.get('/'),
      '/en/': before.get('/en/'),
      '/a/': before.get('/a/'),
      '/c/': paths.get('/c/'),
    });
    // Equal entries stay the same object, which makes comparing them quick.
    await composition.ingest([page('/a/', 'a')], urgent);
    expect((await resultOf(composition)).paths.get('/a/')).toBe(before.get('/a/'));
  });

  test('serves a picture while a page shows it, and lists files that do not exist or could run in a browser', async () => {
    const composition = await start([
      page('/a/', 'a', ['yard_1.png', 'hall_2.png']),
      page('/b/', 'b', ['yard_1.png', 'run_3.svg', 'lost_4.png']),
    ]);
    const first = await resultOf(composition);
    expect(media(first.paths)).toEqual(['/media/hall_2.png', '/media/yard_1.png']);
    expect(first.missing).toEqual(['lost_4.png', 'run_3.svg']);
    await composition.remove(['/a/']);
    await composition.ingest([page('/b/', 'b', ['yard_1.png'])], urgent);
    const second = await resultOf(composition);
    expect([media(second.paths), second.missing]).toEqual([['/media/yard_1.png'], []]);
    await composition.ingest([page('/b/', 'b', ['lost_4.png'])], urgent);
    expect((await resultOf(composition)).missing).toEqual(['lost_4.png']);
    // Somebody uploads it, and the page is rendered again for another reason.
    await writeSite(uploads(), { 'lost_4.png': 'found' });
    await composition.ingest([page('/b/', 'b2', ['lost_4.png'])], urgent);
    const third = await resultOf(composition);
    expect([media(third.paths), third.missing]).toEqual([['/media/lost_4.png'], []]);
  });

  test('lists the broken links and the styles of the present pages', async () => {
    const link = page('/a/', '<style>h1{color:red}</style><a href="/b/">b</a>');
    const composition = await start([link]);
    expect((await resultOf(composition)).brokenLinks).toEqual([{ page: '/a/', link: '/b/' }]);
    expect((await resultOf(composition)).styles).toHaveLength(1);
    await composition.ingest([page('/b/', 'b')], urgent);
    expect((await resultOf(composition)).brokenLinks).toEqual([]);
    await composition.remove(['/b/']);
    await composition.ingest([], urgent);
    expect((await resultOf(composition)).brokenLinks).toEqual([{ page: '/a/', link: '/b/' }]);
    await composition.remove(['/a/']);
    await composition.ingest([], urgent);
    expect([(await resultOf(composition)).brokenLinks, (await resultOf(composition)).styles]).toEqual([
      [],
      [],
    ]);
  });

  test('uses the present list of moves', async () => {
    const movesOf = (...list: object[]) => page('/redirects.json', JSON.stringify(list));
    const composition = await start([movesOf({ from: '/old/', to: '/a/', status: 301 })]);
    expect((await resultOf(composition)).paths.get('/old/')).toEqual({ status: 301, location: '/a/' });
    await composition.ingest([movesOf({ from: '/old/', status: 410 })], urgent);
    expect((await resultOf(composition)).paths.get('/old/')).toMatchObject({ status: 410 });
    await composition.ingest([page('/old/', 'again')], urgent);
    expect((await resultOf(composition)).paths.get('/old/')).not.toHaveProperty('status');
  });

  test('shows urgent pages with their files at once, and other pages unchanged until all are rendered', async () => {
    const composition = await start([page('/a/', 'a', ['yard_1.png']), page('/b/', 'b')]);
    const before = (await resultOf(composition)).paths;
    await composition.ingest([page('/a/', 'later'), page('/b/', 'later', ['hall_2.png'])], deferred);
    await composition.remove(['/en/']);
    await composition.ingest([page('/c/', 'c', ['hall_2.png'])], urgent);
    const { paths: stage } = await resultOf(composition);
    expect(['/a/', '/b/', '/media/yard_1.png'].map((path) => stage.get(path))).toEqual(
      ['/a/', '/b/', '/media/yard_1.png'].map((path) => before.get(path)),
    );
    expect([stage.has('/c/'), stage.has('/en/'), stage.has('/media/hall_2.png')]).toEqual([
      true,
      false,
      true,
    ]);
    await composition.showDeferred();
    const { paths } = await resultOf(composition);
    expect(paths.get('/a/')).not.toEqual(before.get('/a/'));
    expect(showsSame(paths.get('/b/'), paths.get('/a/'))).toBe(true);
    expect(media(paths)).toEqual(['/media/hall_2.png']);
  });

  test('shows the last rendering of a page, urgent or not, and no rendering of a page that is gone', async () => {
    const composition = await start([page('/a/', 'a'), page('/b/', 'b')]);
    const textsOf = async () => {
      const { paths } = await resultOf(composition);
      return Promise.all(
        ['/a/', '/b/'].map(async (path) => {
          const entry = paths.get(path);
          return entry && 'blob' in entry ? (await blobs.read(entry.blob)).toString() : undefined;
        }),
      );
    };
    await composition.ingest([page('/a/', 'deferred'), page('/b/', 'deferred')], deferred);
    await composition.ingest([page('/a/', 'now')], urgent);
    expect(await textsOf()).toEqual(['now', 'b']);
    await composition.remove(['/b/']);
    expect(await textsOf()).toEqual(['now', undefined]);
    await composition.showDeferred();
    expect(await textsOf()).toEqual(['now', undefined]);
    await composition.ingest([page('/a/', 'again')], deferred);
    expect(await textsOf()).toEqual(['now', undefined]);
    await composition.showDeferred();
    expect(await textsOf()).toEqual(['again', undefined]);
  });
});
