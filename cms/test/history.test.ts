import { defaultLocale } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { loadedHeader, versionHeader } from '../src/conflicts/headers.ts';
import { forgetOldVersions } from '../src/history/forget.ts';
import { versionContentUid, versionUid, type StoredVersion } from '../src/history/tables.ts';
import type { RestoredVersion, VersionComparison, VersionPage } from '../src/history/version.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry, readDraft, readLive } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { panelPath, requestSender, signIn, type Send } from './support/http.ts';
import { solo } from './support/solo.ts';

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor', 'Anna');
const author = await signIn(cms, 'strapi-author', 'Ewa');

const startsAt = '2026-12-01T17:00:00.000Z';
const alt = { altDefault: 'Opis', altSecond: 'Description' };

function versionsOf(documentId: string, locale = 'pl'): Promise<StoredVersion[]> {
  return cms.strapi.db.query(versionUid).findMany({ where: { documentId, locale }, orderBy: { id: 'asc' } });
}
const actionsOf = async (documentId: string, locale = 'pl') =>
  (await versionsOf(documentId, locale)).map(({ action }) => action);
const historyOf = (type: string, documentId: string) => `/history/api::${type}.${type}/${documentId}`;

async function listed(send: Send, type: string, documentId: string, locale = 'pl') {
  const { status, body } = await send('GET', `${historyOf(type, documentId)}?locale=${locale}`);
  expect(status).toBe(200);
  return (body as unknown as VersionPage).versions;
}
async function compared(send: Send, type: string, documentId: string, version: number, locale = 'pl') {
  const { body } = await send('GET', `${historyOf(type, documentId)}/${version}?locale=${locale}`);
  return body as unknown as VersionComparison;
}
async function begun(send: Send, title: string, data = {}): Promise<string> {
  const { body } = await send('POST', `${panelPath('meeting')}?locale=pl`, { title, startsAt, ...data });
  return body.data?.documentId ?? '';
}

describe('Every save', () => {
  solo('is kept with who, when and what it was, in each language that it changes', async () => {
    const documentId = await begun(editor, 'Narada');
    const path = panelPath('meeting', documentId);
    await editor('PUT', `${path}?locale=en`, { title: 'Meeting' });
    await editor('PUT', `${path}?locale=pl`, {
      title: 'Narada w parku',
      startsAt: '2026-12-02T17:00:00.000Z',
    });
    await editor('PUT', `${path}?locale=pl`, { title: 'Narada w parku' });
    await editor('POST', `${path}/actions/publish?locale=pl`, { title: 'Narada w parku' });
    await editor('POST', `${path}/actions/unpublish?locale=pl`, {});

    // The second save says the same, and the publication is one with what it publishes.
    const [withdrawn, published, saved] = await listed(editor, 'meeting', documentId);
    expect([withdrawn, published, saved].map((one) => one?.action)).toEqual([
      'withdrawn',
      'published',
      'saved',
    ]);
    expect(withdrawn).toMatchObject({ name: 'Anna Nowak', isOwn: true });
    expect(Date.now() - Date.parse(withdrawn?.at ?? '')).toBeLessThan(60_000);
    expect(await actionsOf(documentId, 'en')).toEqual(['saved', 'shared']);

    const { changed } = await compared(editor, 'meeting', documentId, published?.id ?? 0);
    expect(changed).toEqual([
      { name: 'title', before: 'Narada', after: 'Narada w parku' },
      { name: 'startsAt', before: startsAt, after: '2026-12-02T17:00:00.000Z' },
    ]);
    // The same content stands there once.
    const [one, two] = await versionsOf(documentId).then((all) => all.slice(-2));
    expect(one?.content).toBe(two?.content);
  });

  test('keeps what was there before the history began', async () => {
    const documentId = await publishedEntry(cms, 'update', {}, { pl: 'Dawny tytuł' });
    await cms.documents('update').update({ documentId, locale: 'pl', data: { title: 'Szkic zmiany' } });
    await cms.strapi.db.query(versionUid).deleteMany({ where: { documentId } });
    await cms.documents('update').update({ documentId, locale: 'pl', data: { title: 'Nowy tytuł' } });
    expect(await actionsOf(documentId)).toEqual(['found', 'found', 'saved']);
    const [, draft, now] = await versionsOf(documentId);
    const { changed } = await compared(editor, 'update', documentId, now?.id ?? 0);
    expect(changed).toEqual([{ name: 'title', before: 'Szkic zmiany', after: 'Nowy tytuł' }]);
    const first = await compared(editor, 'update', documentId, draft?.id ?? 0);
    expect(first.changed).toEqual([{ name: 'title', before: 'Dawny tytuł', after: 'Szkic zmiany' }]);
  });

  test('of a look-up is kept, too', async () => {
    const place = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Świetlica', nameSecond: 'Hall' } });
    await editor('PUT', panelPath('place', place.documentId), { nameDefault: 'Dom sąsiedzki' });
    const [saved] = await listed(editor, 'place', place.documentId);
    const { changed } = await compared(editor, 'place', place.documentId, saved?.id ?? 0);
    expect(changed).toContainEqual({ name: 'nameDefault', before: 'Świetlica', after: 'Dom sąsiedzki' });
  });

  solo('is not kept if it was refused', async () => {
    const documentId = await begun(editor, 'Odrzucona');
    await expect(
      cms.documents('meeting').update({ documentId, locale: 'pl', data: { slug: 'Zły adres' } }),
    ).rejects.toThrow();
    expect(await actionsOf(documentId)).toEqual(['saved']);
  });
});

describe('A version', () => {
  test('is restored as a draft, with pictures, groups and relations, in all languages what they share', async () => {
    const picture = await uploadPicture(cms, 'plac.png');
    const place = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Ratusz', nameSecond: 'Town hall' } });
    const documentId = await publishedEntry(
      cms,
      'meeting',
      {
        startsAt,
        place: place.documentId,
        cover: { file: picture.id, ...alt },
        occurrences: [{ startsAt: '2026-12-08T17:00:00.000Z' }],
      },
      { pl: 'Przed zmianą', en: 'Before' },
    );
    const [version] = await listed(editor, 'meeting', documentId);
    const path = panelPath('meeting', documentId);
    await editor('PUT', `${path}?locale=pl`, {
      title: 'Po zmianie',
      startsAt: '2027-01-01T17:00:00.000Z',
      place: { connect: [], disconnect: [{ documentId: place.documentId }] },
      cover: null,
      occurrences: [],
    });
    expect((await readDraft(cms, 'meeting', documentId, 'en'))?.place).toBeNull();

    const { restoring } = await compared(editor, 'meeting', documentId, version?.id ?? 0);
    expect(restoring.find(({ name }) => name === 'place')?.after).toEqual({ title: 'Ratusz', isGone: false });
    const restore = `${historyOf('meeting', documentId)}/${version?.id}/restore?locale=pl`;
    const { status, body } = await editor('POST', restore, {});
    expect([status, (body as unknown as RestoredVersion).missing]).toEqual([200, []]);
    for (const locale of ['pl', 'en'] as const) {
      const draft = await readDraft(cms, 'meeting', documentId, locale);
      expect(draft).toMatchObject({
        startsAt,
        place: { documentId: place.documentId },
        cover: { file: { id: picture.id }, ...alt },
        occurrences: [{ startsAt: '2026-12-08T17:00:00.000Z' }],
      });
    }
    expect(await actionsOf(documentId)).toEqual(['published', 'saved', 'restored']);
    // Nothing of it is live: the published row is that of the publication.
    expect((await readLive(cms, 'meeting', documentId, 'pl'))?.title).toBe('Przed zmianą');
    await editor('PUT', `${path}?locale=pl`, { title: 'Jeszcze inaczej' });
    await editor('POST', restore, {});
    expect((await readLive(cms, 'meeting', documentId, 'pl'))?.publishedAt).toBe(
      (await cms.documents('meeting').findOne({ documentId, locale: 'pl', status: 'published' }))
        ?.publishedAt,
    );
  });

  solo('whose picture and place are gone says so, and restores the rest', async () => {
    const picture = await uploadPicture(cms, 'zniknie.png');
    const place = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Zniknie', nameSecond: 'Gone' } });
    const documentId = await draftEntry(
      cms,
      'meeting',
      { startsAt, place: place.documentId, cover: { file: picture.id, ...alt } },
      { pl: 'Z miejscem' },
    );
    const [version] = await listed(editor, 'meeting', documentId);
    await cms
      .documents('meeting')
      .update({ documentId, locale: 'pl', data: { title: 'Bez', place: null, cover: null } });
    await cms.documents('place').delete({ documentId: place.documentId });
    await cms.strapi.db.query('plugin::upload.file').delete({ where: { id: picture.id } });

    const restored = await editor(
      'POST',
      `${historyOf('meeting', documentId)}/${version?.id}/restore?locale=pl`,
      {},
    );
    expect((restored.body as unknown as RestoredVersion).missing).toEqual([
      { field: 'place', isFile: false },
      { field: 'cover', isFile: true },
    ]);
    expect(await readDraft(cms, 'meeting', documentId, 'pl')).toMatchObject({
      title: 'Z miejscem',
      place: null,
    });
  });

  test('whose links lead to what is gone says where, in the comparison and when it is restored', async () => {
    const file = await uploadPicture(cms, 'regulamin.png');
    const gone = await draftEntry(cms, 'page', {}, { pl: 'Zniknie' });
    const there = await draftEntry(cms, 'page', {}, { pl: 'Szkic' });
    const body = `Zob. [opis](osiedle:page/${gone}#plan), [szkic](osiedle:page/${there}) i [plik](osiedle:file/${file.documentId}).`;
    const documentId = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Z odsyłaczami' });
    await editor('PUT', `${panelPath('meeting', documentId)}?locale=pl`, {
      body,
      versions: { easyToReadDefault: `osiedle:page/${there}` },
    });
    const [version] = await listed(editor, 'meeting', documentId);
    await cms.documents('page').delete({ documentId: gone, locale: 'pl' });
    await cms.strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } });
    const { changed } = await compared(editor, 'meeting', documentId, version?.id ?? 0);
    expect(changed?.find(({ name }) => name === 'body')?.after).toBe(
      `Zob. [opis](osiedle:gone-entry), [szkic](osiedle:page/${there}) i [plik](osiedle:gone-file).`,
    );
    expect(changed?.find(({ name }) => name === 'versions')?.after).toMatchObject({
      easyToReadDefault: { title: 'Szkic', isGone: false },
    });

    await editor('PUT', `${panelPath('meeting', documentId)}?locale=pl`, { body: 'Bez.' });
    const restore = `${historyOf('meeting', documentId)}/${version?.id}/restore?locale=pl`;
    const { body: restored } = await editor('POST', restore, {});
    expect((restored as unknown as RestoredVersion).missing).toEqual([
      { field: 'body', isFile: false, isLink: true },
      { field: 'body', isFile: true, isLink: true },
    ]);
    // The words are whole, and so is the link, in case that its entry comes back.
    expect((await readDraft(cms, 'meeting', documentId, 'pl'))?.['body']).toBe(body);
  });

  test('is not restored over what somebody else has saved meanwhile', async () => {
    const documentId = await begun(editor, 'Wspólna');
    const path = `${panelPath('meeting', documentId)}?locale=pl`;
    const [version] = await listed(editor, 'meeting', documentId);
    const loaded = (await editor('GET', path)).headers.get(versionHeader) ?? '';
    await (
      await signIn(cms, 'strapi-editor', 'Jan')
    )('PUT', path, { title: 'Jana' });
    const restore = `${historyOf('meeting', documentId)}/${version?.id}/restore?locale=pl`;
    const refused = await editor('POST', restore, {}, { [loadedHeader]: loaded });
    expect([refused.status, refused.body.error?.name]).toEqual([409, 'ConflictError']);
    expect((await readDraft(cms, 'meeting', documentId, 'pl'))?.title).toBe('Jana');
  });

  solo('of a look-up, which has no draft, goes live by nobody’s restoring', async () => {
    const { documentId } = await cms
      .documents('topic')
      .create({ data: { nameDefault: 'Zieleń', nameSecond: 'Green' } });
    const [version] = await listed(editor, 'topic', documentId);
    const { status } = await editor('POST', `${historyOf('topic', documentId)}/${version?.id}/restore`, {});
    expect(status).toBe(400);
  });
});

describe('Who may see a history:', () => {
  test('an Author that of own entries alone, and no title of others’ drafts in it', async () => {
    const own = await begun(author, 'Moja');
    const others = await begun(editor, 'Cudza');
    const project = await draftEntry(cms, 'project', {}, { pl: 'Tajny projekt' });
    await cms.documents('meeting').update({ documentId: own, locale: 'pl', data: { projects: [project] } });
    const [version] = await listed(author, 'meeting', own);
    const { changed } = await compared(author, 'meeting', own, version?.id ?? 0);
    expect(changed).toEqual([{ name: 'projects', before: [], after: [{ title: null, isGone: false }] }]);

    const [foreign] = await versionsOf(others);
    expect((await author('GET', historyOf('meeting', others))).status).toBe(403);
    expect((await author('GET', `${historyOf('meeting', others)}/${foreign?.id}`)).status).toBe(403);
    expect((await author('POST', `${historyOf('meeting', others)}/${foreign?.id}/restore`, {})).status).toBe(
      403,
    );
    // A version of another entry is none of this one.
    expect((await author('GET', `${historyOf('meeting', own)}/${foreign?.id}`)).status).toBe(404);
    expect((await author('POST', `${historyOf('meeting', own)}/${foreign?.id}/restore`, {})).status).toBe(
      404,
    );
  });

  solo('neither strangers nor tokens', async () => {
    const documentId = await begun(editor, 'Narada');
    for (const token of [undefined, environment.CMS_TOKEN])
      expect((await requestSender(cms, token)('GET', historyOf('meeting', documentId))).status).toBe(401);
  });

  solo('a deleted account is forgotten', async () => {
    const jan = await signIn(cms, 'strapi-editor', 'Zbigniew');
    const documentId = await begun(jan, 'Po nim');
    const { body } = await jan('GET', '/admin/users/me');
    await cms.strapi.db.query('admin::user').delete({ where: { id: body.data?.id } });
    expect(await listed(editor, 'meeting', documentId)).toMatchObject([{ name: null, isOwn: false }]);
  });
});

test('Old versions go, but for the last one of each entry, and so do their contents', async () => {
  const documentId = await begun(editor, 'Stara');
  await editor('PUT', `${panelPath('meeting', documentId)}?locale=${defaultLocale}`, {
    title: 'Mniej stara',
  });
  const [oldest] = await versionsOf(documentId);
  await forgetOldVersions(cms.strapi, new Date(Date.now() + 1000).toISOString());
  expect((await versionsOf(documentId)).map(({ action }) => action)).toEqual(['saved']);
  const left = await cms.strapi.db.query(versionContentUid).count({ where: { hash: oldest?.content } });
  expect(left).toBe(0);
  expect((await listed(editor, 'meeting', documentId)).length).toBe(1);
});
