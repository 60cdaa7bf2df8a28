import { afterAll, describe, expect, test } from 'vitest';
import { buildAbilitiesOnce } from './support/abilities.ts';
import { environment, startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { createExpiredToken, panelPath, requestSender, signIn, type Send } from './support/http.ts';
import { allRoutes, endsSession, type RouteRequest } from './support/routes.ts';
import { requesters, expectedAccess, type Requester } from './support/route-permissions.ts';

/** Requests every route of the running CMS as every requester; `support/route-permissions.ts` says who may use which. */

const cms = await startCms();
buildAbilitiesOnce(cms);
// Half of these requests are refused on purpose.
cms.strapi.log.silent = true;
afterAll(() => {
  cms.strapi.log.silent = false;
});

const startsAt = '2026-12-01T17:00:00.000Z';
const meeting = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Spotkanie', en: 'Meeting' });
const file = await uploadPicture(cms, 'obraz.png');
await createExpiredToken(cms);

const newSession: Record<Requester, () => Promise<Send>> = {
  anonymous: () => Promise.resolve(requestSender(cms)),
  expired: () => Promise.resolve(requestSender(cms, 'expired')),
  token: () => Promise.resolve(requestSender(cms, environment.CMS_TOKEN)),
  author: () => signIn(cms, 'strapi-author'),
  editor: () => signIn(cms, 'strapi-editor'),
};
const sends = Object.fromEntries(
  await Promise.all(requesters.map(async (requester) => [requester, await newSession[requester]()] as const)),
) as Record<Requester, Send>;
const routes = allRoutes(cms, { meeting, file: file.url });

/** Sends a request with an empty body. @returns the status of the answer */
async function statusOf(requester: Requester, route: RouteRequest): Promise<number> {
  const send = endsSession(route) ? await newSession[requester]() : sends[requester];
  return (await send(route.method, route.path, route.method === 'GET' ? undefined : {})).status;
}

describe('Each route', () => {
  test('is in the table', () => {
    expect(routes.length).toBeGreaterThan(300);
    const unnamed = routes.filter(({ method, name }) => !expectedAccess(method, name));
    expect(unnamed.map(({ method, name }) => `${method} ${name}`)).toEqual([]);
  });

  test.each(requesters)('lets in the requester “%s” exactly where the table does', async (requester) => {
    const wrong: string[] = [];
    for (const route of routes) {
      const status = await statusOf(requester, route);
      const isAllowed = status !== 401 && status !== 403;
      if (isAllowed !== expectedAccess(route.method, route.name)?.[requester])
        wrong.push(`${route.method} ${route.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('Three megabytes of text are refused by each of our own routes, and ten by one, in a sentence and soon', async () => {
  const own = routes.filter(
    ({ method, path }) => method !== 'GET' && !/^\/(?:admin|api|content-|i18n|upload)/.test(path),
  );
  expect(own.map(({ path }) => path)).toEqual(expect.arrayContaining(['/editing', '/targets/read']));
  const wrong: string[] = [];
  for (const [index, { method, path }] of own.entries()) {
    const begin = Date.now();
    const text = 'x'.repeat(index === 0 ? 10_000_000 : 3_000_000);
    const { status, body } = await sends.editor(method, path, { text });
    const took = Date.now() - begin;
    if (status !== 413 || !/za dużo tekstu/.test(body.error?.message ?? '') || took > 2000)
      wrong.push(`${method} ${path}: ${status} ${body.error?.message} after ${took} ms`);
  }
  expect(wrong).toEqual([]);
});

describe('A page of another origin', () => {
  const pages: Record<string, string>[] = [
    { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];

  test.each(pages)('is refused by every route, even with a session (%j)', async (page) => {
    const allowed: string[] = [];
    for (const { method, path, name } of routes) {
      // Following a link is not a request of the page.
      if (method === 'GET' && !page['origin']) continue;
      const { status, headers } = await sends.editor(method, path, method === 'GET' ? undefined : {}, page);
      const cors = [...headers.keys()].filter((header) => header.startsWith('access-control-'));
      if (status !== 403 || cors.length > 0) allowed.push(`${method} ${name}: ${status} ${cors.join()}`);
    }
    expect(allowed).toEqual([]);
    expect((await sends.editor('GET', '/admin/users/me')).status).toBe(200);
  });

  test('gets the reason and the remedy in Polish', async () => {
    const { body } = await sends.editor('POST', '/admin/access-token', {}, { origin: 'https://zly.example' });
    expect(body.error?.message).toMatch(
      /otwartej pod adresem https:\/\/zly\.example\. Otwórz go pod .*CMS_PUBLIC_URL/,
    );
  });

  test('is neither a page of the panel nor a script', async () => {
    const panelPage = { origin: cms.url, 'sec-fetch-site': 'same-origin' };
    for (const from of [panelPage, {}]) {
      const { status, headers } = await sends.editor(
        'POST',
        panelPath('update'),
        { title: 'Szkic', locale: 'pl' },
        from,
      );
      expect(status).toBe(201);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await sends.token('GET', '/api/meetings')).status).toBe(200);
  });
});

/** Routes of Strapi that would make the CMS request an address that a user gives. */
describe('The CMS requests no address', () => {
  const administrator = signIn(cms, 'strapi-super-admin');

  test.each([
    ['POST', '/upload/actions/upload-from-urls', { urls: ['http://0.0.0.0:9/x.png'] }],
    ['POST', '/admin/webhooks', { name: 'x', url: 'http://0.0.0.0:9/', headers: {}, events: [] }],
    ['PUT', '/admin/webhooks/1', { url: 'http://0.0.0.0:9/' }],
    ['POST', '/admin/webhooks/1/trigger', {}],
  ])('that a user gives (%s %s)', async (method, path, body) => {
    for (const send of [sends.author, sends.editor, await administrator])
      expect([404, 405]).toContain((await send(method, path, body)).status);
    expect(await cms.strapi.get('webhookStore').findWebhooks()).toEqual([]);
  });

  test('and the panel gives administrators no right to it', async () => {
    const { body } = await (await administrator)('GET', '/admin/users/me/permissions');
    const rights = (body.data as unknown as { action: string }[]).map(({ action }) => action);
    expect(rights).toContain('admin::users.read');
    expect(rights.filter((action) => /webhooks|transfer/.test(action))).toEqual([]);
  });

  test('and transfers no content past the journal', async () => {
    const send = await administrator;
    for (const [method, path] of [
      ['GET', '/admin/transfer/runner/push'],
      ['GET', '/admin/transfer/runner/pull'],
      ['POST', '/admin/transfer/tokens'],
    ] as const) {
      expect([401, 403, 404]).toContain((await send(method, path, method === 'GET' ? undefined : {})).status);
    }
  });
});

const oddQueries = [
  '?filters[$and]=x&sort[a]=x&populate[x]=y&pagination[pageSize]=-1&locale=zz&status=zz',
  '?filters[id][$in][a][b]=1&_q=%00%27&page=-1&sort=id;drop%20table&populate=*',
];
const oddBodies = [[], { data: null, ids: 'x', documentIds: { a: 1 }, locale: { b: 2 }, title: { c: 3 } }];
const oddIds = ['%00', '-1', '%27--', '..%2F..%2Fadmin', '9'.repeat(30)];

/** Invalid requests for a route: odd queries, bodies and ids. */
function invalidRequests(route: RouteRequest): { path: string; body?: object }[] {
  const bodies =
    route.method === 'GET'
      ? oddQueries.map((query) => ({ path: route.path + query }))
      : oddBodies.map((body) => ({ path: route.path, body }));
  const hasId = /nothing-there|\/1(?=\/|$)/;
  const ids = hasId.test(route.path)
    ? oddIds.map((id) => ({
        path: route.path.replace(hasId, (found) => found.replace(/[^/]+$/, id)),
        ...(route.method !== 'GET' && { body: {} }),
      }))
    : [];
  return [...bodies, ...ids];
}

describe('No route fails', () => {
  // One model of each kind: the others go through the same code.
  const tried = routes.filter(
    (route) => !/::/.test(route.name) || /api::(?:meeting|setting)/.test(route.name),
  );

  test.each(['anonymous', 'token', 'author', 'editor'] as const)(
    'whatever the requester “%s” sends',
    async (requester) => {
      const failed = new Set<string>();
      for (const route of tried.filter((one) => !endsSession(one))) {
        // A requester without access is refused before the request is read.
        if (!expectedAccess(route.method, route.name)?.[requester]) continue;
        for (const { path, body } of invalidRequests(route)) {
          const { status } = await sends[requester](route.method, path, body);
          if (status >= 500) failed.add(`${route.method} ${route.name}`);
        }
      }
      expect([...failed]).toEqual([]);
    },
  );
});

test('The token cannot read who writes entries', async () => {
  for (const query of ['populate=*', 'populate[createdBy]=*', 'populate=updatedBy', 'fields=createdBy']) {
    const { body } = await sends.token('GET', `/api/meetings?${query}`);
    expect(JSON.stringify(body)).not.toMatch(/@example\.org|createdBy":\{|firstname/);
  }
});
