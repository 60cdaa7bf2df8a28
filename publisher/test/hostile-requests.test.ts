import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { expectSecurityHeaders, files, securityPolicy } from './support/expected.ts';
import { raw } from './support/raw.ts';
import { serve } from './support/served.ts';
import { until } from './support/until.ts';

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
  const { port } = await serve(files, { timeoutMs: 1000 });
  const start = Date.now();
  const answer = await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  expect(Date.now() - start).toBeLessThan(4000);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('content-security-policy: ');
});

test('tells browsers to insist on TLS only where the site has it', async () => {
  const insecure = await serve(files);
  expect((await insecure.get('/')).headers.get('strict-transport-security')).toBeNull();
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

test('accepts an absolute address as target', async () => {
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

/** Requests whose end a server and a proxy in front of it could see differently. */
test.each([
  ['both lengths', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['both lengths, the other way', 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
  ['a length with a sign', 'Content-Length: +4\r\n\r\nabcd'],
  ['a length below zero', 'Content-Length: -1\r\n\r\n'],
  ['two lengths in one', 'Content-Length: 4, 5\r\n\r\nabcd'],
  ['an unknown coding', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
  ['chunked twice', 'Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n'],
  ['chunked not last', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
  ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'],
  ['a folded line', 'X-A: b\r\n Transfer-Encoding: chunked\r\n\r\n'],
  ['a bare CR', 'X-A: b\rTransfer-Encoding: chunked\r\n\r\n'],
  ['a NUL', 'X-A: b\0c\r\n\r\n'],
  ['a chunk of nonsense', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n'],
])('never answers what follows a request with %s', async (_name, rest) => {
  const { port } = await serve(files);
  const smuggled = 'GET /spotkania/nowe/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  const answer = await raw(port, `POST /_publisher/hook HTTP/1.1\r\nHost: x\r\n${rest}${smuggled}`);
  expect(answer).not.toContain('nowe');
  expect(answer).toMatch(/HTTP\/1\.1 400 /);
});

test('answers many requests on one connection in their order', async () => {
  const large = 'abcdefghij'.repeat(30_000);
  const { port } = await serve({ ...files, 'media/film.pdf': large });
  const paths = Array.from({ length: 60 }, (_, at) => ['/', '/media/film.pdf', '/nie-ma/'][at % 3] ?? '');
  const requests = paths.map((path, at) => {
    const last = at === paths.length - 1 ? 'Connection: close\r\n' : '';
    return `GET ${path} HTTP/1.1\r\nHost: x\r\n${last}\r\n`;
  });
  const answer = await raw(port, requests.join(''));
  const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status));
  expect(statuses).toEqual(paths.map((path) => (path === '/nie-ma/' ? 404 : 200)));
  expect(answer.split(large)).toHaveLength(21);
});

test('writes no refusal into the middle of an answer', async () => {
  const large = 'abcdefghij'.repeat(1_000_000);
  const { port } = await serve({ ...files, 'media/film.pdf': large });
  const socket = await openConnection(port);
  socket.pause();
  socket.write('GET /media/film.pdf HTTP/1.1\r\nHost: x\r\n\r\n');
  // Long enough for the answer to begin, and too long to be sent while nobody reads.
  await sleep(200);
  socket.write('nonsense\r\n\r\n');
  await sleep(100);
  const answer = await text(socket).catch(() => '');
  expect(answer).not.toContain('400 Bad Request');
});

test('limits the connections of one client, and lets others in', async () => {
  const { port } = await serve(files, { maxConnectionsPerClient: 5 });
  const sockets = await Promise.all(Array.from({ length: 5 }, () => openConnection(port)));
  const refused = await openConnection(port);
  await once(refused, 'close');
  const other = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' });
  other.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(await text(other)).toMatch(/^HTTP\/1\.1 200 /);
  for (const socket of sockets) socket.destroy();
  await until(async () => (await raw(port, 'GET / HTTP/1.0\r\n\r\n')).startsWith('HTTP/1.1 200 '));
});

test('drops new connections when it is full, and keeps serving', async () => {
  const { port, get } = await serve(files, { maxConnections: 3 });
  const sockets = await Promise.all(Array.from({ length: 3 }, () => openConnection(port)));
  const refused = await openConnection(port);
  await once(refused, 'close');
  for (const socket of sockets) socket.destroy();
  await until(async () => (await get('/')).status === 200);
});

async function openConnection(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return socket.resume();
}
