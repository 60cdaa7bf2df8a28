import { describe, expect, test } from 'vitest';
import { callHook } from '../src/after/deploy/call-hook.ts';
import { hostName } from '../src/after/deploy/hook.ts';
import type { HookConfig } from '../src/process/config.ts';
import { hostStandIn } from './support/host-stand-in.ts';

const release = { id: '00000007', stamp: { cursor: 12, now: '2026-11-20T10:00:00.000Z' } };
const told = { release: '00000007', cursor: 12, now: '2026-11-20T10:00:00.000Z' };

async function call(config: HookConfig) {
  return callHook(config, release, AbortSignal.timeout(5000));
}

function github(apiUrl: URL): HookConfig {
  return { kind: 'github', apiUrl, repository: 'city/site', token: 'the-secret' };
}

function hook(url: URL): HookConfig {
  return { kind: 'url', url: new URL('/hooks/the-secret?token=the-secret', url) };
}

test('GitHub gets the event that the deploy workflow waits for', async () => {
  const { calls, url } = await hostStandIn((_, response) => response.writeHead(204).end());
  expect(await call(github(url))).toBeUndefined();
  expect(calls).toMatchObject([
    {
      method: 'POST',
      url: '/repos/city/site/dispatches',
      headers: { authorization: 'Bearer the-secret', 'user-agent': 'osiedle-publisher' },
    },
  ]);
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ event_type: 'publish', client_payload: told });
});

test('any other hook gets the release at its whole address, and a login as authentication', async () => {
  const { calls, url } = await hostStandIn((_, response) => response.writeHead(200).end('{}'));
  const withLogin = new URL(`http://me:p%40ss@${url.host}/hook?a=1`);
  expect(await call({ kind: 'url', url: withLogin })).toBeUndefined();
  expect(await call(hook(url))).toBeUndefined();
  expect(calls.map(({ method, url, headers }) => [method, url, headers.authorization])).toEqual([
    ['POST', '/hook?a=1', `Basic ${Buffer.from('me:p@ss').toString('base64')}`],
    ['POST', '/hooks/the-secret?token=the-secret', undefined],
  ]);
  for (const { body } of calls) expect(JSON.parse(body)).toEqual(told);
});

describe('a call that fails', () => {
  const faults: [HookConfig['kind'], number, Record<string, string>, string, RegExp][] = [
    ['github', 401, {}, 'token', /GITHUB_DISPATCH_TOKEN.*expired/],
    ['github', 403, {}, 'token', /Contents: read and write/],
    ['github', 403, { 'retry-after': '60' }, 'busy', /tried again/],
    ['github', 403, { 'x-ratelimit-remaining': '0' }, 'busy', /tried again/],
    ['github', 404, {}, 'address', /GITHUB_DISPATCH_REPO/],
    ['github', 307, { location: 'https://x.example/the-secret' }, 'address', /renamed/],
    ['github', 422, {}, 'refused', /GITHUB_API_URL/],
    ['github', 429, {}, 'busy', /tried again/],
    ['github', 502, {}, 'busy', /tried again/],
    ['url', 401, {}, 'token', /new hook.*DEPLOY_HOOK_URL/],
    ['url', 403, { 'retry-after': '60' }, 'token', /new hook.*DEPLOY_HOOK_URL/],
    ['url', 404, {}, 'address', /no such hook/],
    ['url', 410, {}, 'address', /no such hook/],
    ['url', 405, {}, 'address', /DEPLOY_HOOK_URL/],
    ['url', 302, { location: '/the-secret' }, 'address', /moved/],
    ['url', 400, {}, 'refused', /branch/],
    ['url', 422, {}, 'refused', /DEPLOY_HOOK_URL/],
    ['url', 500, {}, 'busy', /tried again/],
  ];

  test.each(faults)('%s, with %i %j: is “%s”, with its remedy and without its secret', async (...row) => {
    const [kind, status, headers, fault, remedy] = row;
    const { url } = await hostStandIn((_, response) => response.writeHead(status, headers).end('the-secret'));
    const answer = await call(kind === 'github' ? github(url) : hook(url));
    expect(answer).toMatchObject({ kind: fault, message: expect.stringMatching(remedy) as string });
    expect(answer?.message).toContain(`answered ${status}`);
    expect(JSON.stringify(answer)).not.toContain('the-secret');
  });

  test.each([
    ['seconds', { 'retry-after': '90' }, 90_000],
    ['a date', { 'retry-after': new Date(Date.now() + 90_000).toUTCString() }, 90_000],
    ['more than an hour', { 'retry-after': '999999' }, 3_600_000],
    [
      'GitHub’s own way',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 90) },
      90_000,
    ],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
  ])('says how long the host wants to be left alone: %s', async (_, headers, expected) => {
    const { url } = await hostStandIn((_, response) => response.writeHead(429, headers).end());
    const { retryAfterMs } = (await call(github(url))) ?? {};
    if (expected === undefined) expect(retryAfterMs).toBeUndefined();
    else expect(Math.abs((retryAfterMs ?? 0) - expected)).toBeLessThan(30_000);
  });

  test.each([
    ['nobody listens', () => Promise.resolve(new URL('http://127.0.0.1:1'))],
    ['nobody answers', async () => (await hostStandIn(() => undefined)).url],
    ['the connection breaks', async () => (await hostStandIn((_, { socket }) => socket?.destroy())).url],
  ])('is “unreachable” where %s', async (_, host) => {
    const url = await host();
    for (const config of [github(url), hook(url)]) {
      const answer = await callHook(config, release, AbortSignal.timeout(200));
      expect(answer).toMatchObject({ kind: 'unreachable' });
      expect(answer?.message).toMatch(/could not be reached \(.+\): it is tried again/);
      expect(answer?.message).not.toContain('the-secret');
    }
  });
});

test.each([
  ['https://api.netlify.com/build_hooks/the-secret', 'Netlify'],
  ['https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/the-secret', 'Cloudflare'],
  ['https://gitlab.com/api/v4/projects/1/ref/main/trigger/pipeline?token=the-secret', 'GitLab'],
  ['https://notgitlab.com/the-secret', 'notgitlab.com'],
  ['https://me:the-secret@deploy.example:8443/x', 'deploy.example'],
])('people read a name of the host at %s: %s', (url, name) => {
  expect(hostName({ kind: 'url', url: new URL(url) })).toBe(name);
});
