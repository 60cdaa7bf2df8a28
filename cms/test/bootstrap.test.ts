import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uidOf } from '@osiedle/shared';
import { afterAll, expect, test, vi } from 'vitest';
import { schedulesUid } from '../src/scheduling/table.ts';
import { environment, startCmsOn } from './support/cms.ts';
import { draftEntry, readLive } from './support/entries.ts';
import { requestSender } from './support/http.ts';

/** What each start of the CMS sets up. The tests start it one after the other, on the same data. */
const env = {
  ADMIN_EMAIL: 'admin@example.org',
  ADMIN_PASSWORD: 'Haslo-na-probe-1',
  HOOK_URL: 'http://127.0.0.1:9/_publisher/hook',
  HOOK_SECRET: 'hook-secret',
};
// Without an administrator and a webhook, and in the language that Strapi begins with by itself.
const unset = { ADMIN_EMAIL: '', HOOK_URL: '', HOOK_SECRET: '', STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: '' };
const folder = await mkdtemp(join(tmpdir(), 'osiedle-starts-'));
let cms = await startCmsOn(folder, { ...env, ...unset });
afterAll(() => rm(folder, { recursive: true, force: true }));

async function restart(change: NodeJS.ProcessEnv = {}): Promise<void> {
  cms = await startCmsOn(folder, { ...env, ...change });
}

/** What became due while the CMS was down. @returns the entry */
async function scheduleInThePast(): Promise<string> {
  const documentId = await draftEntry(cms, 'update', {}, { pl: 'W nocy' });
  const person = (await cms.strapi.db.query('admin::user').findOne({ where: {} })) as { id: number };
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const data = { uid: uidOf('update'), documentId, locale: 'pl', verb: 'publish', state: 'due' };
  await cms.strapi.db
    .query(schedulesUid)
    .create({ data: { ...data, dueAt: at, setAt: at, actor: person.id } });
  return documentId;
}

/** A live page at an address that is reserved today, as an older version has left it. @returns its id */
async function pageAt(slug: string, title: string): Promise<string> {
  const documentId = await draftEntry(cms, 'page', { slug: `${slug}-dawniej` }, { pl: title });
  await cms.documents('page').publish({ documentId, locale: 'pl' });
  await cms.strapi.db.query('api::page.page').updateMany({ where: { documentId }, data: { slug } });
  return documentId;
}

/** Everything that a start writes, without ids and times. */
async function readSetup() {
  const { strapi } = cms;
  const rows = async (uid: string, populate: string[] = []) => {
    const found = (await strapi.db.query(uid).findMany({ populate })) as Record<string, unknown>[];
    return found.map(
      ({ id: _id, createdAt: _c, updatedAt: _u, documentId: _d, lastUsedAt: _l, ...row }) => row,
    );
  };
  const permissions = (await rows('admin::permission', ['role'])).map(
    ({ action, subject, properties, conditions, role }) =>
      JSON.stringify([(role as { code: string } | null)?.code, action, subject, properties, conditions]),
  );
  const store = await strapi.db.query('strapi::core-store').findMany({
    where: { key: { $contains: 'content_manager_configuration' } },
    orderBy: 'key',
  });
  return {
    permissions: permissions.sort(),
    roles: await rows('admin::role'),
    users: (await rows('admin::user', ['roles'])).map(({ email, roles }) => [
      email,
      (roles as { code: string }[]).map(({ code }) => code),
    ]),
    tokens: await rows('admin::api-token'),
    webhooks: await rows('strapi::webhook'),
    locales: await rows('plugin::i18n.locale'),
    defaultLocale: (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string,
    layouts: store.map(({ key, value }: { key: string; value: string }) => {
      const layout = JSON.parse(value) as { metadatas: Record<string, unknown> };
      // Strapi itself changes this one later.
      delete layout.metadatas.id;
      return [key, layout];
    }),
  };
}

test('The first start creates two languages, three roles and one token', async () => {
  const { roles, users, tokens, webhooks, locales, defaultLocale } = await readSetup();
  expect(locales.map(({ code, name }) => [code, name]).sort()).toEqual([
    ['en', 'English'],
    ['pl', 'Polski'],
  ]);
  expect(defaultLocale).toBe('pl');
  expect(roles.map(({ code }) => code)).toEqual(['strapi-super-admin', 'strapi-editor', 'strapi-author']);
  expect(tokens).toMatchObject([{ name: 'Publisher', type: 'read-only' }]);
  // Their settings are empty.
  expect([users, webhooks]).toEqual([[], []]);
});

test('A start creates the administrator and the webhook when their settings are set', async () => {
  await restart();
  const { users, webhooks } = await readSetup();
  expect(users).toEqual([['admin@example.org', ['strapi-super-admin']]]);
  const headers = { Authorization: 'Bearer hook-secret' };
  expect(webhooks).toMatchObject([{ name: 'Publisher', url: env.HOOK_URL, headers, enabled: true }]);
});

test('A start restores what was changed and nothing else, applies new settings, and does what was scheduled meanwhile', async () => {
  const before = await readSetup();
  const { strapi } = cms;
  const missed = await scheduleInThePast();
  const author = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
  await strapi.service('admin::role').assignPermissions(author.id, []);
  await strapi.db.query('admin::api-token').updateMany({ data: { type: 'full-access' } });
  await strapi.db.query('plugin::i18n.locale').updateMany({ data: { name: 'Zmieniony' } });
  const webhook = {
    id: '',
    name: 'Inny',
    url: 'https://example.org',
    headers: {},
    events: [],
    isEnabled: true,
  };
  await strapi.get('webhookStore').createWebhook(webhook);
  const manager = strapi.plugin('content-manager').service('content-types');
  const page = strapi.contentTypes['api::page.page'];
  const { settings, metadatas } = await manager.findConfiguration(page);
  await manager.updateConfiguration(page, { settings, metadatas, layouts: { list: ['id'], edit: [] } });

  // Settings of before there was a domain for the ids of feeds.
  await strapi.db.query('api::setting.setting').create({ data: { siteNameDefault: 'Osiedla' } });
  // Pages of before the site had a calendar, and a redirect to one of them.
  const calendar = await pageAt('kalendarz', 'Kalendarz zajęć');
  await pageAt('kalendarz-2', 'Kalendarz na rok 2025');
  const draft = await draftEntry(cms, 'page', { slug: 'szukaj' }, { pl: 'Szukamy wolontariuszy' });
  const redirect = { from: '/zajecia/', kind: 'moved', to: '/kalendarz/' };
  await strapi.db.query('api::redirect.redirect').create({ data: redirect });
  const address = { path: '/zajecia/', uid: 'api::page.page', documentId: calendar, locale: 'pl' };
  await strapi.db.query('osiedle::former-address').create({ data: address });
  const other = {
    SITE_URL: 'https://gmina.example/osiedla',
    CMS_TOKEN: 'another-token',
    HOOK_URL: 'http://127.0.0.1:8/hook',
    ADMIN_EMAIL: 'inna@example.org',
  };
  await restart(other);
  const { webhooks, tokens, ...after } = await readSetup();
  expect({ ...before, ...after }).toEqual(before);
  expect(webhooks.map(({ name, url }) => [name, url])).toEqual([['Publisher', other.HOOK_URL]]);
  expect(tokens).toMatchObject([{ name: 'Publisher', type: 'read-only' }]);
  expect(await cms.strapi.db.query('api::setting.setting').findOne({ where: {} })).toMatchObject({
    siteNameDefault: 'Osiedla',
    feedAuthority: 'gmina.example',
  });
  expect(await readLive(cms, 'page', calendar, 'pl')).toMatchObject({
    slug: 'kalendarz-3',
    title: 'Kalendarz zajęć',
  });
  const rows = { where: { documentId: calendar }, select: ['slug'] };
  const slugs = await cms.strapi.db.query('api::page.page').findMany(rows);
  expect(slugs.map(({ slug }: { slug: string }) => slug)).toEqual(['kalendarz-3', 'kalendarz-3']);
  expect(
    await cms.strapi.db.query('api::page.page').findMany({ where: { documentId: draft } }),
  ).toMatchObject([{ slug: 'szukaj', publishedAt: null }]);
  expect(
    await cms.strapi.db.query('api::redirect.redirect').findMany({ where: { from: '/zajecia/' } }),
  ).toMatchObject([{ from: '/zajecia/', to: '/kalendarz-3/' }]);
  const journal = await cms.strapi.db.query('osiedle::journal').findMany({ where: { documentId: calendar } });
  expect((journal.at(-1) as { document: string }).document).toContain('"slug":"kalendarz-3"');
  await vi.waitFor(async () => expect(await readLive(cms, 'update', missed, 'pl')).not.toBeNull(), 10_000);
  expect((await requestSender(cms, other.CMS_TOKEN)('GET', '/api/pages')).status).toBe(200);
  expect((await requestSender(cms, environment.CMS_TOKEN)('GET', '/api/pages')).status).toBe(401);
});
