import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { readDraft, draftEntry, readLive, namesOfRelated, publishedEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';

const cms = await startCms();
const meetings = cms.documents('meeting');
const projects = cms.documents('project');

const place = await cms.documents('place').create({ data: { nameDefault: 'Klub Azory' } });
const azory = await cms.documents('neighbourhood').create({ data: { nameDefault: 'Azory' } });
const office = await cms.documents('organisation').create({ data: { nameDefault: 'Urząd Miasta' } });
const picture = await uploadPicture(cms, 'dziedziniec.png');

const startsAt = '2026-12-01T17:00:00.000Z';
const later = '2026-12-02T18:30:00.000Z';
const shared = {
  startsAt,
  endsAt: '2026-12-01T19:00:00.000Z',
  eventStatus: 'cancelled',
  statusNote: 'Prowadząca zachorowała.',
  place: place.documentId,
  organisers: [office.documentId],
  neighbourhoods: [azory.documentId],
  occurrences: [{ startsAt: later, noteDefault: 'Wyjątkowo w środę.' }],
  cover: { file: picture.id, altDefault: 'Dziedziniec', altSecond: 'A courtyard' },
  gallery: [{ file: picture.id, decorative: true }],
};
const sharedValues = {
  startsAt,
  endsAt: shared.endsAt,
  eventStatus: 'cancelled',
  place: { nameDefault: 'Klub Azory' },
  organisers: [{ nameDefault: 'Urząd Miasta' }],
  neighbourhoods: [{ nameDefault: 'Azory' }],
  occurrences: [{ startsAt: later }],
  cover: { file: { id: picture.id }, altSecond: 'A courtyard' },
  gallery: [{ file: { id: picture.id } }],
};
/** The panel's form for a language that does not exist yet: dates and choices filled in, the rest empty. */
const emptyForm = {
  title: 'Meeting',
  summary: null,
  startsAt,
  endsAt: shared.endsAt,
  eventStatus: 'cancelled',
  statusNote: 'The host is ill.',
  place: null,
  organisers: [],
  neighbourhoods: { connect: [], disconnect: [] },
  occurrences: [],
  cover: null,
  gallery: [],
};

describe.each([
  ['en', 'pl'],
  ['pl', 'en'],
] as const)('A new %s version', (added, first) => {
  test('gets all shared values though its form is empty', async () => {
    const documentId = await publishedEntry(cms, 'meeting', shared, { [first]: 'Spotkanie' });
    await meetings.update({ documentId, locale: added, data: { ...emptyForm } });
    await meetings.publish({ documentId, locale: added });

    for (const locale of [first, added]) {
      for (const read of [readDraft, readLive])
        expect(await read(cms, 'meeting', documentId, locale)).toMatchObject(sharedValues);
    }
    expect(await readLive(cms, 'meeting', documentId, added)).toMatchObject({
      title: 'Meeting',
      summary: null,
    });
  });

  test('gets all shared values when it is written and published in one step', async () => {
    const documentId = await publishedEntry(cms, 'meeting', shared, { [first]: 'Spotkanie' });
    const data = { title: 'Meeting', statusNote: 'The host is ill.' };
    await meetings.update({ documentId, locale: added, data, status: 'published' });

    for (const locale of [first, added]) {
      for (const read of [readDraft, readLive])
        expect(await read(cms, 'meeting', documentId, locale)).toMatchObject(sharedValues);
    }
  });

  test('changes the draft of the other language where its form has other values', async () => {
    const documentId = await publishedEntry(cms, 'meeting', shared, { [first]: 'Spotkanie' });
    const occurrences = [{ startsAt: '2026-12-15T17:00:00.000Z' }];
    await meetings.update({
      documentId,
      locale: added,
      data: { ...emptyForm, startsAt: later, occurrences },
    });

    const changed = { ...sharedValues, startsAt: later, occurrences };
    expect(await readDraft(cms, 'meeting', documentId, first)).toMatchObject(changed);
    expect(await readLive(cms, 'meeting', documentId, first)).toMatchObject(sharedValues);
  });

  test('has a slug of its own', async () => {
    const documentId = await draftEntry(cms, 'meeting', shared, { [first]: 'Łąka' });
    const { slug } = await meetings.update({ documentId, locale: added, data: { title: `Meadow ${added}` } });
    expect(slug).toBe(`meadow-${added}`);
  });

  test('of a project keeps its meetings', async () => {
    const titles = { pl: 'Projekt', en: 'Project' };
    const project = await publishedEntry(cms, 'project', {}, { [first]: titles[first] });
    const data = { title: 'Spotkanie', startsAt, projects: [project] };
    const { documentId: meeting } = await meetings.create({ locale: first, status: 'published', data });
    await meetings.update({
      documentId: meeting,
      locale: added,
      status: 'published',
      data: { title: 'Meeting' },
    });
    expect(namesOfRelated((await readLive(cms, 'meeting', meeting, added))?.projects)).toEqual([]);

    await projects.update({ documentId: project, locale: added, data: { title: titles[added] } });
    await projects.publish({ documentId: project, locale: added });

    for (const locale of [first, added]) {
      expect(namesOfRelated((await readLive(cms, 'meeting', meeting, locale))?.projects)).toEqual([
        titles[locale],
      ]);
      expect(namesOfRelated((await readDraft(cms, 'meeting', meeting, locale))?.projects)).toEqual([
        titles[locale],
      ]);
    }
  });
});
