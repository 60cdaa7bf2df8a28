import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { editorialTypes, eventTypes, type EditorialType, type Locale } from '@osiedle/shared';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { registerWebhook } from '../src/bootstrap/webhook.ts';
import { isLong } from '../../test/support/test-long.ts';
import { startCms } from './support/cms.ts';
import type { DocumentRow } from './support/documents.ts';
import { readDraft, readLive, publishedEntry } from './support/entries.ts';
import { pictureBytes } from './support/files.ts';
import { fileForm, panelPath, signIn } from './support/http.ts';
import { readJournal } from './support/journal.ts';

/** What Editors do in the panel, shown with the requests that it sends. */
const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const startsAt = '2026-12-01T17:00:00.000Z';
const isEvent = (type: EditorialType) => (eventTypes as string[]).includes(type);
/** The types that do everything here; rights are given by type, and the rest is the same code for all. */
const wholeTypes: readonly EditorialType[] = isLong ? editorialTypes : ['meeting', 'page'];

describe.each(editorialTypes)('An Editor, with a %s,', (type) => {
  const fields = isEvent(type) ? { startsAt } : {};

  test('writes, publishes, withdraws and deletes it in both languages', async () => {
    const created = await editor('POST', panelPath(type), { title: 'Wpis', locale: 'pl', ...fields });
    expect(created).toMatchObject({ status: 201, body: { data: { slug: 'wpis', locale: 'pl' } } });
    const documentId = created.body.data?.documentId ?? '';
    const change = (locale: string, data: object, action = '') =>
      editor(action ? 'POST' : 'PUT', `${panelPath(type, documentId)}${action}`, { ...data, locale });

    expect((await change('en', { title: 'Entry', ...fields })).status).toBe(200);
    for (const locale of ['pl', 'en'] as const) {
      const published = await change(locale, { ...fields, summary: `Summary ${locale}` }, '/actions/publish');
      expect(published.status).toBe(200);
      expect(await readLive(cms, type, documentId, locale)).toMatchObject({ summary: `Summary ${locale}` });
    }
    expect((await change('en', {}, '/actions/unpublish')).status).toBe(200);
    expect(await readLive(cms, type, documentId, 'en')).toBeNull();
    expect((await editor('DELETE', `${panelPath(type, documentId)}?locale=pl`)).status).toBe(200);
    expect((await editor('DELETE', `${panelPath(type, documentId)}?locale=*`)).status).toBe(200);
    expect((await editor('GET', panelPath(type, documentId))).status).toBe(404);
  });

  if (!wholeTypes.includes(type)) return;

  test('renames it, and takes back a draft, in both languages', async () => {
    const documentId = await publishedEntry(cms, type, fields, { pl: 'Wpis', en: 'Entry' });
    for (const locale of ['pl', 'en'] as const) {
      const change = (data: object, action = '') =>
        editor(action ? 'POST' : 'PUT', `${panelPath(type, documentId)}${action}`, { ...data, locale });
      expect((await change({ slug: 'nowy' })).status).toBe(200);
      expect((await change({ slug: 'nowy' }, '/actions/publish')).status).toBe(200);
      expect(await readLive(cms, type, documentId, locale)).toMatchObject({ slug: 'nowy' });
      expect((await change({ summary: 'Half-' })).status).toBe(200);
      expect((await change({}, '/actions/discard')).status).toBe(200);
      expect(await readDraft(cms, type, documentId, locale)).toMatchObject({ summary: null });
    }
    await cms.documents(type).delete({ documentId, locale: '*' });
  });

  test('publishes, withdraws and deletes several at once', async () => {
    const documentIds: string[] = [];
    for (const title of ['Jeden', 'Dwa']) {
      const { body } = await editor('POST', panelPath(type), { title, locale: 'pl', ...fields });
      documentIds.push(body.data?.documentId ?? '');
    }
    for (const [action, shown] of [
      ['bulkPublish', 2],
      ['bulkUnpublish', 0],
      ['bulkDelete', 0],
    ] as const) {
      const { status } = await editor('POST', `${panelPath(type, 'actions', action)}?locale=pl`, {
        documentIds,
        locale: 'pl',
      });
      expect(status).toBe(200);
      const rows = await cms.documents(type).findMany({ locale: 'pl', status: 'published' });
      expect(rows).toHaveLength(shown);
    }
    expect(await cms.documents(type).findMany({ locale: 'pl', status: 'draft' })).toEqual([]);
  });
});

describe('An Editor', () => {
  test.each([
    ['neighbourhood', { nameDefault: 'Azory' }, { nameDefault: 'Azory Nowe' }],
    ['organisation', { nameDefault: 'Klub' }, { website: 'https://klub.example.org' }],
    ['place', { nameDefault: 'Szkoła' }, { latitude: 50.08, longitude: 19.98 }],
    ['topic', { nameDefault: 'Zieleń' }, { nameSecond: 'Greenery' }],
    ['redirect', { from: '/stary/', to: '/nowy/' }, { to: '/inny/' }],
  ] as const)('creates, changes and deletes a %s', async (type, data, change) => {
    const { status, body } = await editor('POST', panelPath(type), data);
    expect(status).toBe(201);
    const documentId = body.data?.documentId ?? '';
    expect(await editor('PUT', panelPath(type, documentId), change)).toMatchObject({
      status: 200,
      body: { data: change },
    });
    expect((await editor('DELETE', panelPath(type, documentId))).status).toBe(200);
  });

  test.each([
    ['setting', { siteNameDefault: 'Osiedle', contactEmail: 'biuro@example.org' }],
    ['accessibility-declaration', { conformance: 'partial', preparedOn: '2026-11-01' }],
  ])('saves the %s, and cannot delete it', async (type, data) => {
    const path = `/content-manager/single-types/api::${type}.${type}`;
    expect(await editor('PUT', path, data)).toMatchObject({ status: 200, body: { data } });
    expect(await editor('GET', path)).toMatchObject({ status: 200, body: { data } });
    expect((await editor('DELETE', path)).status).toBe(403);
  });

  test('adds, describes, replaces and deletes files', async () => {
    const form = async (colour: string) =>
      fileForm('obraz.png', await pictureBytes(64, 48, colour).png().toBuffer(), 'image/png');
    const { status, body } = await editor('POST', '/upload', await form('#00f'));
    expect(status).toBe(201);
    const [{ id } = { id: 0 }] = (await cms.strapi.db.query('plugin::upload.file').findMany()) as {
      id: number;
    }[];
    expect(body).not.toHaveProperty('error');
    expect((await editor('POST', `/upload?id=${id}`, await form('#f00'))).status).toBe(200);
    expect((await editor('PUT', `/upload/files/${id}`, { fileInfo: { name: 'inny.png' } })).status).toBe(200);
    expect((await editor('DELETE', `/upload/files/${id}`)).status).toBe(200);
    expect(await cms.strapi.db.query('plugin::upload.file').count()).toBe(0);
  });

  test('keeps their text when its publication is refused', async () => {
    const { body } = await editor('POST', panelPath('meeting'), {
      title: 'Zebranie',
      locale: 'pl',
      startsAt,
    });
    const documentId = body.data?.documentId ?? '';
    const wrong = { summary: 'Długo pisane', eventStatus: 'cancelled' };
    for (const [locale, title] of [
      ['pl', 'Zebranie'],
      ['en', 'Assembly'],
    ] as const) {
      const refused = await editor('POST', panelPath('meeting', documentId, 'actions/publish'), {
        ...wrong,
        title,
        startsAt,
        locale,
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error?.details).toMatchObject({ errors: [{ path: ['statusNote'] }] });
      expect(await readDraft(cms, 'meeting', documentId, locale)).toMatchObject({ title, ...wrong });
      expect(await readLive(cms, 'meeting', documentId, locale)).toBeNull();
    }
  });

  test('sees at the field why a bulk publication is refused, and nothing is published', async () => {
    const documentIds: string[] = [];
    for (const eventStatus of ['scheduled', 'moved']) {
      const { body } = await editor('POST', panelPath('meeting'), {
        title: 'Hurtem',
        locale: 'pl',
        startsAt,
        eventStatus,
      });
      documentIds.push(body.data?.documentId ?? '');
    }
    const refused = await editor('POST', `${panelPath('meeting', 'actions', 'bulkPublish')}?locale=pl`, {
      documentIds,
      locale: 'pl',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error?.details).toMatchObject({ errors: [{ path: ['statusNote'] }] });
    for (const documentId of documentIds) expect(await readLive(cms, 'meeting', documentId, 'pl')).toBeNull();
  });

  /** Registers the webhook as a start does whose settings name a publisher. @returns what the publisher gets */
  async function listenForHints() {
    const hints: { event: string; last: number; authorization: string | undefined }[] = [];
    const listener = createServer(async (request, response) => {
      const { event, last } = JSON.parse(await text(request)) as { event: string; last: number };
      hints.push({ event, last, authorization: request.headers.authorization });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    vi.stubEnv('HOOK_URL', `http://127.0.0.1:${port}/hook`);
    vi.stubEnv('HOOK_SECRET', 'hook-secret');
    await registerWebhook(cms.strapi);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await registerWebhook(cms.strapi);
      listener.close();
    });
    return hints;
  }

  test('wakes the publisher when the journal has a new row, not for drafts or refused saves', async () => {
    const hints = await listenForHints();
    const { body } = await editor('POST', panelPath('page'), { title: 'Strona', locale: 'pl' });
    const publish = (data: object) =>
      editor('POST', panelPath('page', body.data?.documentId ?? '', 'actions/publish'), {
        ...data,
        locale: 'pl',
      });
    expect((await publish({ slug: 'spotkania' })).status).toBe(400);
    expect(
      (await editor('PUT', panelPath('page', body.data?.documentId ?? ''), { locale: 'pl' })).status,
    ).toBe(200);
    const before = (await readJournal(cms)).meta.last;
    expect((await publish({ slug: 'strona' })).status).toBe(200);
    await vi.waitFor(() => expect(hints).not.toEqual([]));
    const { last } = (await readJournal(cms)).meta;
    expect(last).toBe(before + 1);
    expect(hints).toEqual([{ event: 'journal.rows', last, authorization: 'Bearer hook-secret' }]);
  });

  test('causes no events of entries, for each of which Strapi would read the entry again', async () => {
    const events: string[] = [];
    const unsubscribe = cms.strapi.eventHub.subscribe((name) => {
      events.push(name);
      return Promise.resolve();
    });
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Pierwsza' });
    await cms.documents('page').delete({ documentId, locale: '*' });
    // Strapi's would come after a query, these after the commit.
    await readJournal(cms);
    unsubscribe();
    expect(new Set(events)).toEqual(new Set(['journal.rows']));
  });

  test('publishes many entries at the same time', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const { body } = await editor('POST', panelPath('update'), { title: `Naraz ${i}`, locale: 'pl' });
        const path = panelPath('update', body.data?.documentId ?? '', 'actions/publish');
        return (await editor('POST', path, { locale: 'pl', date: '2026-11-20' })).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test.each([
    ['GET', '/admin/users'],
    ['GET', '/admin/api-tokens'],
    ['GET', '/admin/roles/1'],
    ['PUT', '/content-manager/content-types/api::meeting.meeting/configuration'],
    ['POST', '/i18n/locales'],
    ['DELETE', '/i18n/locales/1'],
  ])('cannot administer (%s %s)', async (method, path) => {
    expect((await editor(method, path, method === 'GET' ? undefined : {})).status).toBe(403);
  });
});

describe('The list of entries', () => {
  const meetings = cms.documents('meeting');
  const later = '2026-12-02T18:30:00.000Z';
  const meeting = () => publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Spotkanie', en: 'Meeting' });
  const manager = cms.strapi.plugin('content-manager').service('document-metadata') as {
    getMetadata(uid: string, row: DocumentRow): Promise<{ availableStatus: object[] }>;
    getStatus(row: DocumentRow, available: object[]): 'draft' | 'modified' | 'published';
  };
  async function statusOf(documentId: string, locale: Locale) {
    const row = await readDraft(cms, 'meeting', documentId, locale);
    if (!row) throw new Error('There is no such draft.');
    const { availableStatus } = await manager.getMetadata('api::meeting.meeting', row);
    return manager.getStatus(row, availableStatus);
  }

  test('still marks unpublished text when only the other language is published', async () => {
    const documentId = await meeting();
    await meetings.update({ documentId, locale: 'en', data: { summary: 'Half-' } });
    await meetings.update({ documentId, locale: 'pl', data: { startsAt: later } });
    await meetings.publish({ documentId, locale: 'pl' });
    expect([await statusOf(documentId, 'pl'), await statusOf(documentId, 'en')]).toEqual([
      'published',
      'modified',
    ]);

    await meetings.publish({ documentId, locale: 'en' });
    expect(await statusOf(documentId, 'en')).toBe('published');
  });

  test('marks unpublished shared values in both languages until they are published', async () => {
    const documentId = await meeting();
    await meetings.update({ documentId, locale: 'pl', data: { startsAt: later } });
    expect([await statusOf(documentId, 'pl'), await statusOf(documentId, 'en')]).toEqual([
      'modified',
      'modified',
    ]);

    await meetings.publish({ documentId, locale: 'pl' });
    expect([await statusOf(documentId, 'pl'), await statusOf(documentId, 'en')]).toEqual([
      'published',
      'published',
    ]);
  });

  test('marks a language whose note was removed', async () => {
    const documentId = await meeting();
    await meetings.update({
      documentId,
      locale: 'pl',
      data: { eventStatus: 'moved', statusNote: 'Do szkoły.' },
    });
    await meetings.update({ documentId, locale: 'en', data: { statusNote: 'To the school.' } });
    await meetings.publish({ documentId, locale: 'pl' });
    expect(await statusOf(documentId, 'en')).toBe('modified');
  });
});
