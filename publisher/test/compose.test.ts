import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atOnce } from '@osiedle/shared';
import type { Page, Rendering } from '@osiedle/site/rendering';
import { beforeEach, describe, expect, test } from 'vitest';
import { Blobs } from '../src/blobs/blobs.ts';
import { Composition } from '../src/compose/composition.ts';
import { compose, resultOf, pathOf, type Composed } from './support/compose.ts';
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

async function composed(files: Files) {
  await writeSite(out, files);
  return compose(out, blobs);
}

const { signal } = new AbortController();
const rendering = (rendered: Page[]): Rendering => ({ rendered, vanished: [], failed: [], until: Infinity });
const page = (path: string, text: string, media: string[] = []): Page => ({
  path,
  body: Buffer.from(text),
  media,
});
const smallPages = (word: string) =>
  Object.entries(smallSite(word)).map(([name, text]) => page(pathOf(name), text));

const moves = (...list: object[]): Files => ({ 'redirects.json': JSON.stringify(list) });

test('gives folders, feeds and files their addresses and types', async () => {
  const { paths } = await composed(
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

test('keeps error pages apart, by language', async () => {
  const { paths, notFound } = await composed(smallSite('x'));
  expect(Object.keys(notFound)).toEqual(['pl', 'en']);
  for (const path of ['/404/', '/410/', '/en/404/', '/en/410/']) expect(paths.keys()).not.toContain(path);
});

test('turns moves into redirects and gone pages of the right language', async () => {
  const { paths } = await composed({
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

test('leads to other sites, and escapes an address once', async () => {
  const { paths } = await composed({
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

test('lets a live page win over a redirect and a gone of the same address', async () => {
  const { paths } = await composed({
    ...smallSite('x', { 'a/index.html': 'a', 'b/index.html': 'b' }),
    ...moves({ from: '/a/', to: '/', status: 301 }, { from: '/b/', status: 410 }),
  });
  expect(paths.get('/a/')).toHaveProperty('blob');
  expect(paths.get('/b/')).not.toHaveProperty('status');
});

test('refuses a site without a home page', async () => {
  await expect(composed({ 'en/index.html': 'home' })).rejects.toThrow('an empty site is not published');
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
  await expect(composed({ ...smallSite('x'), ...moves(move) })).rejects.toThrow(
    'list of moves is not as agreed',
  );
});

test('says which page a gone address needs', async () => {
  const { 'en/410.html': _without, ...site } = smallSite('x');
  await expect(composed({ ...site, ...moves({ from: '/en/x/', status: 410 }) })).rejects.toThrow(
    'no /en/410/',
  );
});

test('keeps the same bytes once', async () => {
  const { paths } = await composed(smallSite('x', { 'a.txt': 'same', 'b.txt': 'same' }));
  expect(paths.get('/a.txt')).toEqual(paths.get('/b.txt'));
});

test('takes styles and the like in, but no links that lie among them', async () => {
  const files = join(out, 'client');
  await writeSite(files, { 'assets/style.a1.css': 'css' });
  await writeFile(join(out, 'secret'), 'secret');
  await symlink(join(out, 'secret'), join(files, 'leak.txt'));
  const composition = new Composition(blobs, out);
  await composition.takeFiles(files);
  await composition.take(rendering(smallPages('x')), signal);
  const { paths } = resultOf(composition);
  expect(paths.get('/assets/style.a1.css')).toMatchObject({ type: 'text/css; charset=utf-8' });
  expect(paths.keys()).not.toContain('/leak.txt');
});

describe('moved forward', () => {
  const uploads = () => join(out, 'uploads');
  const start = async (pages: Page[]) => {
    await writeSite(uploads(), { 'yard_1.png': 'yard', 'hall_2.png': 'hall', 'run_3.svg': '<svg/>' });
    const composition = new Composition(blobs, uploads());
    await composition.take(rendering([...smallPages('x'), ...pages]), signal);
    return composition;
  };
  const media = (paths: Composed['paths']) =>
    paths
      .keys()
      .filter((path) => path.startsWith('/media/'))
      .sort();

  test('keeps what was not rendered again, and forgets what is no longer there', async () => {
    const composition = await start([page('/a/', 'a'), page('/b/', 'b')]);
    const before = resultOf(composition).paths;
    await composition.take({ ...rendering([page('/c/', 'c')]), vanished: ['/b/'] }, signal);
    const { paths } = resultOf(composition);
    expect(Object.fromEntries(paths)).toEqual({
      '/': before.get('/'),
      '/en/': before.get('/en/'),
      '/a/': before.get('/a/'),
      '/c/': paths.get('/c/'),
    });
    // Those that are equal are the very same, which is what makes comparing them quick.
    await composition.take(rendering([page('/a/', 'a')]), signal);
    expect(resultOf(composition).paths.get('/a/')).toBe(before.get('/a/'));
  });

  test('shows a picture as long as a page does, and names what is nowhere or may run in a browser', async () => {
    const composition = await start([
      page('/a/', 'a', ['yard_1.png', 'hall_2.png']),
      page('/b/', 'b', ['yard_1.png', 'run_3.svg', 'lost_4.png']),
    ]);
    const first = resultOf(composition);
    expect(media(first.paths)).toEqual(['/media/hall_2.png', '/media/yard_1.png']);
    expect(first.missing).toEqual(['lost_4.png', 'run_3.svg']);
    await composition.take({ ...rendering([page('/b/', 'b', ['yard_1.png'])]), vanished: ['/a/'] }, signal);
    const second = resultOf(composition);
    expect([media(second.paths), second.missing]).toEqual([['/media/yard_1.png'], []]);
    await composition.take(rendering([page('/b/', 'b', ['lost_4.png'])]), signal);
    expect(resultOf(composition).missing).toEqual(['lost_4.png']);
    // It is uploaded, and the page rendered again for another reason.
    await writeSite(uploads(), { 'lost_4.png': 'found' });
    await composition.take(rendering([page('/b/', 'b2', ['lost_4.png'])]), signal);
    const third = resultOf(composition);
    expect([media(third.paths), third.missing]).toEqual([['/media/lost_4.png'], []]);
  });

  test('knows the links that lead nowhere, and the styles, of the pages as they are now', async () => {
    const link = page('/a/', '<style>h1{color:red}</style><a href="/b/">b</a>');
    const composition = await start([link]);
    expect(resultOf(composition).brokenLinks).toEqual([{ page: '/a/', link: '/b/' }]);
    expect(resultOf(composition).styles).toHaveLength(1);
    await composition.take(rendering([page('/b/', 'b')]), signal);
    expect(resultOf(composition).brokenLinks).toEqual([]);
    await composition.take({ ...rendering([]), vanished: ['/b/'] }, signal);
    expect(resultOf(composition).brokenLinks).toEqual([{ page: '/a/', link: '/b/' }]);
    await composition.take({ ...rendering([]), vanished: ['/a/'] }, signal);
    expect([resultOf(composition).brokenLinks, resultOf(composition).styles]).toEqual([[], []]);
  });

  test('follows the list of moves as it is now', async () => {
    const movesOf = (...list: object[]) => page('/redirects.json', JSON.stringify(list));
    const composition = await start([movesOf({ from: '/old/', to: '/a/', status: 301 })]);
    expect(resultOf(composition).paths.get('/old/')).toEqual({ status: 301, location: '/a/' });
    await composition.take(rendering([movesOf({ from: '/old/', status: 410 })]), signal);
    expect(resultOf(composition).paths.get('/old/')).toMatchObject({ status: 410 });
    await composition.take(rendering([page('/old/', 'again')]), signal);
    expect(resultOf(composition).paths.get('/old/')).not.toHaveProperty('status');
  });

  test('shows early what somebody waits for, with its files, and the rest as it was', async () => {
    const composition = await start([page('/a/', 'a', ['yard_1.png']), page('/b/', 'b')]);
    const before = resultOf(composition).paths;
    const beside = [page('/a/', 'later'), page('/b/', 'later', ['hall_2.png'])];
    await composition.take(rendering(beside), signal, { isAwaited: false });
    const awaited = { ...rendering([page('/c/', 'c', ['hall_2.png'])]), vanished: ['/en/'] };
    await composition.take(awaited, signal);
    const early = atOnce(composition.result({ isWhole: false })).paths;
    expect(['/a/', '/b/', '/media/yard_1.png'].map((path) => early.get(path))).toEqual(
      ['/a/', '/b/', '/media/yard_1.png'].map((path) => before.get(path)),
    );
    expect([early.has('/c/'), early.has('/en/'), early.has('/media/hall_2.png')]).toEqual([
      true,
      false,
      true,
    ]);
    const { paths } = resultOf(composition);
    expect(paths.get('/a/')).not.toEqual(before.get('/a/'));
    expect(paths.get('/b/')).toEqual(paths.get('/a/'));
    expect(media(paths)).toEqual(['/media/hall_2.png']);
  });

  test('waits no less for what is rendered once more beside', async () => {
    const composition = await start([page('/a/', 'a')]);
    const before = resultOf(composition).paths.get('/a/');
    await composition.take(rendering([page('/a/', 'now')]), signal);
    await composition.take(rendering([page('/a/', 'again')]), signal, { isAwaited: false });
    expect(atOnce(composition.result({ isWhole: false })).paths.get('/a/')).not.toEqual(before);
  });
});
