import type { EditorialType } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { ageFaults, bookingFaults, priceFaults } from '../src/publishing/rules/attendance.ts';
import type { EntryFields } from '../src/publishing/types.ts';
import { startCms } from './support/cms.ts';
import { publishedEntry, readDraft, readLive } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { refusalMessages } from './support/refusal-messages.ts';

/** What an event costs, how to book, who can come; a project's plan and marks; an entry's other forms. */
const cms = await startCms();
const emblem = await uploadPicture(cms, 'emblemat.png');
const startsAt = '2026-12-12T17:00:00.000Z';
const noLink =
  'To nie jest adres. Wpisz kilka liter tytułu i wybierz z listy albo wklej cały adres, razem z „https://”.';

/** The faults that keep a new entry from being published. */
async function faultsOfNew(type: EditorialType, data: Record<string, unknown>, locale: 'pl' | 'en' = 'pl') {
  const { documentId } = await cms.documents(type).create({ locale, data: { title: 'Tytuł', ...data } });
  return refusalMessages(cms.documents(type).publish({ documentId, locale }));
}

function messagesOf(event: EntryFields): Record<string, string> {
  const faults = [...priceFaults(event), ...ageFaults(event), ...bookingFaults(event)];
  return Object.fromEntries(faults.map(({ path, message }) => [path.join('.'), message]));
}

async function publish(type: EditorialType, data: Record<string, unknown>) {
  const documentId = await publishedEntry(cms, type, data, { pl: 'Tytuł', en: 'Title' });
  return { documentId, live: await readLive(cms, type, documentId, 'en') };
}

describe('An event', () => {
  test.each([
    [
      { admission: 'free', price: 10, currency: 'PLN' },
      { price: 'Wstęp jest wolny, a podano cenę. Usuń cenę albo zmień wstęp.' },
    ],
    [{ admission: 'paid', price: 12.5 }, { currency: 'Podaj walutę, w której jest cena.' }],
    [{ ageFrom: 12, ageTo: 7 }, { ageTo: 'Wiek „do” jest niższy niż wiek „od”. Popraw jeden z nich.' }],
    [
      { booking: { need: 'needed' } },
      {
        'booking.phone':
          'Trzeba się zapisać, a nie wiadomo jak. Podaj telefon, e-mail albo stronę z formularzem.',
      },
    ],
    [
      { booking: { email: 'zapisy', link: 'javascript:alert(1)' } },
      {
        'booking.email': 'To nie jest adres e-mail. Sprawdź, czy ma „@” i końcówkę, na przykład „.pl”.',
        'booking.link': noLink,
      },
    ],
    [
      { booking: { phone: '12 616 11 11', opensAt: startsAt, closesAt: '2026-12-01T17:00:00.000Z' } },
      { 'booking.closesAt': 'Zapisy kończą się, zanim się zaczną. Popraw jedną z dat.' },
    ],
    [
      { booking: { phone: '12 616 11 11', places: 'bookedUp', placesLeft: 3 } },
      { 'booking.placesLeft': 'Zaznaczono „brak miejsc”, a podano liczbę wolnych. Popraw jedno z nich.' },
    ],
    [
      { booking: { phone: '12 616 11 11', places: 'available', placesLeft: 0 } },
      {
        'booking.placesLeft':
          'Zaznaczono „są miejsca”, a zostało 0. Wybierz „brak miejsc” albo popraw liczbę.',
      },
    ],
  ])('that is said to be %j is refused', (data, faults) => {
    expect(messagesOf(data)).toEqual(faults);
  });

  test.each([
    { admission: 'free', price: 0, ageFrom: 7, ageTo: 7 },
    { admission: 'paid', price: 12.5, currency: 'PLN', ageFrom: 0 },
    { booking: { need: 'notNeeded' } },
    { booking: { need: 'needed' }, registration: 'U dyżurnego w klubie.' },
    { booking: { places: 'bookedUp', placesLeft: 0 } },
    { booking: { email: 'zapisy@example.org', link: '/o-nas/', places: 'waitingList' } },
  ])('that is said to be %j is accepted', (data) => {
    expect(messagesOf(data)).toEqual({});
  });

  test('is refused when it is published, at each field', async () => {
    const booking = { opensAt: '0206-12-01T17:00:00.000Z' };
    expect(await faultsOfNew('workshop', { startsAt, price: 5, ageFrom: 2, ageTo: 1, booking })).toEqual({
      currency: expect.any(String) as string,
      ageTo: expect.any(String) as string,
      'booking.phone': expect.any(String) as string,
      'booking.opensAt': expect.stringMatching(/^Rok 206 to chyba pomyłka/) as string,
    });
  });

  test('costs the same, and is booked in the same way, in both languages, also when that changes', async () => {
    const meetings = cms.documents('meeting');
    const { documentId } = await publish('meeting', { startsAt, admission: 'free' });
    const booking = { need: 'needed', phone: '12 616 11 11', places: 'available', placesLeft: 4 };
    await meetings.update({ documentId, locale: 'pl', data: { booking, stepFree: 'partly' } });
    expect(await readDraft(cms, 'meeting', documentId, 'en')).toMatchObject({ booking, stepFree: 'partly' });
    await meetings.publish({ documentId, locale: 'pl' });
    expect(await readLive(cms, 'meeting', documentId, 'en')).toMatchObject({ booking, stepFree: 'partly' });
  });
});

describe('A project', () => {
  test('is refused with an action that says nothing, was dropped without a reason, or leads nowhere', async () => {
    const actions = [
      { state: 'done', year: 208 },
      { askedDefault: 'Kładka', state: 'dropped', outcomeDefault: ' ', link: 'kladka', source: 'http//x' },
      {
        askedSecond: 'Benches',
        state: 'dropped',
        outcomeSecond: 'No money.',
        source: 'https://example.org/',
      },
    ];
    expect(await faultsOfNew('project', { actions })).toEqual({
      'actions.0.askedDefault': 'Napisz, o co prosili mieszkańcy, albo usuń to działanie.',
      'actions.0.year': expect.stringMatching(/^Rok 208 to chyba pomyłka/) as string,
      'actions.1.outcomeDefault': 'Działania zaniechano. Napisz dlaczego: mieszkańcy będą o to pytać.',
      'actions.1.link': noLink,
      'actions.1.source': noLink,
    });
  });

  test('is refused with a mark that says nothing in a live language, or has no file for light backgrounds', async () => {
    const marks = [{ file: emblem.id, altDefault: 'Unia Europejska' }, { darkFile: emblem.id }];
    const noFile = 'Dodaj znak na jasne tło: bez niego nie pokażemy żadnego.';
    expect(await faultsOfNew('project', { marks })).toEqual({ 'marks.1.file': noFile });
    expect(await faultsOfNew('project', { marks }, 'en')).toEqual({
      'marks.0.altSecond': 'Napisz po angielsku, co mówi znak: jego słowa albo nazwę instytucji.',
      'marks.1.file': noFile,
    });
  });

  test('keeps its actions and marks in their order, with their places, in both languages', async () => {
    const place = await cms.documents('place').create({ data: { nameDefault: 'Skwer' } });
    const { documentId: user } = await publish('project', {});
    const { documentId } = await publish('project', {
      continues: [user],
      marks: ['Unia', 'Gmina'].map((name) => ({ file: emblem.id, altDefault: name, altSecond: name })),
      actions: [
        { askedDefault: 'Ławki', state: 'done', year: 2018, place: place.documentId },
        { askedDefault: 'Kładka' },
      ],
    });
    for (const locale of ['pl', 'en'] as const) {
      const live = await cms.documents('project').findOne({
        documentId,
        locale,
        status: 'published',
        populate: { marks: true, continues: true, actions: { populate: ['place'] } },
      });
      expect(live).toMatchObject({
        marks: [{ altDefault: 'Unia' }, { altDefault: 'Gmina' }],
        continues: [{ documentId: user, locale }],
        actions: [
          { askedDefault: 'Ławki', place: { documentId: place.documentId } },
          { askedDefault: 'Kładka', state: null, place: null },
        ],
      });
    }
  });

  test('is refused as the continuation of itself', async () => {
    const projects = cms.documents('project');
    const { documentId } = await publish('project', {});
    await projects.update({ documentId, locale: 'pl', data: { continues: [documentId] } });
    expect(await refusalMessages(projects.publish({ documentId, locale: 'pl' }))).toEqual({
      continues: 'Projekt nie może być dalszym ciągiem samego siebie. Usuń go stąd.',
    });
  });

  test('leads to an entry by a reference when its address was pasted', async () => {
    const { documentId: update } = await publish('update', { slug: 'lawki-stoja' });
    const actions = [
      { askedDefault: 'Ławki', link: 'https://osiedle.example.org/aktualnosci/lawki-stoja/' },
      { askedDefault: 'Lampy', link: '/aktualnosci/lawki-stoja#lampy', source: 'https://example.org/plan' },
      { askedDefault: 'Kładka', link: '/aktualnosci/nie-ma/' },
    ];
    const { live } = await publish('project', { actions });
    expect(live).toMatchObject({
      actions: [
        { link: `osiedle:update/${update}` },
        { link: `osiedle:update/${update}#lampy` },
        { link: '/aktualnosci/nie-ma/' },
      ],
    });
    // The caller's own data stays as it was.
    expect(actions[1]?.link).toBe('/aktualnosci/lawki-stoja#lampy');
  });
});

describe('Other forms of an entry', () => {
  test('are refused without a whole address, and a recording without its transcript in a live language', async () => {
    const versions = {
      easyToReadSecond: 'latwe',
      signLanguageDefault: 'https://example.org/pjm',
      audioDefault: 'https://example.org/nagranie',
      audioSecond: 'https://example.org/recording',
      transcriptSecond: 'Come to the square.',
    };
    const untold = 'Napisz, co słychać w nagraniu: osoby niesłyszące mogą je tylko przeczytać.';
    expect(await faultsOfNew('page', { versions })).toEqual({
      'versions.easyToReadSecond': noLink,
      'versions.transcriptDefault': untold,
    });
    expect(await faultsOfNew('document', { versions }, 'en')).toEqual({
      'versions.easyToReadSecond': noLink,
    });
  });

  test('are shared, but each language names its own office', async () => {
    const { documentId } = await publish('update', {
      versions: { easyToReadDefault: 'https://example.org/latwe' },
      responsibleOffice: 'Wydział',
      reviewOn: '2027-03-01',
    });
    const english = await readLive(cms, 'update', documentId, 'en');
    expect(english).toMatchObject({
      versions: { easyToReadDefault: 'https://example.org/latwe' },
      responsibleOffice: null,
      reviewOn: '2027-03-01',
    });
    expect(await readLive(cms, 'update', documentId, 'pl')).toMatchObject({ responsibleOffice: 'Wydział' });
  });
});
