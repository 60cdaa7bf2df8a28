import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { expectSecurityHeaders, files } from './support/expected.ts';
import { serve } from './support/served.ts';

test('answers 503 for the publisher while it is down, and serves the site', async () => {
  const { get } = await serve(files);
  const response = await get('/_publisher/status');
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toHaveProperty('error');
  expect((await get('/_publisher/hook', { method: 'POST', body: '{}' })).status).toBe(503);
  expect((await get('/')).status).toBe(200);
});

test('returns a refusal that comes before the body, every time', async () => {
  const upstream = createServer((request, response) => {
    response.writeHead(413).end('{}');
    request.resume();
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  onTestFinished(() => {
    upstream.close();
  });
  const { get } = await serve(files, { publisherPort: (upstream.address() as AddressInfo).port });
  const statuses = new Set<number>();
  for (let count = 0; count < 100; count++)
    statuses.add((await get('/_publisher/hook', { method: 'POST', body: 'x'.repeat(3_000_000) })).status);
  expect([...statuses]).toEqual([413]);
});

test('forwards only the headers that the publisher needs, and adds the site’s headers to its answer', async () => {
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
