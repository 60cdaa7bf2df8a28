import { describe, expect, test } from 'vitest';
import { siteFaults } from '../src/publishing/rules/site.ts';
import { environment, startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { requestSender, signIn } from './support/http.ts';
import { refusalMessages } from './support/refusal-messages.ts';

/** What the settings and the look-ups refuse, and what they keep of what was pasted. */
const cms = await startCms();
const logo = await uploadPicture(cms, 'logo.png');
const settings = cms.documents('setting');
const { documentId } = await settings.create({ data: { siteNameDefault: 'Osiedla' } });
const save = (data: Record<string, unknown>) => settings.update({ documentId, data });
const faults = (data: Record<string, unknown>) => refusalMessages(save(data));
const read = async () =>
  settings.findOne({
    documentId,
    populate: { colours: true, notice: true, pinned: true, menu: true } as never,
  });

describe('The site’s colours', () => {
  const notReadable = (word: string, colour: string) =>
    expect.stringMatching(
      new RegExp(`^Ten kolor jest za ${word}: .*potrzeba 4,5\\). Weź .*, na przykład „${colour}”\\.$`),
    ) as string;

  test.each([
    [
      { accentLight: 'zielony' },
      { 'colours.accentLight': expect.stringMatching(/^To nie jest kolor\./) as string },
    ],
    [
      { accentDark: '#6fd' },
      { 'colours.accentDark': expect.stringMatching(/^To nie jest kolor\./) as string },
    ],
    [{ accentLight: '#ffcc00' }, { 'colours.accentLight': notReadable('jasny', '#[0-9a-f]{6}') }],
    [{ accentLight: '#ffffff' }, { 'colours.accentLight': notReadable('jasny', '#[0-9a-f]{6}') }],
    [{ accentDark: '#0b5a57' }, { 'colours.accentDark': notReadable('ciemny', '#[0-9a-f]{6}') }],
  ])('%j are refused with one that can be read', (colours, expected) => {
    const all = siteFaults({ documentId, colours }, () => false);
    expect(Object.fromEntries(all.map(({ path, message }) => [path.join('.'), message]))).toEqual(expected);
  });

  test('that can be read are kept, and so is the one that a refusal names', async () => {
    await save({ colours: { accentLight: '#0b5a57', accentDark: '#6FD3C4' } });
    const message = (await faults({ colours: { accentLight: '#e2b100' } }))['colours.accentLight'] ?? '';
    const [, named] = /„(#[0-9a-f]{6})”/.exec(message) ?? [];
    await save({ colours: { accentLight: named } });
    expect(await read()).toMatchObject({ colours: { accentLight: named } });
  });
});

describe('An urgent notice', () => {
  const endsAt = '2026-12-01T17:00:00.000Z';

  test('is refused without a text, without an end, with an end before its beginning, with a link to nowhere', async () => {
    expect(await faults({ notice: { textSecond: 'No water.', link: 'awaria' } })).toEqual({
      'notice.textDefault': 'Napisz komunikat albo usuń go całego.',
      'notice.endsAt': 'Podaj, do kiedy pokazywać komunikat. Nieaktualny wprowadza w błąd.',
      'notice.link':
        'To nie jest adres. Wpisz kilka liter tytułu i wybierz z listy albo wklej cały adres, razem z „https://”.',
    });
    const late = { textDefault: 'Nie ma wody.', startsAt: '2026-12-02T17:00:00.000Z', endsAt };
    expect(await faults({ notice: late })).toEqual({
      'notice.endsAt': 'Komunikat znika, zanim się pokaże. Popraw jedną z dat.',
    });
    expect(
      await faults({ notice: { textDefault: 'Nie ma wody.', endsAt: '2206-12-01T17:00:00.000Z' } }),
    ).toEqual({
      'notice.endsAt': expect.stringMatching(/^Rok 2206 to chyba pomyłka/) as string,
    });
  });

  test('is kept in one language alone: it cannot wait for a translation', async () => {
    await save({ notice: { textDefault: 'Nie ma wody.', endsAt } });
    expect(await read()).toMatchObject({ notice: { textDefault: 'Nie ma wody.', textSecond: null } });
    await save({ notice: null });
    expect(await read()).toMatchObject({ notice: null });
  });
});

test('A pinned entry is the published entry whose address was pasted, until a day', async () => {
  const startsAt = '2026-12-12T17:00:00.000Z';
  const festival = await publishedEntry(cms, 'festival', { startsAt }, { pl: 'Festyn', en: 'Fete' });
  const noEntry = 'Wpisz kilka liter tytułu i wybierz wpis z listy.';
  for (const entry of [null, '/festyny/', '/festyny/nie-ma/', 'https://example.org/festyny/festyn/'])
    expect(await faults({ pinned: { entry, until: '2026-12-12' } })).toEqual({ 'pinned.entry': noEntry });
  expect(await faults({ pinned: { entry: '/festyny/festyn/' } })).toEqual({
    'pinned.until': 'Podaj dzień, do którego wpis ma być przypięty.',
  });
  for (const entry of ['/festyny/festyn/', 'https://osiedle.example.org/en/festivals/fete/']) {
    await save({ pinned: { entry, until: '2026-12-12' } });
    expect(await read()).toMatchObject({ pinned: { entry: `osiedle:festival/${festival}` } });
  }
});

test('A link of the menu or the footer leads somewhere and has words, unless its page has a title', async () => {
  const page = await publishedEntry(cms, 'page', {}, { pl: 'O nas' });
  const menu = [
    { link: 'https://osiedle.example.org/projekty' },
    { link: '/o-nas/' },
    { link: 'https://example.org/', nameDefault: 'Miasto' },
  ];
  await save({ menu });
  expect(await read()).toMatchObject({
    menu: [{ link: '/projekty/' }, { link: `osiedle:page/${page}` }, { link: 'https://example.org/' }],
  });
  const untitled = 'Napisz, jak ma się nazywać ten odnośnik: jego strona nie podaje nam tytułu.';
  expect(
    await faults({ footer: [{ nameDefault: 'Nic' }, { link: 'https://example.org/' }, { link: '/bip/' }] }),
  ).toEqual({
    'footer.0.link': 'Podaj adres albo usuń ten odnośnik.',
    'footer.1.nameDefault': untitled,
    'footer.2.nameDefault': untitled,
  });
});

test('A logo, of the site and of an organisation, says its words in both languages, since it is live at once', async () => {
  const mute = { 'logo.altSecond': 'Napisz po angielsku, co mówi znak: jego słowa albo nazwę instytucji.' };
  const mark = { file: logo.id, altDefault: 'Kraków' };
  expect(await faults({ logo: mark })).toEqual(mute);
  const organisations = cms.documents('organisation');
  expect(await refusalMessages(organisations.create({ data: { nameDefault: 'Klub', logo: mark } }))).toEqual(
    mute,
  );
  await organisations.create({ data: { nameDefault: 'Klub', logo: { ...mark, altSecond: 'Kraków' } } });
});

test('A place has both coordinates or none', async () => {
  const places = cms.documents('place');
  const half = (data: object) => refusalMessages(places.create({ data: { nameDefault: 'Skwer', ...data } }));
  const message = 'Podaj obie współrzędne albo żadnej.';
  expect(await half({ latitude: 50.08 })).toEqual({ longitude: message });
  expect(await half({ longitude: 0 })).toEqual({ latitude: message });
  await places.create({ data: { nameDefault: 'Skwer', latitude: 50.08, longitude: 19.91 } });
});

test('What the settings link to is deleted only after a question', async () => {
  const page = await publishedEntry(cms, 'page', {}, { pl: 'Kontakt' });
  await save({ menu: [{ link: '/kontakt/' }] });
  const { usesOfDocuments } = await import('../src/uses/of-documents.ts');
  const uses = await usesOfDocuments(cms.strapi, { type: 'page', documentIds: [page] });
  expect(uses.map(({ type, name }) => [type, name])).toEqual([['setting', 'Osiedla']]);
});

test('The domain in the ids of feeds is that of the site at first, no form writes it, and an import does', async () => {
  const authority = async () =>
    ((await settings.findOne({ documentId })) as { feedAuthority?: string }).feedAuthority;
  expect(await authority()).toBe('osiedle.example.org');
  await save({ feedAuthority: null, siteNameDefault: 'Inne' });
  expect(await authority()).toBe('osiedle.example.org');
  const { pickFormValues } = await import('../src/form/index.ts');
  expect(
    pickFormValues(cms.strapi, 'api::setting.setting', { feedAuthority: 'x.example', siteNameDefault: 'A' }),
  ).toEqual({
    siteNameDefault: 'A',
  });
  await save({ feedAuthority: 'dawna.example' });
  await save({ siteNameDefault: 'Osiedla' });
  expect(await authority()).toBe('dawna.example');
});

describe('From the panel’s home page', () => {
  const endsAt = '2026-12-01T17:00:00.000Z';
  const setting = '/content-manager/single-types/api::setting.setting';

  test('an Editor sets the notice of a neighbourhood by its own value alone, and takes it off', async () => {
    const editor = await signIn(cms, 'strapi-editor');
    const { documentId: azory } = await cms
      .documents('neighbourhood')
      .create({ data: { nameDefault: 'Azory' } });
    const neighbourhood = { connect: [{ documentId: azory }] };
    const notice = { textDefault: 'Nie ma wody.', endsAt, neighbourhood };
    expect((await editor('PUT', setting, { notice })).status).toBe(200);
    const stored = await settings.findOne({
      documentId,
      populate: { notice: { populate: { neighbourhood: true } } } as never,
    });
    expect(stored).toMatchObject({
      siteNameDefault: 'Osiedla',
      notice: { textDefault: 'Nie ma wody.', neighbourhood: { documentId: azory } },
    });
    // The dialog asks like this where it stands.
    const id = (stored as unknown as { notice: { id: number } }).notice.id;
    const { body } = await editor('GET', `/content-manager/relations/setting.notice/${id}/neighbourhood`);
    expect(body.results?.map((one) => one.documentId)).toEqual([azory]);
    expect((await editor('PUT', setting, { notice: null })).status).toBe(200);
    expect(await read()).toMatchObject({ siteNameDefault: 'Osiedla', notice: null });
  });

  test.each([
    ['an Author', async () => signIn(cms, 'strapi-author'), 403],
    ['a stranger', () => requestSender(cms), 401],
    ['the read-only token', () => requestSender(cms, environment.CMS_TOKEN), 401],
  ])('%s sets nothing', async (_, asker, status) => {
    const send = await asker();
    const { updatedAt } = (await settings.findOne({ documentId })) as unknown as { updatedAt: string };
    for (const values of [{ notice: { textDefault: 'Ha!', endsAt } }, { menu: [{ link: '/' }] }])
      expect((await send('PUT', setting, values)).status).toBe(status);
    expect(await settings.findOne({ documentId })).toMatchObject({ updatedAt });
  });
});

describe('Where a page will be found', () => {
  test('everybody in the panel is told, whoever may change it', async () => {
    const page = await publishedEntry(cms, 'page', {}, { pl: 'Regulamin' });
    const author = await signIn(cms, 'strapi-author');
    const place = async (id = page) => (await author('GET', `/navigation/places?page=${id}`)).body;
    await save({ menu: [], footer: [] });
    expect(await place()).toEqual({
      isInMenu: false,
      isInFooter: true,
      isMenuChosen: false,
      isFooterChosen: false,
    });
    await save({ menu: [{ link: `osiedle:page/${page}#kary` }, { link: '/projekty/' }] });
    expect(await place()).toMatchObject({ isInMenu: true, isInFooter: false });
    expect(await place('new')).toMatchObject({ isInMenu: false, isInFooter: true });
    await save({ menu: [], footer: [{ link: '/projekty/' }] });
    expect(await place()).toMatchObject({ isInMenu: false, isInFooter: false, isFooterChosen: true });
    await save({ footer: [{ link: '/regulamin/' }] });
    expect(await place()).toMatchObject({ isInFooter: true });
  });

  test('nobody else is, and nonsense is refused', async () => {
    const author = await signIn(cms, 'strapi-author');
    for (const send of [requestSender(cms), requestSender(cms, environment.CMS_TOKEN)])
      expect((await send('GET', '/navigation/places?page=new')).status).toBe(401);
    for (const query of ['', '?page=', '?page=a b', '?page[]=x', `?page=${'x'.repeat(65)}`])
      expect((await author('GET', `/navigation/places${query}`)).status).toBe(400);
  });
});
