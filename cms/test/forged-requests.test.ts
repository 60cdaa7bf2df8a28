import { beforeEach, describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import type { DocumentRow } from './support/documents.ts';
import { readDraft, readLive, namesOfRelated, publishedEntry } from './support/entries.ts';
import { pictureBytes, uploadPicture, type StoredUpload } from './support/files.ts';
import { fileForm, panelPath, signIn, type Send } from './support/http.ts';

/** Requests that no form of the panel sends: with ids, rows, owners and columns that only the system sets. */

const cms = await startCms();
// Most of these requests are refused on purpose.
cms.strapi.log.silent = true;
const author = await signIn(cms, 'strapi-author');
const editor = await signIn(cms, 'strapi-editor');
const senders: [string, Send][] = [
  ['an Author', author],
  ['an administrator', await signIn(cms, 'strapi-super-admin')],
];

const startsAt = '2026-12-01T17:00:00.000Z';
const later = '2027-01-01T10:00:00.000Z';
const [coverFile, otherFile] = [await uploadPicture(cms, 'cudze.png'), await uploadPicture(cms, 'inne.png')];
const cover = { file: coverFile.id, altDefault: 'Łąka', altSecond: 'A meadow' };
const inBothLanguages = (title: string) => ({ pl: title, en: title });
const project = await publishedEntry(cms, 'project', { cover }, inBothLanguages('Projekt'));
const otherProject = await publishedEntry(cms, 'project', {}, inBothLanguages('Inny projekt'));
const bilingualMeeting = await publishedEntry(
  cms,
  'meeting',
  { startsAt, cover, projects: [project] },
  inBothLanguages('Cudze spotkanie'),
);
const polishMeeting = await publishedEntry(cms, 'meeting', { startsAt, cover }, { pl: 'Tylko po polsku' });

/** Reads the rows that must not change: entries of others, live and draft, the links of live entries, and the journal. */
async function readRows(): Promise<Record<string, unknown[]>> {
  const { connection } = cms.strapi.db;
  const rows = (table: string, where: Record<string, unknown[]>): Promise<Record<string, unknown>[]> =>
    Object.entries(where).reduce(
      (query, [column, values]) => query.whereIn(column, values as string[]),
      connection(table).select('*').orderBy('id'),
    );
  const ids = (found: Record<string, unknown>[]) => found.map(({ id }) => id);
  const live = (found: Record<string, unknown>[]) => found.filter((row) => row['published_at']);
  const meetings = await rows('meetings', { document_id: [bilingualMeeting, polishMeeting] });
  const projects = await rows('projects', { document_id: [project, otherProject] });
  const components = await rows('meetings_cmps', { entity_id: ids(meetings) });
  const pictures = components.map((row) => row['cmp_id']);
  return {
    meetings,
    projects,
    components,
    pictures: await rows('components_content_pictures', { id: pictures }),
    filesOfPictures: await rows('files_related_mph', {
      related_id: pictures,
      related_type: ['content.picture'],
    }),
    filesOfEntries: await rows('files_related_mph', {
      related_type: ['api::meeting.meeting', 'api::project.project'],
    }),
    fromMeetings: await rows('meetings_projects_lnk', { meeting_id: ids(meetings) }),
    fromProjects: await rows('meetings_projects_lnk', { project_id: ids(live(projects)) }),
    journal: (await connection('journal').select('id').whereNot('uid', file)) as unknown[],
  };
}
const file = 'plugin::upload.file';

let before: Record<string, unknown[]>;
beforeEach(async () => {
  before = await readRows();
});

/** Creates a draft of the sender's own. */
async function createOwn(send: Send, type: 'meeting' | 'project' = 'meeting'): Promise<string> {
  const { status, body } = await send('POST', panelPath(type), { title: 'Moje', startsAt, locale: 'pl' });
  expect(status).toBe(201);
  return body.data?.documentId ?? '';
}
async function row(documentId: string, read: typeof readLive = readLive): Promise<DocumentRow> {
  return (await read(cms, 'meeting', documentId, 'pl')) as DocumentRow;
}
const projectRow = async (documentId: string) =>
  (await readLive(cms, 'project', documentId, 'pl')) as DocumentRow;

describe.each(senders)('Nothing live changes when %s sends', (_, send) => {
  test('the id of an entry or of a row in the data', async () => {
    const mine = await createOwn(send);
    const { id } = await row(polishMeeting);
    for (const forged of [
      { documentId: polishMeeting },
      { documentId: polishMeeting, document_id: polishMeeting, id },
      { id: 4_000_000 },
    ]) {
      const data = { title: 'Przejęte', startsAt: later, endsAt: later, ...forged };
      for (const [method, path, locale] of [
        ['POST', panelPath('meeting'), 'en'],
        ['POST', panelPath('meeting', 'actions/publish'), 'en'],
        ['POST', panelPath('meeting', 'clone', mine), 'pl'],
        ['PUT', panelPath('meeting', mine), 'en'],
      ] as const) {
        const { body } = await send(method, path, { ...data, locale });
        expect(body.data?.documentId).not.toBe(polishMeeting);
        expect(body.data?.id ?? 0).toBeLessThan(4_000_000);
      }
    }
    // An administrator's own publication adds a row to the journal.
    expect({ ...(await readRows()), journal: [] }).toEqual({ ...before, journal: [] });
  });

  test('the component of another’s entry', async () => {
    const mine = await createOwn(send);
    const { id } = (await row(bilingualMeeting)).cover as { id: number };
    const forged = { title: 'M', startsAt, cover: { id, altDefault: 'Zmienione', file: otherFile.id } };
    for (const [method, path, locale] of [
      ['PUT', panelPath('meeting', mine), 'pl'],
      ['PUT', panelPath('meeting', mine), 'en'],
      ['POST', panelPath('meeting', 'clone', mine), 'pl'],
      ['POST', panelPath('meeting'), 'pl'],
    ] as const) {
      await send(method, path, { ...forged, locale });
      expect(await readRows()).toEqual(before);
    }
  });

  test('rows of join tables', async () => {
    const mine = await createOwn(send);
    const victim = await row(bilingualMeeting);
    const { id: related_id } = victim.cover as { id: number };
    const target = { id: (await projectRow(otherProject)).id, documentId: otherProject };
    const pivot = { __pivot: { meeting_id: victim.id, project_id: target.id } };
    const forged: object[] = ['connect', 'disconnect', 'set'].flatMap((change) => [
      { projects: { [change]: [{ ...target, ...pivot }] } },
      { projects: { [change]: [{ id: target.id, ...pivot }] } },
      { cover: { file: { [change]: [{ id: otherFile.id, __pivot: { related_id, order: 0 } }] } } },
    ]);
    forged.push({ projects: [{ ...target, ...pivot }] }, { __pivot: pivot.__pivot });
    for (const data of forged) {
      await send('PUT', panelPath('meeting', mine), { title: 'M', startsAt, locale: 'pl', ...data });
      await send('POST', panelPath('meeting'), { title: 'M', startsAt, locale: 'pl', ...data });
    }
    expect(await readRows()).toEqual(before);
  });

  test('inverse relations, languages, and dates that the system sets', async () => {
    const mine = await createOwn(send, 'project');
    const [published, unpublished] = [await row(bilingualMeeting), await row(bilingualMeeting, readDraft)];
    for (const data of [
      { meetings: { connect: [{ documentId: bilingualMeeting }, { id: published.id }] } },
      { meetings: { set: [{ id: published.id }] } },
      { meetings: [unpublished.id, published.id] },
      { localizations: [(await projectRow(project)).id] },
      { localizations: { set: [{ id: (await projectRow(project)).id }] } },
      { publishedAt: startsAt, status: 'published' },
    ]) {
      await send('PUT', panelPath('project', mine), { title: 'M', locale: 'pl', ...data });
      await send('POST', panelPath('project'), { title: 'M', locale: 'pl', ...data });
    }
    expect(await readLive(cms, 'project', mine, 'pl')).toBeNull();
    expect(await readRows()).toEqual(before);
  });

  test('a row in place of a document, and the answer has the remedy', async () => {
    const mine = await createOwn(send);
    for (const projects of [
      { connect: [{ id: (await projectRow(project)).id }] },
      { connect: [(await projectRow(project)).id] },
      [{ id: (await projectRow(project)).id, documentId: '' }],
      { set: [{ documentId: { $ne: '' } }] },
    ]) {
      const { status, body } = await send('PUT', panelPath('meeting', mine), {
        title: 'M',
        locale: 'pl',
        projects,
      });
      expect([status, body.error?.message]).toEqual([400, expect.stringContaining('z listy jeszcze raz')]);
    }
    expect(await readRows()).toEqual(before);
  });

  test('a file that names an entry to show it', async () => {
    const victim = await row(bilingualMeeting);
    const { id } = victim.cover as { id: number };
    for (const [ref, refId, field] of [
      ['content.picture', id, 'file'],
      ['api::meeting.meeting', victim.id, 'cover'],
    ] as const) {
      for (const path of ['/upload', '/upload/files', '/upload?ref=content.picture']) {
        const form = fileForm('obraz.png', await pictureBytes(20, 20).png().toBuffer(), 'image/png');
        for (const [name, value] of Object.entries({ ref, refId, field, path: '../..' }))
          form.append(name, String(value));
        const { status, body } = await send('POST', path, form);
        expect(status).toBe(201);
        const [stored] = [body].flat() as StoredUpload[];
        const storedFile = await cms.strapi.db
          .query(file)
          .findOne({ where: stored?.id ? { id: stored.id } : { name: 'obraz.png' }, populate: ['related'] });
        expect(storedFile).toMatchObject({ related: [], url: expect.stringMatching(/^\/uploads\/obraz_/) });
      }
    }
    expect(await readRows()).toEqual(before);
  });

  test('another owner of an entry', async () => {
    const mine = await createOwn(send);
    const owner = async () =>
      (await cms.strapi.db
        .query('api::meeting.meeting')
        .findOne({ where: { documentId: mine }, populate: ['createdBy'] })) as { createdBy: { id: number } };
    const { createdBy } = await owner();
    for (const forged of [{ createdBy: 99 }, { created_by_id: createdBy.id + 1 }, { createdBy: null }])
      await send('PUT', panelPath('meeting', mine), { title: 'M', locale: 'pl', ...forged });
    expect((await owner()).createdBy.id).toBe(createdBy.id);
  });
});

test('Replacing a file adds it to no entry', async () => {
  const victim = await row(bilingualMeeting);
  const { id } = await uploadPicture(cms, 'moje.png');
  const form = fileForm('moje.png', await pictureBytes(20, 20, '#f00').png().toBuffer(), 'image/png');
  for (const [name, value] of Object.entries({
    ref: 'api::meeting.meeting',
    refId: victim.id,
    field: 'cover',
  }))
    form.append(name, String(value));
  for (const path of [`/upload?id=${id}`, `/upload/files/${id}/replace`])
    expect((await editor('POST', path, form)).status).toBe(200);
  const storedFile = await cms.strapi.db.query(file).findOne({ where: { id }, populate: ['related'] });
  expect(storedFile).toMatchObject({ related: [], width: 20 });
  expect(await readRows()).toEqual(before);
});

describe('Types without drafts', () => {
  test('keep their ids, whatever an Editor sends', async () => {
    const place = await cms.documents('place').create({ data: { nameDefault: 'Miejsce' } });
    const setting = await cms.documents('setting').create({ data: { siteNameDefault: 'Osiedle' } });
    const single = '/content-manager/single-types/api::setting.setting';
    const forged = { id: 4_000_000, documentId: 'inny', createdBy: 99 };
    await editor('PUT', panelPath('place', place.documentId), { nameDefault: 'Nowe', ...forged });
    await editor('PUT', single, { siteNameDefault: 'Nowe', ...forged });
    const created = await editor('POST', panelPath('place'), {
      nameDefault: 'Drugie',
      ...forged,
      documentId: place.documentId,
    });
    expect(created.body.data?.documentId).not.toBe(place.documentId);
    expect(await cms.documents('place').findMany({})).toMatchObject([
      { id: place.id, documentId: place.documentId, nameDefault: 'Nowe' },
      { nameDefault: 'Drugie' },
    ]);
    expect(await cms.documents('setting').findMany({})).toMatchObject([
      { id: setting.id, documentId: setting.documentId, siteNameDefault: 'Nowe' },
    ]);
  });
});

describe('Below the panel’s API', () => {
  test('an Author adds no row to another’s entry, wherever its id is given', async () => {
    const user = await cms.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { code: 'strapi-author' } }, populate: ['roles'] });
    const userAbility = await cms.strapi.service('admin::permission').engine.generateUserAbility(user);
    const create = () =>
      cms
        .documents('meeting')
        .create({ locale: 'en', data: { documentId: polishMeeting, title: 'M', startsAt: later } });
    const asAuthor = cms.strapi.requestContext.run(
      { state: { user, userAbility } } as never,
      create as never,
    );
    await expect(asAuthor).rejects.toThrow('Ten wpis zaczął ktoś inny.');
    expect(await readRows()).toEqual(before);
  });

  test('a row does not move to another entry', async () => {
    const mine = await createOwn(editor);
    await cms
      .documents('meeting')
      .update({ documentId: mine, locale: 'pl', data: { documentId: bilingualMeeting } });
    expect((await row(mine, readDraft)).documentId).toBe(mine);
    expect(await readRows()).toEqual(before);
  });

  test('a file cannot add itself to an entry', async () => {
    const related = [
      { id: (await row(bilingualMeeting)).id, __type: 'api::meeting.meeting', __pivot: { field: 'cover' } },
    ];
    const files = cms.strapi.db.query(file);
    await expect(files.update({ where: { id: otherFile.id }, data: { related } })).rejects.toThrow(
      'Write the entry',
    );
    await expect(files.create({ data: { name: 'x', hash: 'x', related } })).rejects.toThrow(
      'Write the entry',
    );
    expect(await readRows()).toEqual(before);
  });
});

test('Everything that the panel’s forms send is saved', async () => {
  const place = await cms.documents('place').create({ data: { nameDefault: 'Dom kultury' } });
  const link = async (documentId: string, position?: object) => ({
    id: ((await readDraft(cms, 'project', documentId, 'pl')) as DocumentRow).id,
    documentId,
    locale: 'pl',
    isTemporary: true,
    ...(position && { position }),
  });
  const mine = await createOwn(author);
  const form = {
    title: 'M',
    slug: 'moje-m',
    startsAt,
    locale: 'pl',
    place: { connect: [{ id: place.id, documentId: place.documentId }], disconnect: [] },
    projects: {
      connect: [
        await link(project),
        await link(otherProject, { before: project, locale: 'pl', status: 'draft' }),
      ],
      disconnect: [],
    },
    cover: { file: otherFile, altDefault: 'Opis', altSecond: null, decorative: false },
    gallery: [{ file: coverFile.id, altDefault: 'Drugi' }],
    occurrences: [{ startsAt: later, __temp_key__: 'a0' }],
  };
  expect((await author('PUT', panelPath('meeting', mine), form)).status).toBe(200);
  const saved = await row(mine, readDraft);
  expect(saved).toMatchObject({
    title: 'M',
    slug: 'moje-m',
    place: { nameDefault: 'Dom kultury' },
    cover: { altDefault: 'Opis', file: { id: otherFile.id } },
    gallery: [{ file: { id: coverFile.id } }],
    occurrences: [{ startsAt: later }],
  });
  expect(namesOfRelated(saved.projects)).toEqual(['Inny projekt', 'Projekt']);

  // It is saved again with the ids of its own components, and then copied.
  const again = {
    ...form,
    cover: saved.cover,
    gallery: saved.gallery,
    projects: { connect: [], disconnect: [await link(project)] },
    place: { connect: [], disconnect: [] },
  };
  const firstPicture = (saved.cover as { id: number }).id;
  expect((await author('PUT', panelPath('meeting', mine), again)).status).toBe(200);
  const changed = await row(mine, readDraft);
  expect(changed.cover).toMatchObject({ id: firstPicture, file: { id: otherFile.id } });
  expect(namesOfRelated(changed.projects)).toEqual(['Inny projekt']);
  const copy = await author('POST', panelPath('meeting', 'clone', mine), {
    ...again,
    ...changed,
    projects: { connect: [], disconnect: [] },
    title: 'Kopia',
    slug: '',
  });
  expect(copy.status).toBe(200);
  const copied = await row(copy.body.data?.documentId ?? '', readDraft);
  expect(copied).toMatchObject({ title: 'Kopia', cover: { altDefault: 'Opis', file: { id: otherFile.id } } });
  expect(namesOfRelated(copied.projects)).toEqual(['Inny projekt']);
  expect(await row(mine, readDraft)).toEqual(changed);
});
