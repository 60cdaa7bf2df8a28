import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { readDraft, readLive, namesOfRelated, publishedEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { solo, soloSuite } from './support/solo.ts';

const cms = await startCms();
const meetings = cms.documents('meeting');

const [club, school] = await Promise.all(
  ['Klub Azory', 'Szkoła nr 119'].map((nameDefault) =>
    cms.documents('place').create({ data: { nameDefault } }),
  ),
);
const [azory, ugorek, olsza] = await Promise.all(
  ['Azory', 'Ugorek', 'Olsza II'].map((nameDefault) =>
    cms.documents('neighbourhood').create({ data: { nameDefault } }),
  ),
);
const office = await cms.documents('organisation').create({ data: { nameDefault: 'Urząd Miasta' } });
const picture = await uploadPicture(cms, 'dziedziniec.png');

const startsAt = '2026-12-01T17:00:00.000Z';
const later = '2026-12-02T18:30:00.000Z';

function meeting(shared: Record<string, unknown> = {}) {
  return publishedEntry(cms, 'meeting', { startsAt, ...shared }, { pl: 'Spotkanie', en: 'Meeting' });
}

describe.each([
  ['pl', 'en'],
  ['en', 'pl'],
] as const)('Publishing %s', (changed, other) => {
  test('copies dates, places, pictures, occurrences and relations to the other published language', async () => {
    const documentId = await meeting({ place: club?.documentId, neighbourhoods: [azory?.documentId] });
    const data = {
      startsAt: later,
      endsAt: '2026-12-02T20:00:00.000Z',
      allDay: true,
      datePrecision: 'day',
      kind: 'seminar',
      attendanceMode: 'mixed',
      joinUrl: 'https://meet.example.org/',
      place: school?.documentId,
      organisers: [office.documentId],
      neighbourhoods: [olsza?.documentId, ugorek?.documentId],
      occurrences: [
        {
          startsAt: '2026-12-08T17:00:00.000Z',
          calledOff: true,
          noteDefault: 'Ferie.',
          noteSecond: 'Break.',
        },
      ],
      cover: { file: picture.id, altDefault: 'Dziedziniec', altSecond: 'A courtyard' },
      gallery: [{ file: picture.id, decorative: true }],
    };
    await meetings.update({ documentId, locale: changed, data });
    await meetings.publish({ documentId, locale: changed });

    for (const locale of [changed, other]) {
      const live = await readLive(cms, 'meeting', documentId, locale);
      expect(live).toMatchObject({
        startsAt: later,
        endsAt: data.endsAt,
        allDay: true,
        datePrecision: 'day',
        kind: 'seminar',
        attendanceMode: 'mixed',
        joinUrl: data.joinUrl,
        place: { nameDefault: 'Szkoła nr 119' },
        occurrences: data.occurrences,
        cover: { file: { id: picture.id }, altDefault: 'Dziedziniec', altSecond: 'A courtyard' },
        gallery: [{ file: { id: picture.id }, decorative: true }],
      });
      expect(namesOfRelated(live?.organisers)).toEqual(['Urząd Miasta']);
      expect(namesOfRelated(live?.neighbourhoods)).toEqual(['Olsza II', 'Ugorek']);
    }
  });

  solo('removes in the other language what is removed in this one', async () => {
    const documentId = await meeting({
      endsAt: later,
      place: club?.documentId,
      neighbourhoods: [azory?.documentId],
      occurrences: [{ startsAt: later }],
      cover: { file: picture.id, decorative: true },
    });
    const data = { endsAt: null, place: null, neighbourhoods: [], occurrences: [], cover: null };
    await meetings.update({ documentId, locale: changed, data });
    await meetings.publish({ documentId, locale: changed });

    expect(await readLive(cms, 'meeting', documentId, other)).toMatchObject(data);
  });

  solo('leaves the other language’s half-written text in its draft', async () => {
    const documentId = await meeting();
    const title = (await readLive(cms, 'meeting', documentId, other))?.title;
    const halfWritten = { title: 'Half-', summary: 'Half-', audience: 'Half-', body: 'Half-' };
    await meetings.update({ documentId, locale: other, data: halfWritten });
    await meetings.update({ documentId, locale: changed, data: { startsAt: later } });
    await meetings.publish({ documentId, locale: changed });

    expect(await readLive(cms, 'meeting', documentId, other)).toMatchObject({
      startsAt: later,
      title,
      summary: null,
      audience: null,
      body: null,
    });
    expect(await readDraft(cms, 'meeting', documentId, other)).toMatchObject({
      startsAt: later,
      ...halfWritten,
    });
  });

  solo('does not publish the other language where it is a draft', async () => {
    const documentId = await meeting();
    await meetings.unpublish({ documentId, locale: other });
    await meetings.update({ documentId, locale: changed, data: { startsAt: later } });
    await meetings.publish({ documentId, locale: changed });

    expect(await readLive(cms, 'meeting', documentId, other)).toBeNull();
    expect(await readDraft(cms, 'meeting', documentId, other)).toMatchObject({ startsAt: later });
  });
});

describe('An entry', () => {
  solo('may exist in the second language only', async () => {
    const data = { title: 'Study visit', startsAt, place: club?.documentId };
    const { documentId } = await meetings.create({ locale: 'en', data });
    await meetings.publish({ documentId, locale: 'en' });
    await meetings.update({ documentId, locale: 'en', data: { startsAt: later } });
    await meetings.publish({ documentId, locale: 'en' });

    const live = await readLive(cms, 'meeting', documentId, 'en');
    expect(live).toMatchObject({
      title: 'Study visit',
      startsAt: later,
      place: { nameDefault: 'Klub Azory' },
    });
    expect(await readDraft(cms, 'meeting', documentId, 'pl')).toBeNull();
    expect(await readLive(cms, 'meeting', documentId, 'pl')).toBeNull();
  });

  test('is published in all its languages at once', async () => {
    const documentId = await meeting();
    await meetings.update({ documentId, locale: 'pl', data: { title: 'Nowy tytuł', startsAt: later } });
    await meetings.update({ documentId, locale: 'en', data: { title: 'New title' } });
    await meetings.publish({ documentId, locale: '*' });

    expect(await readLive(cms, 'meeting', documentId, 'pl')).toMatchObject({
      title: 'Nowy tytuł',
      startsAt: later,
    });
    expect(await readLive(cms, 'meeting', documentId, 'en')).toMatchObject({
      title: 'New title',
      startsAt: later,
    });
  });

  solo('shows unpublished changes of shared values in no language', async () => {
    const documentId = await meeting({ place: club?.documentId });
    await meetings.update({ documentId, locale: 'pl', data: { startsAt: later, place: null } });

    for (const locale of ['pl', 'en'] as const) {
      expect(await readDraft(cms, 'meeting', documentId, locale)).toMatchObject({
        startsAt: later,
        place: null,
      });
      const live = await readLive(cms, 'meeting', documentId, locale);
      expect(live).toMatchObject({ startsAt, place: { nameDefault: 'Klub Azory' } });
    }
  });

  solo('restores the shared values of both drafts when one is discarded', async () => {
    const documentId = await meeting({ place: club?.documentId, neighbourhoods: [azory?.documentId] });
    const data = { startsAt: later, place: school?.documentId, neighbourhoods: [] };
    await meetings.update({ documentId, locale: 'pl', data });
    await meetings.update({ documentId, locale: 'en', data: { summary: 'Half-' } });
    await meetings.discardDraft({ documentId, locale: 'pl' });

    for (const locale of ['pl', 'en'] as const) {
      for (const read of [readDraft, readLive]) {
        const row = await read(cms, 'meeting', documentId, locale);
        expect(row).toMatchObject({ startsAt, place: { nameDefault: 'Klub Azory' } });
        expect(namesOfRelated(row?.neighbourhoods)).toEqual(['Azory']);
      }
    }
    expect(await readDraft(cms, 'meeting', documentId, 'en')).toMatchObject({ summary: 'Half-' });
  });
});

soloSuite('The note of the other language', () => {
  test('is removed when the status changes, because it describes the old one', async () => {
    const documentId = await meeting();
    const postponed = { eventStatus: 'postponed', statusNote: 'Przełożone na maj.' };
    await meetings.update({ documentId, locale: 'pl', data: postponed });
    await meetings.update({ documentId, locale: 'en', data: { statusNote: 'Put off until May.' } });
    await meetings.publish({ documentId, locale: '*' });
    expect(await readLive(cms, 'meeting', documentId, 'en')).toMatchObject({
      statusNote: 'Put off until May.',
    });

    const cancelled = { eventStatus: 'cancelled', statusNote: 'Odwołane na dobre.' };
    await meetings.update({ documentId, locale: 'pl', data: cancelled });
    await meetings.publish({ documentId, locale: 'pl' });

    expect(await readLive(cms, 'meeting', documentId, 'pl')).toMatchObject(cancelled);
    expect(await readLive(cms, 'meeting', documentId, 'en')).toMatchObject({
      eventStatus: 'cancelled',
      statusNote: null,
    });
  });

  test('stays while the status stays the same', async () => {
    const documentId = await meeting();
    await meetings.update({
      documentId,
      locale: 'pl',
      data: { eventStatus: 'moved', statusNote: 'Do szkoły.' },
    });
    await meetings.update({ documentId, locale: 'en', data: { statusNote: 'To the school.' } });
    await meetings.publish({ documentId, locale: '*' });
    await meetings.update({ documentId, locale: 'pl', data: { startsAt: later } });
    await meetings.publish({ documentId, locale: 'pl' });

    expect(await readLive(cms, 'meeting', documentId, 'en')).toMatchObject({
      startsAt: later,
      statusNote: 'To the school.',
    });
  });
});

soloSuite('The time of publication', () => {
  test('of the other language stays if no shared value has changed', async () => {
    const documentId = await meeting({
      place: club?.documentId,
      neighbourhoods: [azory?.documentId, ugorek?.documentId],
      occurrences: [{ startsAt: later }],
      cover: { file: picture.id, decorative: true },
    });
    const before = await readLive(cms, 'meeting', documentId, 'en');
    await meetings.update({ documentId, locale: 'pl', data: { title: 'Nowy tytuł' } });
    await meetings.publish({ documentId, locale: 'pl' });

    expect(await readLive(cms, 'meeting', documentId, 'en')).toEqual(before);
  });

  test('of the other language changes if a shared value has changed', async () => {
    const documentId = await meeting();
    const before = await readLive(cms, 'meeting', documentId, 'en');
    await meetings.update({ documentId, locale: 'pl', data: { startsAt: later } });
    await meetings.publish({ documentId, locale: 'pl' });

    const after = await readLive(cms, 'meeting', documentId, 'en');
    expect(Date.parse(after?.publishedAt ?? '')).toBeGreaterThan(Date.parse(before?.publishedAt ?? ''));
  });

  test('for the first time stays through later publications and withdrawals, in each language', async () => {
    const documentId = await meeting();
    const first = await readLive(cms, 'meeting', documentId, 'pl');
    const firstInEnglish = await readLive(cms, 'meeting', documentId, 'en');
    expect(first?.originallyPublishedAt).toBe(first?.publishedAt);
    expect(firstInEnglish?.originallyPublishedAt).not.toBe(first?.originallyPublishedAt);

    await meetings.update({
      documentId,
      locale: 'pl',
      data: { title: 'Drugi', originallyPublishedAt: later },
    });
    await meetings.publish({ documentId, locale: '*' });
    await meetings.unpublish({ documentId, locale: 'pl' });
    await meetings.publish({ documentId, locale: 'pl' });

    const again = await readLive(cms, 'meeting', documentId, 'pl');
    expect(again?.publishedAt).not.toBe(first?.publishedAt);
    expect(again?.originallyPublishedAt).toBe(first?.originallyPublishedAt);
    const inEnglish = await readLive(cms, 'meeting', documentId, 'en');
    expect(inEnglish?.originallyPublishedAt).toBe(firstInEnglish?.originallyPublishedAt);
  });

  test('for the first time is not copied with an entry', async () => {
    const documentId = await meeting();
    const copy = await meetings.clone({ documentId, locale: '*' });

    expect(await readDraft(cms, 'meeting', copy.documentId, 'pl')).toMatchObject({
      originallyPublishedAt: null,
    });
    expect(await readDraft(cms, 'meeting', copy.documentId, 'en')).toMatchObject({
      originallyPublishedAt: null,
    });
  });
});
