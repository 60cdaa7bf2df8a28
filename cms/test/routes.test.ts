import { afterAll, describe, expect, test } from 'vitest';
import { environment, startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { createExpiredToken, panelPath, requestSender, signIn, type Send } from './support/http.ts';
import { allRoutes, endsSession, type RouteRequest } from './support/routes.ts';
import { requesters, expectedAccess, type Requester } from './support/route-permissions.ts';

/** Requests every route of the running CMS as every requester; `support/route-permissions.ts` tells who may use which. */

const cms = await startCms();
// Half of these requests are invalid on purpose.
cms.strapi.log.silent = true;
afterAll(() => {
  cms.strapi.log.silent = false;
});

const startsAt = '2026-12-01T17:00:00.000Z';
const meeting = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Spotkanie', en: 'Meeting' });
const file = await uploadPicture(cms, 'obraz.png');
await createExpiredToken(cms);

const signInAnew: Record<Requester, () => Promise<Send>> = {
  stranger: () => Promise.resolve(requestSender(cms)),
  expired: () => Promise.resolve(requestSender(cms, 'expired')),
  token: () => Promise.resolve(requestSender(cms, environment.CMS_TOKEN)),
  author: () => signIn(cms, 'strapi-author'),
  editor: () => signIn(cms, 'strapi-editor'),
};
const sends = Object.fromEntries(
  await Promise.all(requesters.map(async (asker) => [asker, await signInAnew[asker]()] as const)),
) as Record<Requester, Send>;
const routes = allRoutes(cms, { meeting, file: file.url });

/** Asks as the panel would, though with nothing to say. */
async function ask(asker: Requester, route: RouteRequest): Promise<number> {
  const send = endsSession(route) ? await signInAnew[asker]() : sends[asker];
  return (await send(route.method, route.path, route.method === 'GET' ? undefined : {})).status;
}

describe('Each route', () => {
  test('is in the table', () => {
    expect(routes.length).toBeGreaterThan(300);
    const unnamed = routes.filter(({ method, name }) => !expectedAccess(method, name));
    expect(unnamed.map(({ method, name }) => `${method} ${name}`)).toEqual([]);
  });

  test.each(requesters)('gives the %s what the table says', async (asker) => {
    const wrong: string[] = [];
    for (const route of routes) {
      const status = await ask(asker, route);
      const isLetIn = status !== 401 && status !== 403;
      if (isLetIn !== expectedAccess(route.method, route.name)?.[asker])
        wrong.push(`${route.method} ${route.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('A page of another origin', () => {
  const pages: Record<string, string>[] = [
    { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];

  test.each(pages)('gets nothing of any route, not even with a session (%j)', async (page) => {
    const letIn: string[] = [];
    for (const { method, path, name } of routes) {
      // To follow a link here is no request of the page.
      if (method === 'GET' && !page['origin']) continue;
      const { status, headers } = await sends.editor(method, path, method === 'GET' ? undefined : {}, page);
      const cors = [...headers.keys()].filter((header) => header.startsWith('access-control-'));
      if (status !== 403 || cors.length > 0) letIn.push(`${method} ${name}: ${status} ${cors.join()}`);
    }
    expect(letIn).toEqual([]);
    expect((await sends.editor('GET', '/admin/users/me')).status).toBe(200);
  });

  test('is told why, in Polish, and what to do', async () => {
    const { body } = await sends.editor('POST', '/admin/access-token', {}, { origin: 'https://zly.example' });
    expect(body.error?.message).toMatch(
      /otwartej pod adresem https:\/\/zly\.example\. Otwórz go pod .*CMS_PUBLIC_URL/,
    );
  });

  test('is not a page of the panel, nor a script', async () => {
    const own = { origin: cms.url, 'sec-fetch-site': 'same-origin' };
    for (const from of [own, {}]) {
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

/** What makes the CMS ask an address that somebody gives. */
describe('The CMS asks nobody', () => {
  const administrator = signIn(cms, 'strapi-super-admin');

  test.each([
    ['POST', '/upload/actions/upload-from-urls', { urls: ['http://0.0.0.0:9/x.png'] }],
    ['POST', '/admin/webhooks', { name: 'x', url: 'http://0.0.0.0:9/', headers: {}, events: [] }],
    ['PUT', '/admin/webhooks/1', { url: 'http://0.0.0.0:9/' }],
    ['POST', '/admin/webhooks/1/trigger', {}],
  ])('on behalf of people (%s %s)', async (method, path, body) => {
    for (const send of [sends.author, sends.editor, await administrator])
      expect([404, 405]).toContain((await send(method, path, body)).status);
    expect(await cms.strapi.get('webhookStore').findWebhooks()).toEqual([]);
  });

  test('and the panel does not offer it to administrators', async () => {
    const { body } = await (await administrator)('GET', '/admin/users/me/permissions');
    const rights = (body.data as unknown as { action: string }[]).map(({ action }) => action);
    expect(rights).toContain('admin::users.read');
    expect(rights.filter((action) => /webhooks|transfer/.test(action))).toEqual([]);
  });

  test('and nobody may push or pull its content past the journal', async () => {
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

/**
 * Where Strapi 5.54 itself answers 500 to those who have an account and ask for nothing sensible: it reads fields of a
 * body that has none, asks a licence server or a mail server that is not there. Nobody else gets that far.
 */
const faultsOfStrapi = [
  'GET /admin/license-trial-time-left',
  'POST /admin/permissions/check',
  'PUT /admin/homepage/layout',
  'POST /content-manager/single-types/api::accessibility-declaration.accessibility-declaration/actions/discard',
];

const oddQueries = [
  '?filters[$and]=x&sort[a]=x&populate[x]=y&pagination[pageSize]=-1&locale=zz&status=zz',
  '?filters[id][$in][a][b]=1&_q=%00%27&page=-1&sort=id;drop%20table&populate=*',
];
const oddBodies = [[], { data: null, ids: 'x', documentIds: { a: 1 }, locale: { b: 2 }, title: { c: 3 } }];
const oddIds = ['%00', '-1', '%27--', '..%2F..%2Fadmin', '9'.repeat(30)];

/** The same route asked for what is not, in ways that nobody foresaw. */
function odd(route: RouteRequest): { path: string; body?: object }[] {
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
  // One kind of model for all: the others take the same way.
  const asked = routes.filter(
    (route) => !/::/.test(route.name) || /api::(?:meeting|setting)/.test(route.name),
  );

  test.each(['stranger', 'token', 'editor'] as const)('whatever the %s asks', async (asker) => {
    const failed = new Set<string>();
    for (const route of asked.filter((one) => !endsSession(one))) {
      // Who is refused is refused before the question is read.
      if (!expectedAccess(route.method, route.name)?.[asker]) continue;
      for (const { path, body } of odd(route)) {
        const { status } = await sends[asker](route.method, path, body);
        if (status >= 500) failed.add(`${route.method} ${route.name}`);
      }
    }
    expect([...failed].filter((name) => !faultsOfStrapi.includes(name))).toEqual([]);
    if (asker !== 'editor') expect([...failed]).toEqual([]);
  });
});

test('The token is told of nobody who writes', async () => {
  for (const query of ['populate=*', 'populate[createdBy]=*', 'populate=updatedBy', 'fields=createdBy']) {
    const { body } = await sends.token('GET', `/api/meetings?${query}`);
    expect(JSON.stringify(body)).not.toMatch(/@example\.org|createdBy":\{|firstname/);
  }
});
