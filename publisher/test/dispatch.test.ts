import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { sendDispatch } from '../src/after/dispatch.ts';

/** A stand-in for GitHub that answers with one status and remembers what came. */
async function stub(status: number) {
  const requests: { request: IncomingMessage; body: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ request, body });
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { requests, apiUrl: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

test('sends GitHub the event that the workflow expects', async () => {
  const { requests, apiUrl } = await stub(204);
  const result = await sendDispatch({ apiUrl, repository: 'city/site', token: 'gh-token' }, '00000007');
  expect(result).toEqual({ at: expect.any(String) as string, release: '00000007' });
  const [{ request, body } = { request: undefined, body: '' }] = requests;
  expect(request?.method).toBe('POST');
  expect(request?.url).toBe('/repos/city/site/dispatches');
  expect(request?.headers.authorization).toBe('Bearer gh-token');
  expect(request?.headers['user-agent']).toBeTruthy();
  expect(JSON.parse(body)).toEqual({ event_type: 'publish', client_payload: { release: '00000007' } });
});

test.each([
  [401, 'GITHUB_DISPATCH_TOKEN'],
  [404, 'GITHUB_DISPATCH_REPO'],
  [500, 'answered 500'],
])('reports a refusal with %i and its remedy', async (status, remedy) => {
  const { apiUrl } = await stub(status);
  const result = await sendDispatch({ apiUrl, repository: 'city/site', token: 'gh-token' }, '1');
  expect(result.error).toContain(remedy);
  expect(result.error).not.toContain('gh-token');
});

test('reports that the host cannot be reached', async () => {
  const apiUrl = new URL('http://127.0.0.1:9');
  const result = await sendDispatch({ apiUrl, repository: 'city/site', token: 'gh-token' }, '1');
  expect(result.error).toContain('could not be reached');
});
