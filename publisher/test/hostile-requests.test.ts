import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
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

test.each(['BREW', 'GETT', 'get', 'FOO-BAR', 'VERSION_CONTROL'])(
  'answers 501 to %s, a method that nobody knows',
  async (method) => {
    const { port } = await serve(files);
    const answer = await raw(port, `${method} / HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 501 Not Implemented\r\n/);
    expect(answer).toContain('content-security-policy: ');
  },
);

test.each(['PROPFIND /', 'QUERY /', 'CONNECT x:443', 'TRACE /'])(
  'answers 405 to %s, a method that the site does not have',
  async (request) => {
    const { port } = await serve(files);
    const answer = await raw(port, `${request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain('allow: GET, HEAD\r\n');
    expect(answer).toContain('content-security-policy: ');
  },
);

test.each([
  ['two different ones', 'Host: x\r\nHost: y\r\n', 400],
  ['two equal ones', 'Host: x\r\nhost: x\r\n', 400],
  ['two, one empty', 'Host: x\r\nHost:\r\n', 400],
  ['a list', 'Host: x, y\r\n', 400],
  ['a user', 'Host: x@y\r\n', 400],
  ['a path', 'Host: x/y\r\n', 400],
  ['a space', 'Host: x y\r\n', 400],
  ['a wrong port', 'Host: x:y\r\n', 400],
  ['none', 'X-Host: x\r\n', 400],
  ['a port', 'Host: x.example:4321\r\n', 200],
  ['an IPv6 address', 'Host: [::1]:80\r\n', 200],
  ['a name that machines have', 'Host: my_machine.local\r\n', 200],
])('takes one valid Host and no other: %s', async (_name, fields, status) => {
  const { port } = await serve(files);
  const answer = await raw(port, `GET / HTTP/1.1\r\n${fields}Connection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
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
    ['505', 'GET / HTTP/2.7\r\nHost: x\r\n\r\n'],
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

test('refuses in turn, after the answers to what came before', async () => {
  const { port } = await serve(files);
  const good = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  for (const [bad, status] of [
    ['nonsense\r\n\r\n', '400'],
    ['BREW / HTTP/1.1\r\nHost: x\r\n\r\n', '501'],
    ['CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', '405'],
  ]) {
    const answer = await raw(port, `${good.repeat(3)}${bad}`);
    expect([...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, code]) => code)).toEqual([
      '200',
      '200',
      '200',
      status,
    ]);
  }
});

const [askers, requestsEach] = [8, 90];

/** Asks for a page many times on each of some connections. Resolves when everything has been answered, if `reads`. */
async function askMuch(port: number, path: string, reads: boolean): Promise<void> {
  const request = `GET ${path} HTTP/1.1\r\nHost: x\r\n`;
  const requests = `${`${request}\r\n`.repeat(requestsEach - 1)}${request}Connection: close\r\n\r\n`;
  const sockets = await Promise.all(Array.from({ length: askers }, () => openConnection(port)));
  for (const socket of sockets) {
    if (!reads) socket.pause();
    socket.write(requests);
  }
  if (reads) await Promise.all(sockets.map((socket) => once(socket, 'close')));
}

test('a client that asks much and reads nothing lets others in, and is given no more than the kernel buffers', async () => {
  const { port, server } = await serve({ ...files, 'duza/index.html': 'abcdefghij'.repeat(20_000) });
  const start = performance.now();
  await askMuch(port, '/duza/', true);
  const whole = performance.now() - start;
  const answers: ServerResponse[] = [];
  server.on('request', (_request, response) => answers.push(response));
  await askMuch(port, '/duza/', false);
  for (let visit = 0; visit < 5; visit++) {
    const asked = performance.now();
    expect(await raw(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
    expect((performance.now() - asked) / whole).toBeLessThan(1 / 2);
  }
  await sleep(100);
  expect(answers.length).toBeGreaterThan(askers * requestsEach);
  const begun = answers.filter(({ headersSent }) => headersSent);
  expect(begun.length / answers.length).toBeLessThan(2 / 3);
});

test('closes a connection on which too many requests wait for their answers', async () => {
  const { port } = await serve({ ...files, 'duza/index.html': 'abcdefghij'.repeat(25_000) });
  const socket = await openConnection(port);
  socket.pause();
  const closed = once(socket, 'close');
  // More than the kernel buffers of answers, so that they wait.
  for (const path of ['/duza/', '/duza/', '/'])
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(path === '/' ? 200 : 40));
  setTimeout(() => socket.resume(), 200);
  setTimeout(() => socket.destroy(new Error('It stayed open.')), 3000);
  await closed;
  expect(socket.errored?.message).not.toBe('It stayed open.');
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
