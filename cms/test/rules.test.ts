import { eventTypes, type EditorialType } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { readDraft, readLive, publishedEntry } from './support/entries.ts';
import { refusalMessages } from './support/refusal-messages.ts';
import { uploadPicture } from './support/files.ts';
import { solo, soloSuite } from './support/solo.ts';

const cms = await startCms();
const picture = await uploadPicture(cms, 'dziedziniec.png');

const startsAt = '2026-12-01T17:00:00.000Z';
const endsAt = '2026-12-01T16:59:00.000Z';
const order = 'Koniec jest wcześniej niż początek. Popraw jedną z dat.';
const noAddress = 'To nie jest adres strony. Wklej cały adres, razem z „https://”.';
const noPolish = 'Opisz po polsku, co widać na obrazie, albo zaznacz, że jest tylko ozdobą.';
const noEnglish = 'Opisz po angielsku, co widać na obrazie, albo zaznacz, że jest tylko ozdobą.';

/** The faults that keep a new entry from being published. */
async function faultsOfNew(type: EditorialType, data: Record<string, unknown>, locale: 'pl' | 'en' = 'pl') {
  const { documentId } = await cms.documents(type).create({ locale, data: { title: 'Tytuł', ...data } });
  return refusalMessages(cms.documents(type).publish({ documentId, locale }));
}

async function isAccepted(type: EditorialType, data: Record<string, unknown>): Promise<boolean> {
  const documentId = await publishedEntry(cms, type, data, { pl: 'Tytuł' });
  return (await readLive(cms, type, documentId, 'pl')) !== null;
}

soloSuite.each(eventTypes)('A %s', (type) => {
  test('is refused without a title, and without a beginning', async () => {
    expect(await faultsOfNew(type, { title: ' ', slug: 'bez-tytulu' })).toEqual({
      title: 'Wpis nie ma tytułu. Podaj go.',
      startsAt: 'Podaj, kiedy wydarzenie się zaczyna.',
    });
  });

  test('is refused if it, or one of its dates, ends before it begins', async () => {
    const occurrences = [
      { startsAt: '2026-12-08T17:00:00.000Z' },
      { startsAt: '2026-12-15T17:00:00.000Z', endsAt },
    ];
    expect(await faultsOfNew(type, { startsAt, endsAt, occurrences })).toEqual({
      endsAt: order,
      'occurrences.1.endsAt': order,
    });
    expect(await isAccepted(type, { startsAt, endsAt: startsAt })).toBe(true);
  });

  test('is refused if a date is given twice, and published if its dates differ', async () => {
    const other = '2026-12-08T17:00:00.000Z';
    const twice = 'Ten termin jest już podany. Usuń go albo popraw datę.';
    const occurrences = [
      { startsAt: other },
      { startsAt },
      { startsAt: other, endsAt: '2026-12-08T19:00:00.000Z' },
    ];
    expect(await faultsOfNew(type, { startsAt, occurrences })).toEqual({
      'occurrences.1.startsAt': twice,
      'occurrences.2.startsAt': twice,
    });
    // Two hours of one day are two dates, unless the event has no hours.
    const later = [{ startsAt: '2026-12-01T18:00:00.000Z' }];
    expect(await isAccepted(type, { startsAt, occurrences: later })).toBe(true);
    expect(await faultsOfNew(type, { startsAt, occurrences: later, allDay: true })).toEqual({
      'occurrences.0.startsAt': twice,
    });
  });

  test('is refused with a year that cannot be meant', async () => {
    const last = new Date().getFullYear() + 20;
    const mistaken = (year: number) =>
      `Rok ${year} to chyba pomyłka. Podaj datę między rokiem 1900 a ${last}.`;
    expect(
      await faultsOfNew(type, {
        startsAt: '0206-12-01T17:00:00.000Z',
        endsAt: '2206-12-01T17:00:00.000Z',
        occurrences: [{ startsAt: '1026-12-08T17:00:00.000Z' }],
      }),
    ).toEqual({
      startsAt: mistaken(206),
      endsAt: mistaken(2206),
      'occurrences.0.startsAt': mistaken(1026),
    });
    // New Year begins earlier in the city.
    expect(await isAccepted(type, { startsAt: '1899-12-31T23:30:00.000Z' })).toBe(true);
    expect(await isAccepted(type, { startsAt: `${last}-12-31T22:30:00.000Z` })).toBe(true);
  });

  test.each([
    ['cancelled', 'Wydarzenie jest odwołane. Napisz dlaczego i co teraz mają zrobić uczestnicy.'],
    ['postponed', 'Wydarzenie jest przełożone. Napisz dlaczego i co teraz mają zrobić uczestnicy.'],
    ['moved', 'Wydarzenie jest przeniesione. Napisz dlaczego i co teraz mają zrobić uczestnicy.'],
  ])('that is %s is refused without a note', async (eventStatus, message) => {
    expect(await faultsOfNew(type, { startsAt, eventStatus, statusNote: '  ' })).toEqual({
      statusNote: message,
    });
    expect(await isAccepted(type, { startsAt, eventStatus, statusNote: 'Z powodu deszczu.' })).toBe(true);
  });

  test.each(['online', 'mixed'])(
    'that is %s is refused without a web address to join',
    async (attendanceMode) => {
      const message = 'To wydarzenie odbywa się w internecie. Podaj adres, pod którym można dołączyć.';
      expect(await faultsOfNew(type, { startsAt, attendanceMode })).toEqual({ joinUrl: message });
      for (const joinUrl of ['meet.example.org', 'javascript:alert(1)', 'mailto:biuro@example.org']) {
        expect(await faultsOfNew(type, { startsAt, attendanceMode, joinUrl })).toEqual({
          joinUrl: noAddress,
        });
      }
      expect(await isAccepted(type, { startsAt, attendanceMode, joinUrl: 'https://meet.example.org/' })).toBe(
        true,
      );
    },
  );
});

solo('A festival is refused with a programme or a rain date in a year that cannot be meant', async () => {
  const message = expect.stringMatching(/^Rok 2072 to chyba pomyłka/) as unknown;
  const far = '2072-06-12T15:00:00.000Z';
  const programme = [
    { startsAt, titleDefault: 'Otwarcie' },
    { startsAt: far, titleDefault: 'Koncert' },
  ];
  expect(await faultsOfNew('festival', { startsAt, rainDate: far, programme })).toEqual({
    rainDate: message,
    'programme.1.startsAt': message,
  });
});

soloSuite('A project', () => {
  test('is refused if it, or one of its phases, ends before it begins', async () => {
    const phases = [
      { startsOn: '2026-02-01', endsOn: '2026-01-31' },
      { startsOn: '2026-02-01', endsOn: '2026-02-01' },
    ];
    expect(await faultsOfNew('project', { startsOn: '2026-01-02', endsOn: '2026-01-01', phases })).toEqual({
      endsOn: order,
      'phases.0.endsOn': order,
    });
    expect(await isAccepted('project', { startsOn: '2026-01-02', phases: [{ endsOn: '2026-01-01' }] })).toBe(
      true,
    );
  });

  test('is refused with a year that cannot be meant, in its phases, too', async () => {
    const message = expect.stringMatching(/^Rok 202 to chyba pomyłka/) as unknown;
    const phases = [
      { nameDefault: 'Faza', startsOn: '2026-05-01', endsOn: '2027-05-01' },
      { nameDefault: 'Faza', startsOn: '0202-05-01' },
    ];
    expect(await faultsOfNew('project', { startsOn: '0202-05-01', phases })).toEqual({
      startsOn: message,
      'phases.1.startsOn': message,
    });
  });

  test('is refused if its website is no web address', async () => {
    expect(await faultsOfNew('project', { website: 'www.example.org' })).toEqual({ website: noAddress });
    expect(await isAccepted('project', { website: 'http://www.example.org/projekt' })).toBe(true);
  });
});

soloSuite('An organisation', () => {
  test('is refused if its website is no web address', async () => {
    const data = { nameDefault: 'Klub', website: 'javascript:alert(1)' };
    expect(await refusalMessages(cms.documents('organisation').create({ data }))).toEqual({
      website: noAddress,
    });
    expect(await cms.documents('organisation').findMany()).toEqual([]);
  });
});

describe('A picture', () => {
  const page = cms.documents('page');
  const undescribed = { file: picture.id };

  solo('is refused without a description in the language of the entry', async () => {
    const data = {
      startsAt,
      cover: undescribed,
      gallery: [{ file: picture.id, altDefault: 'Dom' }, undescribed],
    };
    expect(await faultsOfNew('meeting', data)).toEqual({
      'cover.altDefault': noPolish,
      'gallery.1.altDefault': noPolish,
    });
    expect(await faultsOfNew('meeting', data, 'en')).toEqual({
      'cover.altSecond': noEnglish,
      'gallery.0.altSecond': noEnglish,
      'gallery.1.altSecond': noEnglish,
    });
  });

  solo('is refused without a description in the other language if that is published', async () => {
    const cover = { file: picture.id, altDefault: 'Dom' };
    const documentId = await publishedEntry(cms, 'page', { cover }, { pl: 'Strona' });
    await page.update({ documentId, locale: 'en', data: { title: 'Page' } });
    expect(await refusalMessages(page.publish({ documentId, locale: 'en' }))).toEqual({
      'cover.altSecond': noEnglish,
    });

    await page.update({ documentId, locale: 'en', data: { cover: { ...cover, altSecond: 'House' } } });
    await page.publish({ documentId, locale: 'en' });
    await page.update({
      documentId,
      locale: 'pl',
      data: { cover: { file: picture.id, altDefault: 'Inny dom' } },
    });
    expect(await refusalMessages(page.publish({ documentId, locale: 'pl' }))).toEqual({
      'cover.altSecond': noEnglish,
    });
  });

  solo('needs no description in a language that is a draft', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Szkic', en: 'Draft' });
    await page.unpublish({ documentId, locale: 'en' });
    await page.update({ documentId, locale: 'pl', data: { cover: { file: picture.id, altDefault: 'Dom' } } });
    await page.publish({ documentId, locale: 'pl' });
    expect(await readLive(cms, 'page', documentId, 'pl')).toMatchObject({ cover: { altDefault: 'Dom' } });
  });

  solo('needs no description if it is decorative or has no file', async () => {
    expect(await isAccepted('page', { cover: { file: picture.id, decorative: true } })).toBe(true);
    expect(await isAccepted('page', { cover: { credit: 'Anna Nowak' } })).toBe(true);
  });

  test('of a neighbourhood needs both descriptions, since it is live at once', async () => {
    const neighbourhoods = cms.documents('neighbourhood');
    const data = { nameDefault: 'Azory', cover: undescribed };
    expect(await refusalMessages(neighbourhoods.create({ data }))).toEqual({
      'cover.altDefault': noPolish,
      'cover.altSecond': noEnglish,
    });
    expect(await neighbourhoods.findMany()).toEqual([]);
    const { documentId } = await neighbourhoods.create({ data: { nameDefault: 'Azory' } });
    expect(
      await refusalMessages(
        neighbourhoods.update({ documentId, data: { cover: { ...undescribed, altSecond: 'House' } } }),
      ),
    ).toEqual({ 'cover.altDefault': noPolish });
  });
});

describe('A refusal', () => {
  const meetings = cms.documents('meeting');
  const wrong = { endsAt, eventStatus: 'cancelled' };
  const message = { endsAt: order, statusNote: expect.stringContaining('odwołane') as string };

  solo('is never given for a draft, which may be unfinished', async () => {
    const { documentId } = await meetings.create({ locale: 'pl', data: { title: 'Szkic', ...wrong } });
    expect(await readDraft(cms, 'meeting', documentId, 'pl')).toMatchObject(wrong);
  });

  test('is also given when an entry is created and published in one step', async () => {
    const data = { title: 'Jednym krokiem', startsAt, ...wrong };
    expect(await refusalMessages(meetings.create({ locale: 'pl', status: 'published', data }))).toEqual(
      message,
    );
    const all = await meetings.findMany({ locale: 'pl' });
    expect(all.filter(({ title }) => title === 'Jednym krokiem')).toEqual([]);
  });

  test('is also given when an entry is changed and published in one step, and undoes the change', async () => {
    const documentId = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Zmiana', en: 'Change' });
    const before = await Promise.all([
      readLive(cms, 'meeting', documentId, 'pl'),
      readLive(cms, 'meeting', documentId, 'en'),
      readDraft(cms, 'meeting', documentId, 'pl'),
      readDraft(cms, 'meeting', documentId, 'en'),
    ]);
    const redirects = await cms.documents('redirect').findMany();
    const data = { slug: 'nowy-adres', ...wrong };
    expect(
      await refusalMessages(meetings.update({ documentId, locale: 'pl', status: 'published', data })),
    ).toEqual(message);

    const after = await Promise.all([
      readLive(cms, 'meeting', documentId, 'pl'),
      readLive(cms, 'meeting', documentId, 'en'),
      readDraft(cms, 'meeting', documentId, 'pl'),
      readDraft(cms, 'meeting', documentId, 'en'),
    ]);
    expect(after).toEqual(before);
    expect(await cms.documents('redirect').findMany()).toEqual(redirects);
  });

  test('of one language undoes the publication of all', async () => {
    const documentId = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Obie', en: 'Both' });
    const redirects = await cms.documents('redirect').findMany();
    const data = { slug: 'inny-adres', eventStatus: 'moved', statusNote: 'Bo tak.' };
    await meetings.update({ documentId, locale: 'pl', data });
    expect(await refusalMessages(meetings.publish({ documentId, locale: '*' }))).toEqual({
      statusNote: expect.stringContaining('przeniesione') as string,
    });
    expect(await readLive(cms, 'meeting', documentId, 'pl')).toMatchObject({
      slug: 'obie',
      eventStatus: 'scheduled',
    });
    expect(await cms.documents('redirect').findMany()).toEqual(redirects);
  });
});

soloSuite('A text', () => {
  const long = 'Długi tekst. '.repeat(24_000).slice(0, 300_000);

  test('of 300,000 characters is published, a longer one is refused at its field', async () => {
    expect(await isAccepted('document', { body: long })).toBe(true);
    const message =
      'Ten tekst ma 300\u00a0001 znaków, a może mieć najwyżej 300\u00a0000. Podziel go na kilka wpisów.';
    expect(await faultsOfNew('document', { body: `${long}!` })).toEqual({ body: message });
    expect(await faultsOfNew('meeting', { startsAt, minutes: `${long}!`, agenda: long })).toEqual({
      minutes: message,
    });
  });

  test('that is too long is kept in a draft, and refused where saving is live', async () => {
    const { documentId } = await cms.documents('page').create({
      locale: 'pl',
      data: { title: 'Szkic', body: `${long}!` },
    });
    expect((await readDraft(cms, 'page', documentId, 'pl'))?.['body']).toHaveLength(300_001);
    const data = { nameDefault: 'Azory', descriptionDefault: `${long}!` };
    expect(await refusalMessages(cms.documents('neighbourhood').create({ data }))).toHaveProperty(
      'descriptionDefault',
    );
  });
});

describe('A picture in a text', () => {
  const without = (name: string) =>
    `Zdjęcie „${name}” nie ma opisu. Kliknij zdjęcie w tekście i napisz, co widać, na przykład: Sąsiedzi sadzą drzewo. Jeśli to tylko ozdoba, napisz „ozdoba”.`;
  const described = (id: number, alternativeText: string) =>
    cms.strapi.plugin('upload').service('upload').updateFileInfo(id, { alternativeText });

  test('is refused without a description, at its field, in each text of the entry', async () => {
    const data = {
      startsAt,
      body: `![IMG_2034.jpg](https://cms.example${picture.url})`,
      agenda: `![](${picture.url}) ![Dom](${picture.url})`,
      minutes: `![zdjęcie (3)](osiedle:file/${picture.documentId}) <img src="${picture.url}" alt="DSC_0012">`,
    };
    expect(await faultsOfNew('meeting', data)).toEqual({
      body: without('IMG_2034.jpg'),
      agenda: without('dziedziniec.png'),
      minutes: without('zdjęcie (3)').replace(
        'Zdjęcie „zdjęcie (3)” nie ma',
        'Zdjęcia „zdjęcie (3)”, „DSC_0012” nie mają',
      ),
    });
    const { documentId } = await cms
      .documents('meeting')
      .create({ locale: 'en', data: { ...data, title: 'x' } });
    expect(
      await refusalMessages(cms.documents('meeting').publish({ documentId, locale: 'en' })),
    ).toHaveProperty('body');
    expect((await readDraft(cms, 'meeting', documentId, 'en'))?.['body']).toBe(data.body);
  });

  solo('is refused in a look-up and a single', async () => {
    const text = `![IMG 2034](${picture.url})`;
    expect(
      await refusalMessages(
        cms.documents('neighbourhood').create({ data: { nameDefault: 'Olsza', descriptionSecond: text } }),
      ),
    ).toEqual({ descriptionSecond: without('IMG 2034') });
    expect(
      await refusalMessages(
        cms.documents('accessibility-declaration').create({ data: { limitationsDefault: text } }),
      ),
    ).toEqual({ limitationsDefault: without('IMG 2034') });
  });

  test.each([
    ['with a description', '![Dom przy placu](%)'],
    ['as decoration', '![ozdoba](%)'],
    ['as a link', '[IMG_2034.jpg](%)'],
    ['that is deleted', '![IMG_2034.jpg](/uploads/nie_ma_1a2b3c4d5e_0123456789abcdef.png)'],
    ['of another site', '![IMG_2034.jpg](https://x.example/x.png)'],
  ])('is accepted %s', async (_, body) => {
    expect(await isAccepted('page', { body: body.replace('%', picture.url) })).toBe(true);
  });

  test('is accepted with a description in the library, unless that is the name of a file, too', async () => {
    const { id, url } = await uploadPicture(cms, 'IMG_2035.png');
    const body = `![IMG_2035.png](${url})`;
    await described(id, 'DSC 0012');
    expect(await faultsOfNew('page', { body })).toEqual({ body: without('IMG_2035.png') });
    await described(id, 'Dom przy placu');
    expect(await isAccepted('page', { body })).toBe(true);
  });
});
