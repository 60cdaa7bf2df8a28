import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { uidOf } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import type { BinList, BinnedItem } from '../src/bin/binned.ts';
import { binUid } from '../src/bin/table.ts';
import { expand } from '../src/history/compact.ts';
import { versionContentUid, versionUid } from '../src/history/tables.ts';
import { journalUid } from '../src/journal/model.ts';
import { seenHeader } from '../src/uses/header.ts';
import { environment, startCms } from './support/cms.ts';
import { compiledCms } from './support/compiled.ts';
import { draftEntry, publishedEntry, readDraft, readLive } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { panelPath, requestSender, signIn, type CmsReply, type Send } from './support/http.ts';
import { journalAfter } from './support/journal.ts';
import { solo } from './support/solo.ts';

const cms = await startCms();
/** The running CMS's own functions. */
const running = async <Room>(path: string): Promise<Room> =>
  createRequire(import.meta.url)(join(await compiledCms(), path)) as Room;
const { cleanHistoryAndBin } = await running<typeof import('../src/bin/cleaning.ts')>('src/bin/cleaning.js');
const { eraseAddress, eraseWords } = await running<typeof import('../src/bin/erase.ts')>('src/bin/erase.js');
const { tidyBytes } = await running<typeof import('../src/bin/files.ts')>('src/bin/files.js');
const editor = await signIn(cms, 'strapi-editor', 'Anna');
const author = await signIn(cms, 'strapi-author', 'Ewa');

const startsAt = '2026-12-01T17:00:00.000Z';
const alt = { altDefault: 'Opis', altSecond: 'Description' };

async function binOf(send: Send): Promise<BinnedItem[]> {
  const { status, body } = await send('GET', '/bin');
  expect(status).toBe(200);
  return (body as unknown as BinList).items;
}
async function itemOf(title: string, send = editor): Promise<BinnedItem> {
  const item = (await binOf(send)).find((one) => one.title === title);
  if (!item) throw new Error(`The bin has no “${title}”.`);
  return item;
}
const restore = async (title: string, send = editor): Promise<CmsReply> =>
  send('POST', `/bin/${(await itemOf(title, send)).id}/restore`, {});
/** Deletes as the panel does, after its question. */
async function remove(path: string, method = 'DELETE', body?: object): Promise<void> {
  const first = await editor(method, path, body);
  if (first.status !== 409) return expect(first.status).toBe(200);
  const { details } = first.body.error as { details: { uses: { seen: string; binDays: number } } };
  expect(details.uses.binDays).toBe(30);
  const headers = { [seenHeader]: details.uses.seen };
  expect((await editor(method, path, body, headers)).status).toBe(200);
}
const statusOf = async (url: string) => (await fetch(new URL(url, cms.url))).status;

describe('A deleted entry', () => {
  test('comes back as a draft in all languages, under its id, with its relations and to where it was used', async () => {
    const picture = await uploadPicture(cms, 'park.png');
    const place = await cms.documents('place').create({ data: { nameDefault: 'Dwór', nameSecond: 'Manor' } });
    const data = { startsOn: '2026-01-01', cover: { file: picture.id, ...alt } };
    const project = await publishedEntry(cms, 'project', data, { pl: 'Park', en: 'The park' });
    const meeting = await publishedEntry(
      cms,
      'meeting',
      { startsAt, place: place.documentId, projects: [project] },
      { pl: 'O parku' },
    );
    const first = async (locale: 'pl' | 'en', read = readDraft) =>
      (await read(cms, 'project', project, locale))?.originallyPublishedAt;
    const before = { pl: await first('pl', readLive), en: await first('en', readLive) };
    await remove(`${panelPath('project', project)}?locale=*`);
    expect(await readDraft(cms, 'project', project, 'pl')).toBeNull();
    expect(await itemOf('Park')).toMatchObject({
      type: 'project',
      locales: ['pl', 'en'],
      name: 'Anna Nowak',
      isOwn: true,
    });

    const { status, body } = await restore('Park');
    expect([status, body]).toEqual([
      200,
      {
        missing: [],
        hasNewAddress: false,
        hasLostFolder: false,
        uid: uidOf('project'),
        documentId: project,
      },
    ]);
    for (const [locale, title] of [
      ['pl', 'Park'],
      ['en', 'The park'],
    ] as const)
      expect(await readDraft(cms, 'project', project, locale)).toMatchObject({
        title,
        slug: title === 'Park' ? 'park' : 'the-park',
        startsOn: '2026-01-01',
        cover: { file: { id: picture.id } },
        originallyPublishedAt: before[locale],
      });
    expect(await readDraft(cms, 'meeting', meeting, 'pl')).toMatchObject({
      projects: [{ documentId: project }],
    });
    // What was withdrawn stays so until somebody publishes it.
    expect(await readLive(cms, 'project', project, 'pl')).toBeNull();
    expect((await journalAfter(cms)).findLast((row) => row.documentId === project)?.action).toBe('delete');
    await cms.documents('project').publish({ documentId: project, locale: 'pl' });
    expect(await readLive(cms, 'meeting', meeting, 'pl')).toMatchObject({
      projects: [{ documentId: project }],
    });
    expect((await binOf(editor)).map(({ title }) => title)).not.toContain('Park');
    expect(
      (
        await cms.strapi.db.query(versionUid).findMany({
          where: { documentId: project, locale: 'pl' },
          orderBy: { id: 'asc' },
        })
      ).map(({ action }: { action: string }) => action),
    ).toEqual(['published', 'binned', 'unbinned', 'published']);
  });

  solo('comes back in one language without taking back what the other has changed since', async () => {
    const documentId = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Zostaje', en: 'Goes' });
    await remove(`${panelPath('meeting', documentId)}?locale=en`);
    const later = '2027-05-05T17:00:00.000Z';
    await cms.documents('meeting').update({ documentId, locale: 'pl', data: { startsAt: later } });
    await restore('Goes');
    for (const locale of ['pl', 'en'] as const)
      expect((await readDraft(cms, 'meeting', documentId, locale))?.['startsAt']).toBe(later);
    expect((await readDraft(cms, 'meeting', documentId, 'en'))?.title).toBe('Goes');
  });

  test('says what could not come back, and gets a new address where another has its own', async () => {
    const place = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Zburzone', nameSecond: 'Torn down' } });
    const documentId = await draftEntry(
      cms,
      'meeting',
      { startsAt, place: place.documentId },
      { pl: 'Ten adres' },
    );
    // Once it is there, its link to itself leads somewhere.
    const data = { body: `[tu](osiedle:meeting/${documentId}#b) i [tam](osiedle:page/usuniety)` };
    await cms.documents('meeting').update({ documentId, locale: 'pl', data });
    await remove(`${panelPath('meeting', documentId)}?locale=pl`);
    await remove(panelPath('place', place.documentId));
    await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Ten adres' });
    const { body } = await restore('Ten adres');
    expect(body).toMatchObject({
      missing: [
        { field: 'place', isFile: false },
        { field: 'body', isFile: false, isLink: true },
      ],
      hasNewAddress: true,
    });
    expect((await readDraft(cms, 'meeting', documentId, 'pl'))?.slug).toBe('ten-adres-2');
  });

  test('is in the bin after a bulk deletion, too, and goes by itself after thirty days', async () => {
    const ids = [];
    for (const title of ['Hurtem 1', 'Hurtem 2'])
      ids.push(await draftEntry(cms, 'update', {}, { pl: title }));
    await remove(panelPath('update', 'actions/bulkDelete'), 'POST', { documentIds: ids, locale: 'pl' });
    // A bulk deletion has no order.
    const titles = (await binOf(editor)).slice(0, 2).map(({ title }) => title);
    expect(titles.sort()).toEqual(['Hurtem 1', 'Hurtem 2']);

    const days = (count: number) => Date.now() + count * 24 * 60 * 60_000;
    await cleanHistoryAndBin(cms.strapi, days(29));
    expect((await restore('Hurtem 1')).status).toBe(200);
    await cleanHistoryAndBin(cms.strapi, days(31));
    expect((await binOf(editor)).filter(({ title }) => title.startsWith('Hurtem'))).toEqual([]);
    // Its history goes with it; that of what is there stays.
    const count = (documentId?: string) => cms.strapi.db.query(versionUid).count({ where: { documentId } });
    expect([await count(ids[1]), (await count(ids[0])) > 0]).toEqual([0, true]);
  });
});

describe('A deleted look-up', () => {
  test('comes back to the drafts and pages that had it', async () => {
    const place = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Remiza', nameSecond: 'Station' } });
    const organisation = await cms
      .documents('organisation')
      .create({ data: { nameDefault: 'Rada', nameSecond: 'Council' } });
    const meeting = await publishedEntry(
      cms,
      'meeting',
      { startsAt, place: place.documentId },
      { pl: 'W remizie' },
    );
    const project = await publishedEntry(
      cms,
      'project',
      { startsOn: '2026-01-01', partners: [{ organisation: organisation.documentId, role: 'partner' }] },
      { pl: 'Z radą' },
    );
    const moved = await publishedEntry(
      cms,
      'meeting',
      { startsAt, place: place.documentId },
      { pl: 'Przeniesione' },
    );
    await remove(panelPath('place', place.documentId));
    await remove(panelPath('organisation', organisation.documentId));
    const other = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Szkoła', nameSecond: 'School' } });
    await cms
      .documents('meeting')
      .update({ documentId: moved, locale: 'pl', data: { place: other.documentId } });
    await cms.documents('meeting').publish({ documentId: moved, locale: 'pl' });

    const last = (await journalAfter(cms)).at(-1)?.id ?? 0;
    expect((await restore('Remiza')).status).toBe(200);
    expect((await restore('Rada')).status).toBe(200);
    for (const read of [readLive, readDraft]) {
      expect(await read(cms, 'meeting', meeting, 'pl')).toMatchObject({
        place: { documentId: place.documentId },
      });
      expect(await read(cms, 'meeting', moved, 'pl')).toMatchObject({
        place: { documentId: other.documentId },
      });
      expect(await read(cms, 'project', project, 'pl')).toMatchObject({
        partners: [{ organisation: { documentId: organisation.documentId } }],
      });
    }
    // The publisher learns what to render.
    const rows = (await journalAfter(cms)).filter(({ id }) => id > last);
    expect(rows.map(({ uid, action }) => `${uid.split('.')[1]} ${action}`).sort()).toEqual(
      ['meeting update', 'organisation create', 'place create', 'project update'].sort(),
    );
  });
});

describe('A deleted file', () => {
  test('has no address at once, and comes back with all its sizes to where it was', async () => {
    const picture = await uploadPicture(cms, 'twarz.png');
    const entry = await publishedEntry(
      cms,
      'update',
      { cover: { file: picture.id, ...alt } },
      { pl: 'Z twarzą' },
    );
    const { documentId, formats } = (await cms.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: picture.id } })) as {
      documentId: string;
      formats: Record<string, { url: string }>;
    };
    const addresses = [picture.url, ...Object.values(formats).map(({ url }) => url)];
    await remove(`/upload/files/${picture.id}`);
    for (const address of addresses) expect(await statusOf(address)).toBe(404);
    expect(await readdir(join(cms.dataDir, 'public/uploads'))).not.toContain(picture.url.split('/').at(-1));
    expect((await readLive(cms, 'update', entry, 'pl'))?.['cover']).toMatchObject({ file: null });

    const last = (await journalAfter(cms)).at(-1)?.id ?? 0;
    expect((await restore('twarz.png')).status).toBe(200);
    for (const address of addresses) expect(await statusOf(address)).toBe(200);
    const file = await cms.strapi.db.query('plugin::upload.file').findOne({ where: { documentId } });
    expect(file).toMatchObject({ url: picture.url, name: 'twarz.png' });
    for (const read of [readLive, readDraft])
      expect(await read(cms, 'update', entry, 'pl')).toMatchObject({
        cover: { file: { documentId }, ...alt },
      });
    const rows = (await journalAfter(cms)).filter(({ id }) => id > last);
    expect(rows.map(({ documentId: id, action }) => [id, action])).toEqual(
      expect.arrayContaining([
        [documentId, 'create'],
        [entry, 'update'],
      ]),
    );
  });

  solo('comes back into its folder, wherever that is now, or says that it is gone', async () => {
    const folders = cms.strapi.plugin('upload').service('folder') as {
      create(folder: object): Promise<{ id: number; path: string }>;
    };
    const [old, other] = [await folders.create({ name: 'Stary' }), await folders.create({ name: 'Inny' })];
    const query = cms.strapi.db.query('plugin::upload.file');
    const inFolder = async (name: string, folder: { id: number; path: string }) => {
      const { id } = await uploadPicture(cms, name);
      await query.update({ where: { id }, data: { folder: folder.id, folderPath: folder.path } });
      await remove(`/upload/files/${id}`);
    };
    await inFolder('w-starym.png', old);
    await inFolder('w-innym.png', other);
    await cms.strapi.db.query('plugin::upload.folder').delete({ where: { id: old.id } });
    await cms.strapi.db
      .query('plugin::upload.folder')
      .update({ where: { id: other.id }, data: { path: '/9/8' } });
    const placeOf = async (name: string) => {
      const { body } = await restore(name);
      const { folder, folderPath } = await query.findOne({ where: { name }, populate: { folder: true } });
      return [(body as { hasLostFolder?: boolean }).hasLostFolder, folder?.name, folderPath];
    };
    expect(await placeOf('w-starym.png')).toEqual([true, undefined, '/']);
    expect(await placeOf('w-innym.png')).toEqual([false, 'Inny', '/9/8']);
  });

  solo('goes for good when an Editor says so, and its bytes with it', async () => {
    const picture = await uploadPicture(cms, 'precz.png');
    await remove('/upload/actions/bulk-delete', 'POST', { fileIds: [picture.id] });
    const stored = join(cms.dataDir, 'bin', picture.url.split('/').at(-1) ?? '');
    expect(existsSync(stored)).toBe(true);
    expect((await editor('DELETE', `/bin/${(await itemOf('precz.png')).id}`)).status).toBe(200);
    expect(existsSync(stored)).toBe(false);
    expect((await binOf(editor)).map(({ title }) => title)).not.toContain('precz.png');
  });

  test('is hidden after a crash, or a backup amid its deletion', async () => {
    const picture = await uploadPicture(cms, 'awaria.png');
    const name = picture.url.split('/').at(-1) ?? '';
    await remove(`/upload/files/${picture.id}`);
    await rename(join(cms.dataDir, 'bin', name), join(cms.dataDir, 'public/uploads', name));
    await tidyBytes(cms.strapi);
    expect(await statusOf(picture.url)).toBe(404);
    expect((await restore('awaria.png')).status).toBe(200);
  });
});

describe('Who may see the bin:', () => {
  test('an Author what they have begun, and can bring back that alone', async () => {
    const { body } = await author('POST', `${panelPath('meeting')}?locale=pl`, {
      title: 'Autorki',
      startsAt,
    });
    const own = body.data?.documentId ?? '';
    await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Redakcji' }).then((id) =>
      remove(`${panelPath('meeting', id)}?locale=pl`),
    );
    expect((await author('DELETE', `${panelPath('meeting', own)}?locale=pl`)).status).toBe(200);
    expect((await binOf(author)).map(({ title }) => title)).toEqual(['Autorki']);
    const { id } = await itemOf('Redakcji');
    expect((await author('POST', `/bin/${id}/restore`, {})).status).toBe(404);
    expect((await author('DELETE', `/bin/${id}`)).status).toBe(404);
    expect((await restore('Autorki', author)).status).toBe(200);
    // It is theirs as before.
    expect((await author('GET', `${panelPath('meeting', own)}?locale=pl`)).status).toBe(200);
  });

  solo('whoever has typed something for an entry learns that it has gone for good', async () => {
    const [there, binned, gone] = await Promise.all(
      ['Jest', 'W koszu', 'Znikł'].map((title) => draftEntry(cms, 'page', {}, { pl: title })),
    );
    for (const id of [binned, gone])
      await cms.documents('page').delete({ documentId: id ?? '', locale: 'pl' });
    await editor('DELETE', `/bin/${(await itemOf('Znikł')).id}`);
    const entries = [there, binned, gone].map((documentId) => ({ uid: uidOf('page'), documentId }));
    const { body } = await author('POST', '/bin/gone', { entries: [...entries, { uid: 'admin::user' }, 7] });
    expect(body).toEqual({ gone: [gone] });
  });

  solo('neither strangers nor tokens', async () => {
    for (const token of [undefined, environment.CMS_TOKEN]) {
      const send = requestSender(cms, token);
      expect([(await send('GET', '/bin')).status, (await send('POST', '/bin/1/restore', {})).status]).toEqual(
        [401, 401],
      );
    }
  });
});

describe('Erasing empties history, bin and journal:', () => {
  /** Every byte that the database has of the CMS's own tables, with what is compressed. */
  async function allBytes(): Promise<string> {
    const tables = [versionUid, versionContentUid, binUid, journalUid];
    const rows = await Promise.all(tables.map((uid) => cms.strapi.db.query(uid).findMany()));
    return JSON.stringify(
      rows.flat().map((row: { body?: string }) => (row.body ? { ...row, body: expand(row.body) } : row)),
    );
  }

  test('of a page that was withdrawn, by its address', async () => {
    const project = await publishedEntry(
      cms,
      'project',
      { startsOn: '2026-01-01' },
      { pl: 'Skarga Zenobii' },
    );
    await publishedEntry(cms, 'meeting', { startsAt, projects: [project] }, { pl: 'Obok' });
    await cms.documents('project').delete({ documentId: project, locale: 'pl' });
    expect(await allBytes()).toContain('Zenobii');
    const erased = await eraseAddress(cms.strapi, '/projekty/skarga-zenobii/');
    expect(erased.binned).toBe(1);
    expect(await allBytes()).not.toContain('Zenobii');
  });

  test('of a name that an entry no longer has, and says where it still stands', async () => {
    const documentId = await publishedEntry(
      cms,
      'update',
      { body: 'Napisała Balbina Cień.' },
      { pl: 'List' },
    );
    expect(await eraseWords(cms.strapi, 'Balbina Cień')).toMatchObject({ versions: 0, left: 1 });
    await cms
      .documents('update')
      .update({ documentId, locale: 'pl', data: { body: 'Napisała mieszkanka.' } });
    await cms.documents('update').publish({ documentId, locale: 'pl' });
    expect(await eraseWords(cms.strapi, 'Balbina Cień')).toMatchObject({ left: 0 });
    expect(await allBytes()).not.toContain('Balbina');
    expect(await readLive(cms, 'update', documentId, 'pl')).toMatchObject({ body: 'Napisała mieszkanka.' });
  });

  test('of an account that is deleted', async () => {
    const hermenegilda = await signIn(cms, 'strapi-editor', 'Hermenegilda');
    const { body } = await hermenegilda('POST', `${panelPath('update')}?locale=pl`, { title: 'Jej wpis' });
    await hermenegilda('DELETE', `${panelPath('update', body.data?.documentId ?? '')}?locale=pl`);
    const me = await hermenegilda('GET', '/admin/users/me');
    await cms.strapi.db.query('admin::user').delete({ where: { id: me.body.data?.id } });
    expect(await itemOf('Jej wpis')).toMatchObject({ name: null });
    expect((await restore('Jej wpis')).status).toBe(200);
  });
});
