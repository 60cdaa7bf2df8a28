import { expect, test } from 'vitest';
import { expectSecurityHeaders, files, securityPolicy } from './support/expected.ts';
import { raw } from './support/raw.ts';
import { serve } from './support/served.ts';

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
