import { type Locale, lookupTypes, type TypeName } from '@osiedle/shared';
import { afterEach, describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { refusalMessages } from './support/refusal-messages.ts';
import { pictureBytes, removeUpload, replaceUpload, uploadPicture } from './support/files.ts';
import { panelPath, signIn } from './support/http.ts';
import { replayRows, journalAfter, rowsWrittenBy, readPublishedContent } from './support/journal.ts';
import { solo } from './support/solo.ts';

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const administrator = await signIn(cms, 'strapi-super-admin');
const [meetings, projects] = [cms.documents('meeting'), cms.documents('project')];

const startsAt = '2026-12-01T17:00:00.000Z';
const later = '2026-12-02T17:00:00.000Z';
const both = { pl: 'Spotkanie', en: 'Meeting' };
const rows = (write: () => Promise<unknown>) => rowsWrittenBy(cms, write);
const meeting = (shared: object = {}, titles: Partial<Record<Locale, string>> = both) =>
  publishedEntry(cms, 'meeting', { startsAt, ...shared }, titles);
const project = (titles: Partial<Record<Locale, string>> = { pl: 'Projekt', en: 'Project' }) =>
  publishedEntry(cms, 'project', {}, titles);
const lookup = async (type: TypeName, data: object = {}) =>
  (await cms.documents(type).create({ data: { nameDefault: 'Nazwa', ...data } })).documentId;

// After every test, the rows give the same content as REST.
afterEach(async () => {
  expect(replayRows(await journalAfter(cms))).toEqual(await readPublishedContent(cms));
});

describe('An entry', () => {
  solo('leaves a row for each language that is published, and none for its drafts', async () => {
    const documentId = await draftEntry(cms, 'meeting', { startsAt }, both);
    expect(await rows(() => meetings.publish({ documentId, locale: 'pl' }))).toEqual(['publish meeting pl']);
    const draft = () => meetings.update({ documentId, locale: 'pl', data: { title: 'Nowy tytuł' } });
    expect(await rows(draft)).toEqual([]);
    expect(await rows(() => meetings.discardDraft({ documentId, locale: 'pl' }))).toEqual([]);
    expect(await rows(() => meetings.clone({ documentId, locale: '*' }))).toEqual([]);
    expect(await rows(() => meetings.publish({ documentId, locale: '*' }))).toEqual([
      'publish meeting en',
      'publish meeting pl',
    ]);
  });

  test('leaves rows with the document as it was at each publish', async () => {
    const documentId = await meeting();
    await meetings.update({ documentId, locale: 'pl', data: { title: 'Nowy tytuł' } });
    await meetings.publish({ documentId, locale: 'pl' });
    const rowsOfEntry = (await journalAfter(cms)).filter(
      (row) => row.documentId === documentId && row.locale === 'pl',
    );
    expect(rowsOfEntry.map(({ document }) => document?.['title'])).toEqual(['Spotkanie', 'Nowy tytuł']);
    expect(rowsOfEntry[1]).toMatchObject({
      uid: 'api::meeting.meeting',
      document: { documentId, startsAt, locale: 'pl' },
    });
  });

  solo('leaves a row for the other language that its shared values are copied to', async () => {
    const documentId = await meeting();
    await meetings.update({ documentId, locale: 'pl', data: { startsAt: later } });
    expect(await rows(() => meetings.publish({ documentId, locale: 'pl' }))).toEqual([
      'publish meeting pl',
      'update meeting en',
    ]);
  });

  solo('leaves one row when code writes and publishes it in one step', async () => {
    const data = { title: 'Od razu', startsAt };
    let documentId = '';
    expect(
      await rows(async () => {
        ({ documentId } = await meetings.create({ locale: 'pl', status: 'published', data }));
      }),
    ).toEqual(['publish meeting pl']);
    const update = () =>
      meetings.update({ documentId, locale: 'pl', status: 'published', data: { startsAt: later } });
    expect(await rows(update)).toEqual(['publish meeting pl']);
  });

  solo('leaves a row for itself and one for each redirect that the system writes', async () => {
    const documentId = await meeting({}, { pl: 'Dawna nazwa' });
    await meetings.update({ documentId, locale: 'pl', data: { slug: 'nowa-nazwa' } });
    const publish = () => meetings.publish({ documentId, locale: 'pl' });
    expect(await rows(publish)).toEqual(['create redirect', 'publish meeting pl']);
    const unpublish = () => meetings.unpublish({ documentId, locale: 'pl' });
    expect(await rows(unpublish)).toEqual(['create redirect', 'unpublish meeting pl', 'update redirect']);
    expect(await rows(publish)).toEqual(['delete redirect', 'publish meeting pl', 'update redirect']);
    const remove = () => meetings.delete({ documentId, locale: '*' });
    expect(await rows(remove)).toEqual(['create redirect', 'delete meeting pl', 'update redirect']);
  });

  test('leaves no row when its publication is refused, or its transaction rolled back', async () => {
    const documentId = await draftEntry(cms, 'meeting', { startsAt, endsAt: startsAt }, { pl: 'Za krótkie' });
    await meetings.update({ documentId, locale: 'pl', data: { endsAt: '2026-11-01T00:00:00.000Z' } });
    expect(await rows(() => refusalMessages(meetings.publish({ documentId, locale: 'pl' })))).toEqual([]);

    const valid = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Cofnięte' });
    const rolledBack = () =>
      cms.strapi.db.transaction(async () => {
        await meetings.publish({ documentId: valid, locale: 'pl' });
        throw new Error('rolled back');
      });
    expect(await rows(() => expect(rolledBack()).rejects.toThrow('rolled back'))).toEqual([]);
  });

  test('leaves a row when a bulk action changes it', async () => {
    const documentIds = await Promise.all(
      ['Jeden', 'Dwa', 'Trzy'].map((title) => draftEntry(cms, 'update', {}, { pl: title })),
    );
    const bulk = (action: string) => () =>
      editor('POST', `${panelPath('update', 'actions', action)}?locale=pl`, { documentIds, locale: 'pl' });
    expect(await rows(bulk('bulkPublish'))).toEqual(Array(3).fill('publish update pl'));
    const withdrawn = ['create redirect', 'unpublish update pl'].flatMap((text) =>
      Array<string>(3).fill(text),
    );
    expect(await rows(bulk('bulkUnpublish'))).toEqual(withdrawn);
    await rows(bulk('bulkPublish'));
    expect((await rows(bulk('bulkDelete'))).filter((text) => text === 'delete update pl')).toHaveLength(3);
  });
});

describe('An entry that shows another one', () => {
  test('leaves a row when the other one is withdrawn or published again, in that language', async () => {
    const documentId = await project();
    await meeting({ projects: [documentId] });
    await publishedEntry(cms, 'update', { projects: [documentId] }, { en: 'News' });
    const withdraw = () => projects.unpublish({ documentId, locale: 'en' });
    const publish = () => projects.publish({ documentId, locale: 'en' });
    expect(await rows(withdraw)).toEqual([
      'create redirect',
      'unpublish project en',
      'update meeting en',
      'update update en',
    ]);
    expect(await rows(publish)).toEqual([
      'delete redirect',
      'publish project en',
      'update meeting en',
      'update update en',
    ]);
    expect(await rows(publish)).toEqual(['publish project en']);
    expect(await rows(() => projects.delete({ documentId, locale: '*' }))).toEqual([
      'create redirect',
      'create redirect',
      'delete project en',
      'delete project pl',
      'update meeting en',
      'update meeting pl',
      'update update en',
    ]);
  });

  solo('leaves a row when its project is published for the first time', async () => {
    const documentId = await draftEntry(cms, 'project', {}, { pl: 'W przygotowaniu' });
    await meeting({ projects: [documentId] });
    expect(await rows(() => projects.publish({ documentId, locale: 'pl' }))).toEqual([
      'publish project pl',
      'update meeting pl',
    ]);
  });
});

describe('A look-up or a single', () => {
  solo.each(lookupTypes)('leaves a row at each change: %s', async (type) => {
    const data = type === 'redirect' ? { from: '/dawny/', to: '/inny/' } : { nameDefault: 'Nowa nazwa' };
    const changed = type === 'redirect' ? { to: '/jeszcze-inny/' } : { nameDefault: 'Zmieniona nazwa' };
    let documentId = '';
    const create = async () => ({ documentId } = await cms.documents(type).create({ data }));
    expect(await rows(create)).toEqual([`create ${type}`]);
    expect(await rows(() => cms.documents(type).update({ documentId, data: changed }))).toEqual([
      `update ${type}`,
    ]);
    const rowsOfType = (await rows(() => cms.documents(type).delete({ documentId }))).filter((row) =>
      row.endsWith(type),
    );
    expect(rowsOfType[0]).toBe(`delete ${type}`);
  });

  solo('leaves a row at each change: settings and declaration', async () => {
    const setting = cms.documents('setting');
    let documentId = '';
    const create = async () =>
      ({ documentId } = await setting.create({ data: { siteNameDefault: 'Osiedle' } }));
    expect(await rows(create)).toEqual(['create setting']);
    const renamed = () => setting.update({ documentId, data: { siteNameDefault: 'Nasze Osiedle' } });
    expect(await rows(renamed)).toEqual(['update setting']);
    const declaration = () => cms.documents('accessibility-declaration').create({ data: {} });
    expect(await rows(declaration)).toEqual(['create accessibility-declaration']);
  });

  test('leaves rows for everything that refers to it when it is deleted', async () => {
    const neighbourhood = await lookup('neighbourhood');
    const organisation = await lookup('organisation');
    await lookup('place', { neighbourhood });
    await meeting({ neighbourhoods: [neighbourhood] });
    await publishedEntry(cms, 'project', { partners: [{ organisation }] }, { pl: 'Z partnerem' });
    expect(await rows(() => cms.documents('organisation').delete({ documentId: organisation }))).toEqual([
      'delete organisation',
      'update project pl',
    ]);
    const rename = { documentId: neighbourhood, data: { nameDefault: 'Inna nazwa' } };
    expect(await rows(() => cms.documents('neighbourhood').update(rename))).toEqual(['update neighbourhood']);
    expect(await rows(() => cms.documents('neighbourhood').delete({ documentId: neighbourhood }))).toEqual([
      'create redirect',
      'create redirect',
      'delete neighbourhood',
      'update meeting en',
      'update meeting pl',
      'update place',
    ]);
  });
});

describe('A file', () => {
  test('leaves rows for itself and for everything live that shows it', async () => {
    let picture = await uploadPicture(cms, 'a.png');
    expect(await rows(async () => (picture = await uploadPicture(cms, 'b.png')))).toEqual(['create file']);
    const cover = { file: picture.id, decorative: true };
    await meeting({ cover, gallery: [cover] }, { pl: 'Ze zdjęciem' });
    await lookup('neighbourhood', { cover });
    await draftEntry(cms, 'page', { cover }, { pl: 'Szkic' });

    const shownIn = ['update meeting pl', 'update neighbourhood'];
    const bytes = await pictureBytes(80, 60, '#aa3311').png().toBuffer();
    expect(await rows(() => replaceUpload(cms, picture.id, 'c.png', bytes))).toEqual(
      ['update file', ...shownIn].sort(),
    );
    const renamed = { fileInfo: { name: 'd.png', alternativeText: 'Opis', caption: null } };
    const edit = () => administrator('POST', `/upload?id=${picture.id}`, fileInfoForm(renamed.fileInfo));
    expect(await rows(edit)).toEqual(['update file', ...shownIn].sort());
    const pointed = fileInfoForm({ focalPoint: { x: 20, y: 80 } });
    expect(await rows(() => administrator('POST', `/upload?id=${picture.id}`, pointed))).toEqual(
      ['update file', ...shownIn].sort(),
    );
    expect(await rows(() => removeUpload(cms, picture))).toEqual(['delete file', ...shownIn]);
  });

  solo('does not delay other writes while its variants are made', async () => {
    const documentId = await draftEntry(cms, 'update', {}, { pl: 'W międzyczasie' });
    const bytes = await pictureBytes(2400, 1600).png().toBuffer();
    const large = await uploadPicture(cms, 'duze.png');
    let isReplaced = false;
    const replacing = replaceUpload(cms, large.id, 'duze.png', bytes).then(() => (isReplaced = true));
    await cms.documents('update').publish({ documentId, locale: 'pl' });
    expect(isReplaced).toBe(false);
    await replacing;
  });
});

describe('A language', () => {
  test('leaves a row for each of its entries when it is deleted, and then their addresses are gone', async () => {
    const documentId = await project({ en: 'Abroad' });
    await meeting({ projects: [documentId] }, { en: 'Journey' });
    await draftEntry(cms, 'page', {}, { en: 'Draft' });
    const locales = cms.strapi.plugin('i18n').service('locales');
    const english = (await locales.findByCode('en')) as { id: number; code: string; name: string };
    const before = Object.keys(await readPublishedContent(cms)).filter((key) => key.endsWith(' en'));
    const rowsLeft = await rows(() => administrator('DELETE', `/i18n/locales/${english.id}`));

    expect(rowsLeft.filter((row) => /^delete .* en$/.test(row))).toHaveLength(before.length);
    const redirects = await cms.documents('redirect').findMany();
    expect(redirects).toContainEqual(
      expect.objectContaining({ from: '/en/meetings/journey/', kind: 'gone' }),
    );
    expect(await locales.findByCode('en')).toBeNull();
    expect(await cms.strapi.db.query('api::page.page').count({ where: { locale: 'en' } })).toBe(0);
    await locales.create({ code: english.code, name: english.name });
  });
});

function fileInfoForm(fileInfo: object): FormData {
  const form = new FormData();
  form.append('fileInfo', JSON.stringify(fileInfo));
  return form;
}
