import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { namesOfRelated, publishedEntry, readDraft, readLive } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { panelPath, signIn } from './support/http.ts';
import { solo } from './support/solo.ts';

/** „Powiel”: next year's event from this year's. */

const cms = await startCms();
const [editor, author] = [await signIn(cms, 'strapi-editor'), await signIn(cms, 'strapi-author')];
const place = await cms.documents('place').create({ data: { nameDefault: 'Klub Azory' } });
const office = await cms.documents('organisation').create({ data: { nameDefault: 'Urząd Miasta' } });
const document = await publishedEntry(cms, 'document', {}, { pl: 'Regulamin', en: 'Rules' });
const picture = await uploadPicture(cms, 'festyn.png');

const startsAt = '2026-06-12T15:00:00.000Z';
const kept = {
  attendanceMode: 'mixed',
  admission: 'paid',
  price: 10,
  currency: 'PLN',
  ageFrom: 6,
  stepFree: 'yes',
};

async function lastYears(): Promise<string> {
  const documentId = await publishedEntry(
    cms,
    'festival',
    {
      ...kept,
      startsAt,
      endsAt: '2026-06-12T20:00:00.000Z',
      allDay: true,
      datePrecision: 'day',
      occurrences: [{ startsAt: '2026-06-13T15:00:00.000Z', calledOff: true }],
      rainDate: '2026-06-20T15:00:00.000Z',
      joinUrl: 'https://meet.example.org/',
      programme: [{ startsAt, titleDefault: 'Parada', titleSecond: 'Parade' }],
      booking: {
        need: 'needed',
        phone: '12 616 00 00',
        link: 'https://zapisy.example/2026',
        closesAt: startsAt,
        places: 'bookedUp',
        placesLeft: 0,
      },
      report: 'Było pięknie.',
      place: place.documentId,
      organisers: [office.documentId],
      documents: [document],
      cover: { file: picture.id, altDefault: 'Parada', altSecond: 'A parade' },
      gallery: [{ file: picture.id, decorative: true }],
      reviewOn: '2026-07-01',
      changeNote: 'Nowa sala.',
      body: 'Zapraszamy.',
    },
    { pl: 'Festyn', en: 'Fête' },
  );
  const festivals = cms.documents('festival');
  await festivals.update({
    documentId,
    locale: 'en',
    data: { body: 'Come along.', report: 'It was lovely.', statusNote: 'To the school.' },
  });
  const moved = { eventStatus: 'moved', statusNote: 'Do szkoły.' };
  await festivals.update({ documentId, locale: 'pl', data: moved });
  await festivals.publish({ documentId, locale: '*' });
  return documentId;
}

describe('A copy of an event', () => {
  test('has its texts, places, partners and pictures in both languages, and nothing that was over with it', async () => {
    const documentId = await lastYears();
    const answer = await editor('POST', panelPath('festival', 'clone', documentId), { locale: 'pl' });
    expect(answer.status).toBe(200);
    const copy = answer.body.data?.documentId ?? '';
    expect(copy).not.toBe(documentId);

    const texts = {
      pl: { title: 'Festyn (kopia)', body: 'Zapraszamy.' },
      en: { title: 'Fête (copy)', body: 'Come along.' },
    };
    for (const locale of ['pl', 'en'] as const) {
      const row = await readDraft(cms, 'festival', copy, locale);
      expect(row).toMatchObject({
        ...kept,
        ...texts[locale],
        place: { nameDefault: 'Klub Azory' },
        cover: { altDefault: 'Parada', altSecond: 'A parade', file: { id: picture.id } },
        gallery: [{ decorative: true, file: { id: picture.id } }],
        programme: [{ startsAt: null, titleDefault: 'Parada', titleSecond: 'Parade' }],
        booking: {
          need: 'needed',
          phone: '12 616 00 00',
          link: null,
          closesAt: null,
          places: null,
          placesLeft: null,
        },
        slug: null,
        startsAt: null,
        endsAt: null,
        allDay: false,
        datePrecision: 'instant',
        occurrences: [],
        rainDate: null,
        eventStatus: 'scheduled',
        statusNote: null,
        joinUrl: null,
        report: null,
        documents: [],
        reviewOn: null,
        changeNote: null,
        originallyPublishedAt: null,
        publishedAt: null,
      });
      expect(row?.['significantChanges'] ?? 0).toBe(0);
      expect(namesOfRelated(row?.['organisers'])).toEqual(['Urząd Miasta']);
      expect(await readLive(cms, 'festival', copy, locale)).toBeNull();
    }
    // What was copied stays as it is.
    expect(await readLive(cms, 'festival', documentId, 'en')).toMatchObject({
      title: 'Fête',
      report: 'It was lovely.',
      programme: [{ startsAt }],
    });
  });

  test('gets an address of its own with its first save, and can be published with a date', async () => {
    const documentId = await lastYears();
    const copy = (await cms.documents('festival').clone({ documentId })).documentId;
    const next = {
      startsAt: '2027-06-11T15:00:00.000Z',
      title: 'Festyn 2027',
      joinUrl: 'https://meet.example.org/',
    };
    const path = panelPath('festival', copy, 'actions/publish');
    expect((await editor('POST', path, { ...next, locale: 'pl' })).status).toBe(200);
    expect(await readLive(cms, 'festival', copy, 'pl')).toMatchObject({
      slug: 'festyn-2027',
      body: 'Zapraszamy.',
    });
  });

  solo('of a project takes no events from it', async () => {
    const project = await publishedEntry(cms, 'project', { startsOn: '2026-01-01' }, { pl: 'Projekt' });
    const data = { startsAt, projects: [project] };
    const meeting = await publishedEntry(cms, 'meeting', data, { pl: 'Spotkanie' });
    const { documentId } = await cms.documents('project').clone({ documentId: project });
    expect(await readDraft(cms, 'project', documentId, 'pl')).toMatchObject({
      title: 'Projekt (kopia)',
      startsOn: null,
    });
    const projects = (await readDraft(cms, 'meeting', meeting, 'pl'))?.['projects'];
    expect((projects as { documentId: string }[]).map((one) => one.documentId)).toEqual([project]);
  });

  solo('is made by an Author of their own entry alone', async () => {
    const form = { title: 'Mój warsztat', startsAt, locale: 'pl' };
    const mine = (await author('POST', panelPath('workshop'), form)).body.data?.documentId ?? '';
    const copy = await author('POST', panelPath('workshop', 'clone', mine), { locale: 'pl' });
    expect(copy.body.data).toMatchObject({ title: 'Mój warsztat (kopia)' });
    const others = (await editor('POST', panelPath('workshop'), form)).body.data?.documentId ?? '';
    const refused = await author('POST', panelPath('workshop', 'clone', others), { locale: 'pl' });
    expect([403, 404]).toContain(refused.status);
  });
});
