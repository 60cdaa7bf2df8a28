import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { refusalMessages } from './support/refusal-messages.ts';

/** Redirects that an editor writes or changes in the panel. */
const cms = await startCms();
const redirects = cms.documents('redirect');

const startsAt = '2026-12-01T17:00:00.000Z';
await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Spotkanie', en: 'Meeting' });
await publishedEntry(cms, 'page', {}, { pl: 'O nas' });
await cms.documents('neighbourhood').create({ data: { nameDefault: 'Azory' } });
await cms.documents('topic').create({ data: { nameDefault: 'Zieleń', nameSecond: 'Greenery' } });
await cms.documents('topic').create({ data: { nameDefault: 'Sport' } });

beforeEach(async () => {
  await cms.strapi.db.query('api::redirect.redirect').deleteMany();
});

function write(from: string, to: string | null, kind = 'moved') {
  return redirects.create({ data: { from, kind, to } });
}
async function readAll(): Promise<Record<string, unknown>> {
  const rows = await redirects.findMany();
  return Object.fromEntries(rows.map(({ from, kind, to }) => [from, kind === 'moved' ? to : kind]));
}

const noFrom =
  'Podaj dawny adres na tej stronie, zaczynający się od „/”, na przykład „/spotkania/stara-nazwa/”.';
const noTo = 'Podaj nowy adres: na tej stronie od „/”, na innej od „https://”.';

describe('An old address', () => {
  test.each([
    ['/stary', '/stary/'],
    ['  /stary/ ', '/stary/'],
    ['/plik.pdf', '/plik.pdf'],
    ['https://osiedle.example.org/stary?x=1#y', '/stary/?x=1'],
    ['/index.php?id=12', '/index.php?id=12'],
    ['/stary?tytuł=święto', '/stary/?tytu%C5%82=%C5%9Bwi%C4%99to'],
    ['/?p=7', '/?p=7'],
    ['/en/?page_id=3', '/en/?page_id=3'],
    ['/stary/?q=a/b', '/stary/?q=a/b'],
    ['/stary#czesc', '/stary/'],
  ])('“%s” is kept as “%s”', async (from, kept) => {
    expect(await write(from, '/nowy')).toMatchObject({ from: kept, to: '/nowy/' });
  });

  test.each([
    '',
    'stary',
    '//example.org/',
    'https://example.org/stary/',
    '/dwa słowa/',
    'javascript:alert(1)',
  ])('“%s” is refused: it is no address of this site', async (from) => {
    expect(await refusalMessages(write(from, '/nowy/'))).toEqual({ from: noFrom });
  });

  test.each([
    '/',
    '/en/',
    '/spotkania/',
    '/en/meetings/',
    '/deklaracja-dostepnosci',
    '/spotkania/spotkanie/',
    '/en/meetings/meeting',
    '/o-nas/',
    '/osiedla/azory/',
    '/en/neighbourhoods/azory/',
    '/tematy/zielen/',
    '/en/topics/greenery/',
    '/en/topics/sport/',
    '/index.html',
    '/EN/',
    '/Spotkania/Spotkanie/',
    '/spotkania/?rok=2012',
    '/a/../o-nas/',
    '/%6F-nas/',
  ])('“%s” is refused: a page has this address', async (from) => {
    const message = expect.stringContaining('jest teraz opublikowana strona') as string;
    expect(await refusalMessages(write(from, '/nowy/'))).toEqual({ from: message });
    expect(await refusalMessages(write(from, null, 'gone'))).toEqual({ from: message });
  });

  test.each(['/en/o-nas/', '/en/topics/zielen/', '/spotkania/meeting/', '/spotkania/spotkanie/zdjecia/'])(
    '“%s” is accepted: no page has this address',
    async (from) => {
      expect(await write(from, '/nowy/')).toMatchObject({ from });
    },
  );

  test.each([
    '/assets/style.css',
    '/media/plan.pdf',
    '/_publisher/hook',
    '/feed.atom',
    '/en/meetings/feed.rss',
    '/favicon.ico',
    '/robots.txt',
    '/sitemap-index.xml',
    '/404.html',
    '/en/410/',
    '/spotkania/strona/3',
    '/en/meetings/year/2014/page/2/',
    '/MEDIA/plan.pdf',
  ])('“%s” is refused: it belongs to the site itself', async (from) => {
    const message = expect.stringMatching(/należy do samej strony .* Podaj adres/) as string;
    expect(await refusalMessages(write(from, '/nowy/'))).toEqual({ from: message });
    expect(await refusalMessages(write(from, null, 'gone'))).toEqual({ from: message });
  });

  describe('of a site below a path', () => {
    beforeEach(() => {
      vi.stubEnv('SITE_URL', 'https://gmina.example/osiedla');
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });

    test.each([
      ['https://gmina.example/osiedla/dawna/', '/dawna/'],
      ['HTTPS://Gmina.example/osiedla/dawna?id=1', '/dawna/?id=1'],
      ['/osiedla/dawna', '/osiedla/dawna/'],
    ])('“%s” is %s', async (from, path) => {
      expect(await write(from, '/nowy/')).toMatchObject({ from: path });
    });

    test('an address on its host that is outside is refused as an old one, and taken as a new one', async () => {
      const message = expect.stringMatching(
        /leży poza tą stroną, która zaczyna się od https:\/\/gmina.example\/osiedla\//,
      ) as string;
      expect(await refusalMessages(write('https://gmina.example/urzad/', '/nowy/'))).toEqual({
        from: message,
      });
      const to = 'https://gmina.example/urzad/';
      expect(await write('/do-urzedu/', to)).toMatchObject({ to });
      expect(await write('/do-siebie/', 'https://gmina.example/osiedla')).toMatchObject({ to: '/' });
    });
  });

  test.each(['/mediateka/', '/feed/', '/spotkania/strona/', '/sitemap.php', '/aktualnosci/feed.php'])(
    '“%s” is accepted: it only resembles one of the site itself',
    async (from) => {
      expect(await write(from, '/nowy/')).toMatchObject({ from });
    },
  );

  test('may differ from another one in its query alone', async () => {
    await write('/index.php?id=12', '/dwanascie/');
    await write('/index.php?id=13', null, 'gone');
    await write('/index.php', '/reszta/');
    expect(await readAll()).toEqual({
      '/index.php?id=12': '/dwanascie/',
      '/index.php?id=13': 'gone',
      '/index.php': '/reszta/',
    });
  });

  test('has one redirect at most', async () => {
    await write('/stary/', '/nowy/');
    const message = 'O adresie /stary/ jest już wpis na tej liście. Zmień tamten.';
    expect(await refusalMessages(write('/stary', '/inny/'))).toEqual({ from: message });
    const { documentId } = await write('/inny/', '/nowy/');
    expect(await refusalMessages(redirects.update({ documentId, data: { from: '/stary/' } }))).toEqual({
      from: message,
    });
  });

  test('that is gone leads nowhere', async () => {
    expect(await write('/stary/', '/nowy/', 'gone')).toMatchObject({ kind: 'gone', to: null });
  });
});

describe('A new address', () => {
  test('may be on another site, and is kept as it is written', async () => {
    const to = 'https://www.krakow.pl/azory?a=1#b';
    expect(await write('/stary/', to)).toMatchObject({ to });
  });

  test('on this site is kept as a path', async () => {
    expect(await write('/stary/', 'https://osiedle.example.org/nowy')).toMatchObject({ to: '/nowy/' });
  });

  test.each(['', ' ', 'nowy', '//example.org', 'javascript:alert(1)', 'mailto:biuro@example.org'])(
    '“%s” is refused: it is no address',
    async (to) => {
      expect(await refusalMessages(write('/stary/', to))).toEqual({ to: noTo });
    },
  );

  test.each([
    ['/index.html', '/'],
    ['/EN/', '/en/'],
    ['/En/Meetings/?a=B#C', '/en/meetings/?a=B#C'],
    ['/O-nas/index.htm', '/o-nas/'],
    ['/Nieznana/', '/Nieznana/'],
    ['/nowy?a=1#b', '/nowy/?a=1#b'],
  ])('“%s” is kept as what it means: “%s”', async (to, kept) => {
    expect(await write('/stary/', to)).toMatchObject({ to: kept });
  });

  test('is required', async () => {
    expect(await refusalMessages(write('/stary/', null))).toEqual({ to: noTo });
  });
});

test.each([
  '/\\evil.example/',
  '/a\\b/',
  'https:\\\\evil.example',
  '/a\u0000b/',
  '/a\nb/',
  '/a\tb/',
  '/a\u200Bb/',
  '/a\u202Eb/',
  '/a%0D%0Ab/',
  '/a%5Cb/',
])(
  'An address with characters that nobody sees, or a backslash, is refused at both ends: %j',
  async (address) => {
    const message = expect.stringMatching(
      /niewidoczne znaki albo odwrotny ukośnik.*Wpisz go od nowa/,
    ) as string;
    expect(await refusalMessages(write(address, '/nowy/'))).toEqual({ from: message });
    expect(await refusalMessages(write('/stary/', address))).toEqual({ to: message });
    expect(await readAll()).toEqual({});
  },
);

describe('A chain', () => {
  test('is shortened at its end: the new redirect leads where the old one does', async () => {
    await write('/b/', '/c/');
    await write('/a/', '/b/');
    expect(await readAll()).toEqual({ '/a/': '/c/', '/b/': '/c/' });
  });

  test('is shortened at its beginning: older redirects lead where the new one does', async () => {
    await write('/a/', '/b/');
    await write('/b/', 'https://example.org/c');
    expect(await readAll()).toEqual({ '/a/': 'https://example.org/c', '/b/': 'https://example.org/c' });
  });

  test('is shortened when a redirect is changed', async () => {
    await write('/c/', '/d/');
    const { documentId } = await write('/b/', '/x/');
    await write('/e/', '/f/');
    await redirects.update({ documentId, data: { to: '/c' } });
    expect(await readAll()).toEqual({ '/b/': '/d/', '/c/': '/d/', '/e/': '/f/' });
    await redirects.update({ documentId, data: { from: '/f' } });
    expect(await readAll()).toEqual({ '/f/': '/d/', '/c/': '/d/', '/e/': '/d/' });
  });

  test('that leads back is refused', async () => {
    const message = (to: string, from: string) => ({
      to: `Adres ${to} prowadzi z powrotem do ${from}. Wybierz inny cel.`,
    });
    expect(await refusalMessages(write('/a/', '/a'))).toEqual(message('/a/', '/a/'));
    await write('/a/', '/b/');
    expect(await refusalMessages(write('/b/', '/a/'))).toEqual(message('/a/', '/b/'));
    await write('/b/', '/c/');
    expect(await refusalMessages(write('/c/', 'https://osiedle.example.org/a'))).toEqual(
      message('/a/', '/c/'),
    );
    expect(await readAll()).toEqual({ '/a/': '/c/', '/b/': '/c/' });
  });

  test('that ends at a gone address stays as it is', async () => {
    await write('/a/', '/b/');
    await write('/b/', null, 'gone');
    expect(await readAll()).toEqual({ '/a/': '/b/', '/b/': 'gone' });
  });
});

test('A redirect can be changed in one field, and deleted', async () => {
  const { documentId } = await write('/stary/', '/nowy/');
  await redirects.update({ documentId, data: { kind: 'gone' } });
  expect(await readAll()).toEqual({ '/stary/': 'gone' });
  await redirects.update({ documentId, data: { kind: 'moved', to: '/inny' } });
  expect(await readAll()).toEqual({ '/stary/': '/inny/' });
  await redirects.update({ documentId, data: { from: '/starszy' } });
  expect(await readAll()).toEqual({ '/starszy/': '/inny/' });
  await redirects.delete({ documentId });
  expect(await readAll()).toEqual({});
});
