import { editorialTypes, lookupTypes, singleTypes } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import type { DocumentRow } from './support/documents.ts';
import { readDraft, readLive, namesOfRelated, publishedEntry } from './support/entries.ts';
import { pictureBytes, uploadPicture } from './support/files.ts';
import { fileForm, panelPath, signIn } from './support/http.ts';

/** What Authors can and cannot do, shown with requests that the panel sends and with others. */
const cms = await startCms();
const author = await signIn(cms, 'strapi-author');
const colleague = await signIn(cms, 'strapi-author');
const editor = await signIn(cms, 'strapi-editor');

const startsAt = '2026-12-01T17:00:00.000Z';
const later = '2026-12-02T17:00:00.000Z';

async function write(send: typeof author, data: object = {}): Promise<string> {
  const { status, body } = await send('POST', panelPath('meeting'), {
    title: 'Moje',
    locale: 'pl',
    startsAt,
    ...data,
  });
  expect(status).toBe(201);
  return body.data?.documentId ?? '';
}
/** Creates an entry of the Author's that an Editor publishes. */
async function createPublished(): Promise<string> {
  const documentId = await write(author);
  expect(
    (await editor('POST', panelPath('meeting', documentId, 'actions/publish'), { locale: 'pl', startsAt }))
      .status,
  ).toBe(200);
  return documentId;
}
/** Reads what the site can read of some types. */
async function readSite(): Promise<string> {
  const rows: unknown[] = [];
  for (const type of ['meeting', 'project', 'redirect', 'place'] as const) {
    rows.push(await cms.documents(type).findMany({ locale: '*', status: 'published', populate: '*' }));
  }
  return JSON.stringify(rows);
}

/** As it was after the last write that may change it. */
let before = await readSite();

describe('An Author', () => {
  test.each(editorialTypes)('writes, changes and deletes a draft of a %s of their own', async (type) => {
    const created = await author('POST', panelPath(type), { title: 'Mój szkic', locale: 'pl' });
    expect(created.status).toBe(201);
    const documentId = created.body.data?.documentId ?? '';
    const changed = await author('PUT', panelPath(type, documentId), { title: 'Lepszy szkic', locale: 'pl' });
    expect(changed).toMatchObject({ status: 200, body: { data: { title: 'Lepszy szkic' } } });
    expect(
      (await author('PUT', panelPath(type, documentId), { title: 'My draft', locale: 'en' })).status,
    ).toBe(200);
    expect((await author('GET', `${panelPath(type, documentId)}?locale=en`)).body.data).toMatchObject({
      title: 'My draft',
    });
    expect((await author('DELETE', `${panelPath(type, documentId)}?locale=*`)).status).toBe(200);
    expect(await readDraft(cms, type, documentId, 'pl')).toBeNull();
    expect(await readSite()).toBe(before);
  });

  test('deletes a draft of their own whose other language is published', async () => {
    const documentId = await createPublished();
    await author('PUT', panelPath('meeting', documentId), { title: 'Mine', startsAt, locale: 'en' });
    before = await readSite();
    expect((await author('DELETE', `${panelPath('meeting', documentId)}?locale=en`)).status).toBe(200);
    expect(await readDraft(cms, 'meeting', documentId, 'en')).toBeNull();
    expect(await readSite()).toBe(before);
  });

  test('adds files', async () => {
    const form = fileForm('obraz.png', await pictureBytes().png().toBuffer(), 'image/png');
    expect((await author('POST', '/upload', form)).status).toBe(201);
  });
});

describe('An Author cannot publish', () => {
  test('by the publish action, for a new entry or one of their own', async () => {
    const documentId = await write(author);
    expect(
      (await author('POST', panelPath('meeting', 'actions/publish'), { title: 'X', startsAt, locale: 'pl' }))
        .status,
    ).toBe(403);
    expect(
      (await author('POST', panelPath('meeting', documentId, 'actions/publish'), { locale: 'pl' })).status,
    ).toBe(403);
    expect(await readSite()).toBe(before);
  });

  test('by the bulk actions', async () => {
    const documentId = await write(author);
    const body = { documentIds: [documentId], locale: 'pl' };
    expect(
      (await author('POST', `${panelPath('meeting', 'actions/bulkPublish')}?locale=pl`, body)).status,
    ).toBe(403);
    expect(await readSite()).toBe(before);
  });

  test('by saving with the status or the date of a published entry', async () => {
    const data = { title: 'Na skróty', startsAt, locale: 'pl', status: 'published', publishedAt: startsAt };
    const created = await author('POST', `${panelPath('meeting')}?status=published`, data);
    const documentId = created.body.data?.documentId ?? '';
    await author('PUT', `${panelPath('meeting', documentId)}?status=published`, data);
    await author('POST', panelPath('meeting', 'clone', documentId), data);
    expect(await readSite()).toBe(before);
    expect(await readLive(cms, 'meeting', documentId, 'pl')).toBeNull();
  });

  test('by the REST API', async () => {
    expect([401, 404, 405]).toContain(
      (await author('POST', '/api/meetings?status=published', { data: { title: 'X' } })).status,
    );
    expect(await readSite()).toBe(before);
  });
});

describe('An Author cannot change what is live', () => {
  test('by withdrawing an entry of their own', async () => {
    const documentId = await createPublished();
    before = await readSite();
    for (const [path, body] of [
      [panelPath('meeting', documentId, 'actions/unpublish'), { locale: 'pl' }],
      [panelPath('meeting', documentId, 'actions/unpublish'), { locale: 'pl', discardDraft: true }],
      [
        `${panelPath('meeting', 'actions/bulkUnpublish')}?locale=pl`,
        { documentIds: [documentId], locale: 'pl' },
      ],
    ] as const) {
      expect((await author('POST', path, body)).status).toBe(403);
    }
    expect(await readSite()).toBe(before);
  });

  test('by deleting an entry of their own', async () => {
    const documentId = await createPublished();
    before = await readSite();
    for (const locale of ['pl', '*']) {
      const refused = await author('DELETE', `${panelPath('meeting', documentId)}?locale=${locale}`);
      expect(refused.status).toBe(403);
      expect(refused.body.error?.message).toContain('Poproś redaktora o pomoc.');
    }
    const body = { documentIds: [documentId], locale: 'pl' };
    expect(
      (await author('POST', `${panelPath('meeting', 'actions/bulkDelete')}?locale=pl`, body)).status,
    ).toBe(403);
    expect(await readSite()).toBe(before);
    expect(await readDraft(cms, 'meeting', documentId, 'pl')).not.toBeNull();
  });

  test('by editing an entry of their own; they may change, discard and copy its draft', async () => {
    const documentId = await createPublished();
    before = await readSite();
    const data = { title: 'Nowy tytuł', slug: 'nowy', startsAt: later, locale: 'pl' };
    expect((await author('PUT', panelPath('meeting', documentId), data)).status).toBe(200);
    expect(
      (await author('PUT', panelPath('meeting', documentId), { ...data, title: 'Title', locale: 'en' }))
        .status,
    ).toBe(200);
    expect(await readSite()).toBe(before);
    await author('POST', panelPath('meeting', documentId, 'actions/discard'), { locale: 'pl' });
    await author('POST', panelPath('meeting', 'clone', documentId), { title: 'Kopia', locale: 'pl' });
    expect(await readSite()).toBe(before);
  });

  test('by relations to live rows, in either direction', async () => {
    const meeting = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Cudze spotkanie' });
    const project = await publishedEntry(cms, 'project', {}, { pl: 'Cudzy projekt' });
    const myProject = (await author('POST', panelPath('project'), { title: 'Mój projekt', locale: 'pl' }))
      .body.data;
    const myMeeting = await createPublished();
    await editor('POST', panelPath('project', myProject?.documentId ?? '', 'actions/publish'), {
      locale: 'pl',
    });
    before = await readSite();
    const rows = {
      meetings: [meeting, await readLive(cms, 'meeting', meeting, 'pl')],
      projects: [project, await readLive(cms, 'project', project, 'pl')],
    } as const;
    for (const [field, [documentId, row]] of Object.entries(rows)) {
      for (const target of [
        { documentId, locale: 'pl', status: 'published' },
        { id: row?.id, documentId, locale: 'pl', status: 'published' },
        { id: row?.id },
      ]) {
        const path =
          field === 'meetings'
            ? panelPath('project', myProject?.documentId ?? '')
            : panelPath('meeting', myMeeting);
        await author('PUT', path, { title: 'Mój', startsAt, locale: 'pl', [field]: { connect: [target] } });
        expect(await readSite()).toBe(before);
      }
    }
    expect(namesOfRelated((await readDraft(cms, 'meeting', meeting, 'pl'))?.projects)).toEqual([]);
  });

  test.each(lookupTypes)('by creating, changing or deleting a %s', async (type) => {
    const data = type === 'redirect' ? { from: '/stary/', to: '/nowy/' } : { nameDefault: 'Nazwa' };
    const { documentId } = await cms.documents(type).create({ data });
    before = await readSite();
    expect(
      (await author('POST', panelPath(type), { ...data, nameDefault: 'Inna', from: '/x/' })).status,
    ).toBe(403);
    expect(
      (await author('PUT', panelPath(type, documentId), { nameDefault: 'Inna', to: '/x/' })).status,
    ).toBe(403);
    expect((await author('DELETE', panelPath(type, documentId))).status).toBe(403);
    const body = { documentIds: [documentId] };
    expect((await author('POST', panelPath(type, 'actions/bulkDelete'), body)).status).toBe(403);
    expect(await readSite()).toBe(before);
    expect((await author('GET', panelPath(type, documentId))).status).toBe(200);
  });

  test.each(singleTypes)('by saving the %s', async (type) => {
    await cms.documents(type).create({ data: type === 'setting' ? { siteNameDefault: 'Osiedle' } : {} });
    const path = `/content-manager/single-types/api::${type}.${type}`;
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect(
        (await author(method, path, method === 'PUT' ? { siteNameDefault: 'Moje' } : undefined)).status,
      ).toBe(403);
    }
  });

  test('by replacing, renaming, moving or deleting a file, even one of their own', async () => {
    const form = fileForm('inny.png', await pictureBytes(64, 48, '#f00').png().toBuffer(), 'image/png');
    await author('POST', '/upload', form);
    const anothersFile = await uploadPicture(cms, 'cudze.png');
    const files = (await cms.strapi.db.query('plugin::upload.file').findMany()) as {
      id: number;
      url: string;
    }[];
    expect(files.length).toBeGreaterThan(1);
    for (const { id } of files) {
      for (const [method, path, body] of [
        ['POST', `/upload?id=${id}`, form],
        ['POST', `/upload/files/${id}/replace`, form],
        ['PUT', `/upload/files/${id}`, { fileInfo: { name: 'x.png' } }],
        ['POST', `/upload?id=${id}`, { fileInfo: { name: 'x.png' } }],
        ['DELETE', `/upload/files/${id}`, undefined],
        ['POST', '/upload/actions/bulk-delete', { fileIds: [id] }],
        ['POST', '/upload/actions/bulk-move', { fileIds: [id], destinationFolderId: null }],
        ['POST', '/upload/actions/bulk-update', { updates: [{ id, fileInfo: { name: 'x.png' } }] }],
      ] as const) {
        expect((await author(method, path, body)).status).toBe(403);
      }
    }
    expect(await cms.strapi.db.query('plugin::upload.file').findMany()).toEqual(files);
    expect((await author('GET', anothersFile.url)).status).toBe(200);
  });
});

describe('An Author cannot', () => {
  test.each([
    ['another Author’s', colleague],
    ['an Editor’s', editor],
  ] as const)('read %s draft', async (_, owner) => {
    const secret = 'Tajny tytuł';
    const documentId = await write(owner, { title: secret });
    const list = await author('GET', `${panelPath('meeting')}?locale=pl`);
    expect(list.status).toBe(200);
    const answers = [
      list,
      await author('GET', `${panelPath('meeting', documentId)}?locale=pl`),
      await author('GET', `${panelPath('meeting', documentId)}?locale=en`),
      await author('POST', panelPath('meeting', 'actions/bulkFindForValidation'), {
        documentIds: [documentId],
        locale: 'pl',
      }),
      await author('GET', `/content-manager/relations/api::update.update/projects?locale=pl`),
      await author('GET', `/content-manager/relations/api::meeting.meeting/${documentId}/projects?locale=pl`),
      await author('GET', '/content-manager/homepage/recent-documents?action=update'),
      await author('POST', panelPath('meeting', 'clone', documentId), { locale: 'pl' }),
      await author('POST', panelPath('meeting', 'auto-clone', documentId), { locale: 'pl' }),
      await author('GET', `${panelPath('meeting')}?locale=pl&filters[title][$startsWith]=Tajny`),
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
  });

  test.each([
    ['another Author’s', colleague],
    ['an Editor’s', editor],
  ] as const)('change %s draft', async (_, owner) => {
    const documentId = await write(owner);
    const unchanged = await readDraft(cms, 'meeting', documentId, 'pl');
    const data = { title: 'Zmieniony', startsAt: later };
    for (const [method, path, body] of [
      ['PUT', panelPath('meeting', documentId), { ...data, locale: 'pl' }],
      ['PUT', panelPath('meeting', documentId), { ...data, locale: 'en' }],
      ['POST', panelPath('meeting', 'clone', documentId), { ...data, locale: 'pl' }],
      ['DELETE', `${panelPath('meeting', documentId)}?locale=pl`, undefined],
      ['DELETE', `${panelPath('meeting', documentId)}?locale=*`, undefined],
      ['POST', panelPath('meeting', 'actions/bulkDelete'), { documentIds: [documentId], locale: 'pl' }],
      ['POST', panelPath('meeting', documentId, 'actions/discard'), { locale: 'pl' }],
    ] as const) {
      expect([403, 404]).toContain((await author(method, path, body)).status);
    }
    expect(await readDraft(cms, 'meeting', documentId, 'pl')).toEqual(unchanged);
    expect(await readDraft(cms, 'meeting', documentId, 'en')).toBeNull();
  });

  test('change another’s draft by relations from their own', async () => {
    const theirs = await write(colleague);
    const mine = await author('POST', panelPath('project'), {
      title: 'Mój projekt',
      locale: 'pl',
      meetings: { connect: [{ documentId: theirs, locale: 'pl' }] },
    });
    const documentId = mine.body.data?.documentId ?? '';
    await author('PUT', panelPath('project', documentId), {
      locale: 'pl',
      meetings: { connect: [{ documentId: theirs, locale: 'pl' }] },
    });
    const row = (await readDraft(cms, 'meeting', theirs, 'pl')) as DocumentRow;
    expect(namesOfRelated(row.projects)).toEqual([]);
  });
});
