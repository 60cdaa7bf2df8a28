import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { seenHeader } from '../src/uses/header.ts';
import type { UsesReport } from '../src/uses/report.ts';
import { startCms } from './support/cms.ts';
import { draftEntry, publishedEntry, readLive } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { panelPath, signIn, type CmsReply } from './support/http.ts';
import { journalAfter } from './support/journal.ts';
import { solo } from './support/solo.ts';

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');

const startsAt = '2026-12-01T17:00:00.000Z';
const alt = { altDefault: 'Opis', altSecond: 'Description' };

function usesIn({ status, body }: CmsReply): UsesReport {
  expect(status).toBe(409);
  return (body as unknown as { error: { details: { uses: UsesReport } } }).error.details.uses;
}
const namesIn = (uses: UsesReport) => uses.listed.map(({ name }) => name).sort();
const seen = (uses: UsesReport) => ({ [seenHeader]: uses.seen });
async function lookup(
  type: 'place' | 'organisation' | 'topic' | 'neighbourhood',
  nameDefault: string,
  data = {},
) {
  return (await cms.documents(type).create({ data: { nameDefault, nameSecond: nameDefault, ...data } }))
    .documentId;
}

describe('What others use is deleted only by whoever has seen who they are:', () => {
  solo('a place', async () => {
    const place = await lookup('place', 'Świetlica');
    const meeting = await publishedEntry(
      cms,
      'meeting',
      { startsAt, place },
      { pl: 'Zebranie', en: 'Assembly' },
    );
    await draftEntry(cms, 'workshop', { startsAt, place }, { pl: 'Szkic warsztatu' });

    const uses = usesIn(await editor('DELETE', panelPath('place', place)));
    expect(uses).toMatchObject({ count: 2, live: 1, unreadable: 0 });
    expect(uses.listed).toEqual([
      {
        type: 'meeting',
        name: 'Zebranie',
        isPublished: true,
        path: `/content-manager/collection-types/api::meeting.meeting/${meeting}?plugins[i18n][locale]=pl`,
      },
      expect.objectContaining({ type: 'workshop', name: 'Szkic warsztatu', isPublished: false }),
    ]);
    expect(await cms.documents('place').findOne({ documentId: place })).not.toBeNull();

    expect((await editor('DELETE', panelPath('place', place), undefined, seen(uses))).status).toBe(200);
    expect((await readLive(cms, 'meeting', meeting, 'pl'))?.place).toBeNull();
    // The publisher renders what showed it.
    const rows = (await journalAfter(cms)).filter(({ documentId }) => documentId === meeting);
    expect(
      rows
        .slice(-2)
        .map(({ action, locale }) => `${action} ${locale}`)
        .sort(),
    ).toEqual(['update en', 'update pl']);
  });

  test.each([
    [
      'an organisation, in a list',
      'organisation',
      'meeting',
      (id: string) => ({ startsAt, organisers: [id] }),
    ],
    [
      'an organisation, in a field group',
      'organisation',
      'project',
      (id: string) => ({ partners: [{ organisation: id, role: 'partner' }] }),
    ],
    ['a topic', 'topic', 'update', (id: string) => ({ topics: [id] })],
    ['a neighbourhood', 'neighbourhood', 'festival', (id: string) => ({ startsAt, neighbourhoods: [id] })],
    [
      'a topic that a text leads to',
      'topic',
      'page',
      (id: string) => ({ body: `[Temat](osiedle:topic/${id})` }),
    ],
  ] as const)('%s', async (_, type, user, data) => {
    const id = await lookup(type, `Ćma ${_}`);
    await publishedEntry(cms, user, data(id), { pl: `Używa: ${_}` });
    const uses = usesIn(await editor('DELETE', panelPath(type, id)));
    expect(uses).toMatchObject({ count: 1, live: 1 });
    expect(namesIn(uses)).toEqual([`Używa: ${_}`]);
    expect((await editor('DELETE', panelPath(type, id), undefined, seen(uses))).status).toBe(200);
  });

  solo('an entry, in the languages that are deleted', async () => {
    const project = await publishedEntry(cms, 'project', {}, { pl: 'Projekt', en: 'Project' });
    await publishedEntry(cms, 'meeting', { startsAt, projects: [project] }, { pl: 'O projekcie' });
    expect(namesIn(usesIn(await editor('DELETE', `${panelPath('project', project)}?locale=*`)))).toEqual([
      'O projekcie',
    ]);
    expect((await editor('DELETE', `${panelPath('project', project)}?locale=en`)).status).toBe(200);
  });

  solo('a look-up that a text in the other language leads to', async () => {
    const topic = await lookup('topic', 'Woda');
    const body = `[Water](osiedle:topic/${topic})`;
    await publishedEntry(cms, 'page', { body }, { en: 'About water' });
    expect(namesIn(usesIn(await editor('DELETE', panelPath('topic', topic))))).toEqual(['About water']);
  });

  test('several at once, whose users are named once', async () => {
    const [one, two, unused] = [
      await lookup('place', 'A'),
      await lookup('place', 'B'),
      await lookup('place', 'C'),
    ];
    for (const place of [one, two])
      await publishedEntry(cms, 'meeting', { startsAt, place }, { pl: `W ${place}` });
    const path = panelPath('place', 'actions/bulkDelete');
    const uses = usesIn(await editor('POST', path, { documentIds: [one, two, unused] }));
    expect(namesIn(uses)).toEqual([`W ${one}`, `W ${two}`].sort());
    expect((await editor('POST', path, { documentIds: [unused] })).status).toBe(200);
    expect((await editor('POST', path, { documentIds: [one, two] }, seen(uses))).status).toBe(200);
  });

  solo('more than anybody reads: the first are named, those on the site before drafts', async () => {
    const place = await lookup('place', 'Ratusz');
    for (let number = 1; number <= 9; number++)
      await draftEntry(cms, 'meeting', { startsAt, place }, { pl: `Szkic ${number}` });
    await publishedEntry(cms, 'meeting', { startsAt, place }, { pl: 'Na stronie' });
    const uses = usesIn(await editor('DELETE', panelPath('place', place)));
    expect(uses).toMatchObject({ count: 10, live: 1, unreadable: 0 });
    expect(uses.listed.length).toBe(8);
    expect(uses.listed[0]?.name).toBe('Na stronie');
  });
});

describe('A file', () => {
  let used: Awaited<ReturnType<typeof uploadPicture>>;
  let page: string;
  beforeAll(async () => {
    used = await uploadPicture(cms, 'plac.png');
    page = await publishedEntry(cms, 'update', { cover: { file: used.id, ...alt } }, { pl: 'Z okładką' });
    await publishedEntry(cms, 'page', { body: `![Plac](${used.url})` }, { pl: 'W tekście' });
  });

  test('is deleted alone, among others, or with its folder, by whoever has seen who uses it', async () => {
    const both = ['W tekście', 'Z okładką'];
    expect(namesIn(usesIn(await editor('DELETE', `/upload/files/${used.id}`)))).toEqual(both);
    const other = await uploadPicture(cms, 'nieużywany.png', '#fff');
    const bulk = '/upload/actions/bulk-delete';
    expect(namesIn(usesIn(await editor('POST', bulk, { fileIds: [used.id, other.id] })))).toEqual(both);
    expect((await editor('DELETE', `/upload/files/${other.id}`)).status).toBe(200);

    const folder = async (name: string, parent: number | null) =>
      ((await editor('POST', '/upload/folders', { name, parent })).body.data as unknown as { id: number }).id;
    const outer = await folder('Zdjęcia', null);
    const inner = await folder('Lato', outer);
    await editor('POST', '/upload/actions/bulk-move', { fileIds: [used.id], destinationFolderId: inner });
    const uses = usesIn(await editor('POST', bulk, { folderIds: [outer] }));
    expect(namesIn(uses)).toEqual(both);

    expect((await editor('POST', bulk, { folderIds: [outer] }, seen(uses))).status).toBe(200);
    expect(await cms.strapi.db.query('plugin::upload.file').count({ where: { id: used.id } })).toBe(0);
    const rows = (await journalAfter(cms)).filter(({ documentId }) => documentId === page);
    expect(rows.at(-1)).toMatchObject({ action: 'update', locale: 'pl' });
    await expect(readFile(`${cms.dataDir}/public${used.url}`)).rejects.toThrow('ENOENT');
  });
});

describe('The question', () => {
  test('is asked again when somebody has begun to use it meanwhile', async () => {
    const topic = await lookup('topic', 'Zieleń');
    await publishedEntry(cms, 'update', { topics: [topic] }, { pl: 'Pierwsza' });
    const uses = usesIn(await editor('DELETE', panelPath('topic', topic)));
    await publishedEntry(cms, 'update', { topics: [topic] }, { pl: 'Druga' });
    const again = usesIn(await editor('DELETE', panelPath('topic', topic), undefined, seen(uses)));
    expect(namesIn(again)).toEqual(['Druga', 'Pierwsza']);
  });

  test('names to an Author only what they may read, and tells of the rest how much there is', async () => {
    const created = await author('POST', `${panelPath('project')}?locale=pl`, { title: 'Mój projekt' });
    const project = created.body.data?.documentId ?? '';
    await draftEntry(cms, 'meeting', { startsAt, projects: [project] }, { pl: 'Tajny szkic redakcji' });
    await author('POST', `${panelPath('update')}?locale=pl`, { title: 'Mój wpis', projects: [project] });
    const reply = await author('DELETE', panelPath('project', project));
    expect(usesIn(reply)).toMatchObject({ count: 2, live: 0, unreadable: 1 });
    expect(namesIn(usesIn(reply))).toEqual(['Mój wpis']);
    expect(JSON.stringify(reply.body)).not.toContain('Tajny');
  });

  solo('tells nothing to those who may not delete', async () => {
    const place = await lookup('place', 'Biblioteka');
    const draft = await draftEntry(cms, 'project', {}, { pl: 'Cudzy' });
    const file = await uploadPicture(cms, 'cudzy.png', '#000');
    await draftEntry(
      cms,
      'meeting',
      { startsAt, place, projects: [draft], cover: { file: file.id, ...alt } },
      { pl: 'Szkic' },
    );
    const attempts = [
      await author('DELETE', panelPath('place', place)),
      await author('POST', panelPath('place', 'actions/bulkDelete'), { documentIds: [place] }),
      await author('DELETE', panelPath('project', draft)),
      await author('POST', panelPath('project', 'actions/bulkDelete'), { documentIds: [draft] }),
      await author('DELETE', `/upload/files/${file.id}`),
      await author('POST', '/upload/actions/bulk-delete', { fileIds: [file.id] }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  test('is not asked where nobody uses it, nor of code', async () => {
    const place = await lookup('place', 'Pusty plac');
    expect((await editor('DELETE', panelPath('place', place))).status).toBe(200);
    const used = await lookup('place', 'Zajęty plac');
    await publishedEntry(cms, 'meeting', { startsAt, place: used }, { pl: 'Tam' });
    await cms.documents('place').delete({ documentId: used });
    expect(await cms.documents('place').findOne({ documentId: used })).toBeNull();
  });
});
