import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Blobs } from '../src/releases/blobs.ts';
import { compose } from './support/compose.ts';
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
    Object.entries(paths).map(([path, entry]) => [path, 'type' in entry ? entry.type : entry.status]),
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
  expect(Object.keys(paths)).not.toContain('/404.html');
  expect(Object.keys(paths)).not.toContain('/en/410.html');
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
  expect(paths['/spotkania/stare/']).toEqual({ status: 301, location: '/spotkania/nowe/' });
  expect(paths['/spotkania/dawne/']).toMatchObject({
    status: 410,
    size: Buffer.byteLength('<p>Tej strony już nie ma</p>'),
  });
  expect(paths['/en/meetings/past/']).toMatchObject({ status: 410, size: '<p>This page is gone</p>'.length });
  expect(Object.keys(paths)).not.toContain('/redirects.json');
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
  expect(paths['/daleko/']).toEqual({ status: 301, location: 'https://elsewhere.example/a?b#c' });
  expect(paths['/łąka/']).toEqual({ status: 301, location: '/%C5%82/' });
  expect(paths['/łąki/']).toEqual({ status: 301, location: '/%C5%82/' });
});

test('lets a live page win over a redirect and a gone of the same address', async () => {
  const { paths } = await composed({
    ...smallSite('x', { 'a/index.html': 'a', 'b/index.html': 'b' }),
    ...moves({ from: '/a/', to: '/', status: 301 }, { from: '/b/', status: 410 }),
  });
  expect(paths['/a/']).toHaveProperty('blob');
  expect(paths['/b/']).not.toHaveProperty('status');
});

test('refuses a build without a home page', async () => {
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
    'redirects.json is not as agreed',
  );
});

test('says which page a gone address needs', async () => {
  const { 'en/410.html': _without, ...site } = smallSite('x');
  await expect(composed({ ...site, ...moves({ from: '/en/x/', status: 410 }) })).rejects.toThrow(
    'no /en/410.html',
  );
});

test('keeps the same bytes once', async () => {
  const { paths } = await composed(smallSite('x', { 'a.txt': 'same', 'b.txt': 'same' }));
  expect(paths['/a.txt']).toEqual(paths['/b.txt']);
});

test('takes no links in', async () => {
  const { symlink } = await import('node:fs/promises');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, '../secret'), 'secret');
  await symlink(join(out, '../secret'), join(out, 'leak.txt'));
  const { paths } = await composed(smallSite('x'));
  expect(Object.keys(paths)).not.toContain('/leak.txt');
});
