import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { raw } from './support/raw.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';
import { until } from './support/until.ts';

const moves = JSON.stringify([
  { from: '/spotkania/stare/', to: '/spotkania/nowe/', status: 301 },
  { from: '/spotkania/dawne/', status: 410 },
  { from: '/en/meetings/past/', status: 410 },
]);

const files = smallSite('x', {
  'spotkania/nowe/index.html': 'nowe',
  'assets/style.a1b2.css': 'css',
  'media/plan_a1b2.pdf': 'pdf',
  'feed.atom': '<feed/>',
  'redirects.json': moves,
});

/** What notes/feeds-and-calendars.md asks for, word for word. */
const securityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function expectSecurityHeaders(headers: Headers): void {
  expect(headers.get('content-security-policy')).toBe(securityPolicy);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  expect(headers.get('permissions-policy')).toContain('geolocation=()');
}

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
  ['a document', '/media/plan_a1b2.pdf', 200, 'application/pdf', 'public, max-age=31536000, immutable'],
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

test('has words of its own where the release has no page for what is not found', async () => {
  const { get } = await serve({ 'index.html': 'home' });
  expect(await (await get('/x/')).text()).toContain('Nie ma takiej strony');
  expect(await (await get('/en/x/')).text()).toContain('There is no such page');
});

test('sends moved addresses on, query included', async () => {
  const { get } = await serve(files);
  const moved = await get('/spotkania/stare/?a=1&b=%C5%BC');
  expect(moved.status).toBe(301);
  expect(moved.headers.get('location')).toBe('/spotkania/nowe/?a=1&b=%C5%BC');
  expect(moved.headers.get('cache-control')).toBe('no-cache');
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

test('answers 304 to who has the bytes, and 200 once they changed', async () => {
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

test('answers HEAD like GET, without the body', async () => {
  const { get } = await serve(files);
  // The client itself asks to close after HEAD.
  const perConnection = ['date', 'connection', 'keep-alive'];
  for (const path of ['/', '/nie-ma/', '/spotkania/dawne/', '/spotkania/stare/']) {
    const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
    const plain = ({ status, headers }: Response) => [
      status,
      Object.fromEntries([...headers].filter(([name]) => !perConnection.includes(name))),
    ];
    expect(plain(head)).toEqual(plain(whole));
    expect(await head.text()).toBe('');
  }
});

test('sends a large file whole', async () => {
  const large = 'ż'.repeat(3_000_000);
  const { get } = await serve(smallSite('x', { 'media/large.pdf': large }));
  const response = await get('/media/large.pdf');
  expect(response.headers.get('content-length')).toBe('6000000');
  expect(await response.text()).toBe(large);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
  const { get } = await serve(files);
  const response = await get('/', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
  expectSecurityHeaders(response.headers);
});

test('puts the security headers on every answer', async () => {
  const { get, port } = await serve(files);
  for (const path of [
    '/',
    '/nie-ma/',
    '/spotkania/dawne/',
    '/spotkania/stare/',
    '/en',
    '/%zz',
    '/_publisher/status',
  ])
    expectSecurityHeaders((await get(path)).headers);
  const refused = [
    ['400', 'nonsense\r\n\r\n'],
    ['400', 'GET / HTTP/1.1\r\n\r\n'],
    ['400', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ['414', `GET /${'a'.repeat(3000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`],
    ['417', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n'],
    ['431', `GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'a'.repeat(40_000)}\r\n\r\n`],
  ];
  for (const [status, request] of refused) {
    const answer = (
      await raw(port, request?.replace('HTTP/1.1\r\n\r\n', 'HTTP/1.1\r\nConnection: close\r\n\r\n') ?? '')
    ).toLowerCase();
    expect(answer).toMatch(new RegExp(`^http/1.1 ${status} `));
    expect(answer).toContain(`content-security-policy: ${securityPolicy}`.toLowerCase());
    expect(answer).toContain('x-content-type-options: nosniff');
  }
});

test('closes a connection that sends too slowly, with the headers that every answer has', async () => {
  const { port } = await serve(files, { patience: 1000 });
  const start = Date.now();
  const answer = await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  expect(Date.now() - start).toBeLessThan(4000);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('content-security-policy: ');
});

test('asks browsers to insist on TLS only where the site has it', async () => {
  const plain = await serve(files);
  expect((await plain.get('/')).headers.get('strict-transport-security')).toBeNull();
  const secure = await serve(files, { siteUrl: 'https://osiedla.example' });
  expect((await secure.get('/nie-ma/')).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test.each([
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/media/..%5c..%5csecrets.json',
  '/./../secrets.json',
  '//etc/passwd',
  '/media/%00',
  '/blobs/',
  '/__proto__',
  '/constructor',
])('finds nothing outside the release: %s', async (path) => {
  const { port } = await serve(files);
  const answer = await raw(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
});

test('understands a whole address as target', async () => {
  const { port } = await serve(files);
  const answer = await raw(
    port,
    'GET http://x/spotkania/nowe/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(await raw(port, 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});

test('says 500 in plain words where bytes are missing, and goes on', async () => {
  const { get, dataDir } = await serve(files);
  await rm(join(dataDir, 'blobs'), { recursive: true });
  const response = await get('/');
  expect(response.status).toBe(500);
  expectSecurityHeaders(response.headers);
  expect(await response.text()).toContain('Coś poszło nie tak');
  expect((await get('/en')).status).toBe(301);
});

test('says 503 for the publisher while that is down, and serves the site', async () => {
  const { get } = await serve(files);
  const response = await get('/_publisher/status');
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toHaveProperty('error');
  expect((await get('/_publisher/hook', { method: 'POST', body: '{}' })).status).toBe(503);
  expect((await get('/')).status).toBe(200);
});

test('passes the publisher only what it needs, and its answer back with the site’s headers', async () => {
  const seen: unknown[] = [];
  const upstream = createServer((request, response) => {
    seen.push([request.method, request.url, request.headers.authorization, request.headers.cookie]);
    response.writeHead(401, {
      'www-authenticate': 'Bearer',
      'content-security-policy': 'weak',
      'x-powered-by': 'y',
    });
    response.end('{}');
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  onTestFinished(() => {
    upstream.close();
  });
  const { get } = await serve(files, { publisherPort: (upstream.address() as AddressInfo).port });
  const response = await get('/_publisher/hook', {
    method: 'POST',
    body: '{"a":1}',
    headers: { authorization: 'Bearer x', cookie: 'secret' },
  });
  expect(seen).toEqual([['POST', '/_publisher/hook', 'Bearer x', undefined]]);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(response.headers.get('x-powered-by')).toBeNull();
  expectSecurityHeaders(response.headers);
});

test('answers every request from one release while releases switch', async () => {
  const site = (word: string) => ({ ...smallSite(word), 'en/index.html': `<p>pl ${word}</p>` });
  const { get, publish } = await serve(site('0'));
  let switching = true;
  const seen = new Set<string>();
  const reader = async (): Promise<void> => {
    while (switching) {
      const response = await get('/');
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
      seen.add(text);
    }
  };
  const readers = Promise.all([reader(), reader(), reader(), reader()]);
  for (let count = 1; count <= 60; count++) await publish(site(String(count)));
  await until(async () => (await (await get('/')).text()) === '<p>pl 60</p>', 2000);
  switching = false;
  await readers;
  expect(seen.size).toBeGreaterThan(10);
  for (const text of seen) expect(text).toMatch(/^<p>pl \d+<\/p>$/);
});
