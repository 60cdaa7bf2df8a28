import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReleaseFile } from '../src/blobs/release-file.ts';
import { RepresentationCache } from '../src/serve/representation-cache.ts';
import { expectSecurityHeaders, files } from './support/expected.ts';
import { raw } from './support/raw.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';
import { until } from './support/until.ts';

test('says in both languages that the site is being prepared, until the first release', async () => {
  const { get, publish } = await serve();
  const response = await get('/');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expectSecurityHeaders(response.headers);
  const text = await response.text();
  expect(text).toContain('Przygotowujemy stronę');
  expect(text).toContain('The site is being prepared');
  await publish(files);
  await until(async () => (await get('/')).status === 200, 2000);
});

test.each([
  ['a page', '/', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['an entry', '/spotkania/nowe/', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['a feed', '/feed.atom', 200, 'application/atom+xml; charset=utf-8', 'no-cache'],
  [
    'a style',
    '/assets/style.a1b2.css',
    200,
    'text/css; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  [
    'a document',
    '/media/plan_a1b2.pdf',
    200,
    'application/pdf',
    'public, max-age=31536000, s-maxage=60, immutable',
  ],
  ['an unknown style', '/assets/other.css', 404, 'text/html; charset=utf-8', 'no-cache'],
  ['an error page asked for itself', '/404.html', 404, 'text/html; charset=utf-8', 'no-cache'],
  ['the list of moves', '/redirects.json', 404, 'text/html; charset=utf-8', 'no-cache'],
])('serves %s', async (_name, path, status, type, cache) => {
  const { get } = await serve(files);
  const response = await get(path);
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
  ]).toEqual([status, type, cache]);
});

test.each([
  ['/nie-ma/', 404, 'Nie ma takiej strony'],
  ['/en/nothing/', 404, 'No such page'],
  ['/spotkania/dawne/', 410, 'Tej strony już nie ma'],
  ['/en/meetings/past/', 410, 'This page is gone'],
])('answers %s with %i in its language', async (path, status, words) => {
  const { get } = await serve(files);
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(words);
  expect(response.headers.get('etag')).toBeNull();
});

test('shows its own page where the release has no 404 page', async () => {
  const { get } = await serve({ 'index.html': 'home' });
  expect(await (await get('/x/')).text()).toContain('Nie ma takiej strony');
  expect(await (await get('/en/x/')).text()).toContain('There is no such page');
});

test('redirects moved addresses, with their query', async () => {
  const { get } = await serve(files);
  const moved = await get('/spotkania/stare/?a=1&b=%C5%BC');
  expect(moved.status).toBe(301);
  expect(moved.headers.get('location')).toBe('/spotkania/nowe/?a=1&b=%C5%BC');
  expect(moved.headers.get('cache-control')).toBe('no-cache');
});

test('answers the very query of a redirect first, and then the address whatever its query', async () => {
  const { get } = await serve(
    smallSite('x', {
      'a/index.html': 'a',
      'redirects.json': JSON.stringify([
        { from: '/index.php?id=12', to: '/a/', status: 301 },
        { from: '/index.php?id=13', status: 410 },
        { from: '/inne.php?id=1', to: '/a/#b', status: 301 },
        { from: '/strona/?id=3', to: '/a/?c=4', status: 301 },
        { from: '/%C5%BC/?q=%C5%BC', to: '/a/', status: 301 },
        { from: '/?p=7', to: '/a/', status: 301 },
        { from: '/index.php', to: '/en/', status: 301 },
      ]),
    }),
  );
  for (const [address, status, location] of [
    ['/index.php?id=12', 301, '/a/'],
    ['/index.php?id=13', 410, null],
    ['/index.php?id=14', 301, '/en/?id=14'],
    ['/index.php', 301, '/en/'],
    ['/inne.php?id=1', 301, '/a/#b'],
    ['/inne.php?id=2', 404, null],
    ['/inne.php', 404, null],
    ['/strona?id=3', 301, '/a/?c=4'],
    ['/strona/?id=3', 301, '/a/?c=4'],
    ['/%c5%bc/?q=%C5%BC', 301, '/a/'],
    ['/?p=7', 301, '/a/'],
    ['/?p=8', 200, null],
    ['/a/?id=12', 200, null],
  ] as const) {
    const answer = await get(address);
    expect([address, answer.status, answer.headers.get('location')]).toEqual([address, status, location]);
  }
});

test('leads addresses that only look different to those that they mean', async () => {
  const { get, port } = await serve(files);
  for (const [address, location] of [
    ['/index.html', '/'],
    ['/index.htm?a=1', '/?a=1'],
    ['/Index.HTML', '/'],
    ['/EN/', '/en/'],
    ['/EN', '/en/'],
    ['/En/index.html', '/en/'],
    ['/Spotkania/Nowe/', '/spotkania/nowe/'],
    ['/SPOTKANIA/STARE/?a=B', '/spotkania/nowe/?a=B'],
    ['/spotkania/nowe/index.html', '/spotkania/nowe/'],
  ]) {
    const answer = await get(address ?? '');
    expect([address, answer.status, answer.headers.get('location')]).toEqual([address, 301, location]);
  }
  expect((await get('/Spotkania/Dawne/')).status).toBe(410);
  for (const address of ['/Nie-ma/', '/nie-ma/index.html', '//evil.example/index.html', '/EN/nothing/'])
    expect(await raw(port, `GET ${address} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /);
});

test('adds the last slash to known addresses only', async () => {
  const { get } = await serve(files);
  for (const path of ['/spotkania/nowe', '/spotkania/stare', '/en'])
    expect([(await get(`${path}?q=1`)).status, (await get(`${path}?q=1`)).headers.get('location')]).toEqual([
      301,
      `${path}/?q=1`,
    ]);
  expect((await get('/nie-ma')).status).toBe(404);
  expect((await get('//evil.example')).status).toBe(404);
});

test('answers 304 to a client that has the bytes, and 200 once they have changed', async () => {
  const { get, publish } = await serve(files);
  const etag = (await get('/')).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await get('/', { headers: { 'if-none-match': known } });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(etag);
    expectSecurityHeaders(response.headers);
    expect(await response.text()).toBe('');
  }
  await publish(smallSite('y'));
  await until(async () => (await get('/', { headers: { 'if-none-match': etag } })).status === 200, 2000);
});

test('keeps the ETag of bytes that did not change', async () => {
  const { get, publish } = await serve(files);
  const before = (await get('/feed.atom')).headers.get('etag');
  await publish({ ...files, 'index.html': 'new home' });
  await until(async () => (await (await get('/')).text()) === 'new home', 2000);
  expect((await get('/feed.atom')).headers.get('etag')).toBe(before);
});

test('answers HEAD with the headers of GET, without the body', async () => {
  const { get } = await serve(files);
  // After HEAD the client itself closes the connection.
  const perConnection = ['date', 'connection', 'keep-alive'];
  for (const path of ['/', '/nie-ma/', '/spotkania/dawne/', '/spotkania/stare/']) {
    const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
    const comparable = ({ status, headers }: Response) => [
      status,
      Object.fromEntries([...headers].filter(([name]) => !perConnection.includes(name))),
    ];
    expect(comparable(head)).toEqual(comparable(whole));
    expect(await head.text()).toBe('');
  }
});

test('sends a large file completely', async () => {
  const large = 'ż'.repeat(3_000_000);
  const { get } = await serve(smallSite('x', { 'media/large.pdf': large }));
  const response = await get('/media/large.pdf');
  expect(response.headers.get('content-length')).toBe('6000000');
  expect(await response.text()).toBe(large);
});

test('answers 500 with an explanation where bytes are missing, and keeps serving', async () => {
  const { get, dataDir } = await serve(files);
  await rm(join(dataDir, 'blobs'), { recursive: true });
  const response = await get('/');
  expect(response.status).toBe(500);
  expectSecurityHeaders(response.headers);
  expect(await response.text()).toContain('Coś poszło nie tak');
  expect((await get('/en')).status).toBe(301);
});

test('answers 410 for a withdrawn picture, with the 410 page', async () => {
  const withPicture = { 'index.html': 'home', 'en/index.html': 'en', 'media/foto_a1b2.avif': 'avif' };
  for (const [site, words] of [
    [smallSite('x'), '<p>Tej strony już nie ma</p>'],
    [{ 'index.html': 'new home' }, 'To, co było pod tym adresem, zostało usunięte.'],
  ] as const) {
    const { get, publish } = await serve({ ...site, ...withPicture });
    expect((await get('/media/foto_a1b2.avif')).status).toBe(200);
    await publish({ ...site });
    await until(async () => (await get('/media/foto_a1b2.avif')).status === 410, 2000);
    const response = await get('/media/foto_a1b2.avif');
    expect(await response.text()).toContain(words);
    expect(response.headers.get('cache-control')).not.toContain('max-age');
    expectSecurityHeaders(response.headers);
  }
});

test('keeps requested files in memory, up to its limit', () => {
  const cache = new RepresentationCache(10_000);
  const releaseFiles = Array.from({ length: 30 }, (_, at): ReleaseFile => ({
    blob: String(at),
    size: 1,
    type: 'text/html',
  }));
  const representation = (length: number) => ({
    etag: '',
    notModifiedHead: [],
    head: [],
    cached: { head: [], text: 'x'.repeat(length) },
  });
  for (const file of releaseFiles) {
    cache.add(file, 'br', representation(1000));
    cache.add(file, undefined, representation(2000));
    cache.add(file, 'br', representation(500));
    expect(cache.size).toBeLessThanOrEqual(10_000);
  }
  expect(releaseFiles.filter((file) => cache.get(file, 'br')).length).toBeGreaterThan(1);
  expect(cache.get(releaseFiles[0] as ReleaseFile, 'br')).toBeUndefined();
  expect(cache.get(releaseFiles[29] as ReleaseFile, undefined)?.cached?.text).toHaveLength(2000);
  expect(cache.get(releaseFiles[29] as ReleaseFile, 'gzip')).toBeUndefined();
});
