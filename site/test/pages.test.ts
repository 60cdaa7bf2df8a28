import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleContent } from '../../shared/examples/index.ts';
import { buildSite, type BuiltSite } from './support/build.ts';
import { startFakeCms, token, type FakeCms } from './support/cms.ts';
import { exampleOf, exampleWire } from './support/store.ts';

let site: BuiltSite;
let cms: FakeCms;
let fromCms: BuiltSite;
/** The pages by their address on the site; `/404.html` and its like by their file. */
let pages: Map<string, string>;

const draft = 'NOBODY MAY READ THIS DRAFT';

beforeAll(async () => {
  cms = await startFakeCms({
    ...exampleWire(),
    meeting: [
      ...(exampleWire().meeting ?? []),
      exampleOf('meeting', 'full.default', {
        documentId: 'draft',
        slug: 'draft',
        title: draft,
        publishedAt: null,
      }),
    ],
  });
  [site, fromCms] = await Promise.all([
    buildSite(exampleWire()),
    buildSite({}, { CONTENT_FILE: '', CMS_URL: cms.url.href, CMS_TOKEN: token, MEDIA_DIR: '' }),
  ]);
  const files = site.files.filter((file) => file.endsWith('.html'));
  const html = await Promise.all(files.map((file) => site.read(file)));
  pages = new Map(files.map((file, index) => [file.replace(/index\.html$/, ''), html[index] ?? '']));
});
afterAll(async () => {
  await cms.close();
  await Promise.all([site.remove(), fromCms.remove()]);
});

function page(path: string): string {
  const html = pages.get(path);
  if (html === undefined)
    throw new Error(`There is no page at ${path}. There are: ${[...pages.keys()].join(' ')}`);
  return html;
}

/** The content of a page as one line of words, all spaces alike. */
function words(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return main
    .replace(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Faults of all pages, each after its address: an empty list is what a test wants to see. */
function faults(find: (html: string, path: string) => string[]): string[] {
  return [...pages].flatMap(([path, html]) => find(html, path).map((fault) => `${path}: ${fault}`));
}

describe('every page', () => {
  it('is there, for each example and in each language', () => {
    const content = exampleContent();
    for (const [type, section] of [
      ['meeting', { pl: 'spotkania', en: 'en/meetings' }],
      ['workshop', { pl: 'warsztaty', en: 'en/workshops' }],
      ['festival', { pl: 'festyny', en: 'en/festivals' }],
      ['project', { pl: 'projekty', en: 'en/projects' }],
      ['update', { pl: 'aktualnosci', en: 'en/updates' }],
      ['document', { pl: 'dokumenty', en: 'en/documents' }],
      ['page', { pl: '', en: 'en' }],
    ] as const) {
      for (const { locale, slug } of [content[type]].flat().filter((one) => one != null)) {
        const path = `/${section[locale as 'pl' | 'en']}/${String(slug)}/`.replace('//', '/');
        expect([...pages.keys()]).toContain(path);
      }
    }
  });

  it('is valid HTML', async () => {
    const validate = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // Everything comes from the site itself; and how long a title is, an editor decides.
        'require-sri': 'off',
        'long-title': 'off',
      },
    });
    for (const [path, html] of pages) {
      const { results } = await validate.validateString(html, path);
      const messages = results.flatMap((result) => result.messages);
      expect([
        path,
        messages.map(({ ruleId, message, column }) => `${ruleId} ${message} (${column})`),
      ]).toEqual([path, []]);
    }
  });

  it('has one heading of the first level, and skips none below it', () => {
    expect(
      faults((html) => {
        const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
        const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
        const firsts = levels.filter((level) => level === 1).length;
        return [
          ...(firsts === 1 ? [] : [`${firsts} h1`]),
          ...skipped.map((level) => `h${level} comes too soon`),
        ];
      }),
    ).toEqual([]);
  });

  it('has its landmarks and a way past the menu', () => {
    expect(
      faults((html) =>
        [
          '<header class="masthead">',
          '<nav class="menu"',
          '<main id="content"',
          '<footer',
          'href="#content"',
        ].filter((part) => html.split(part).length !== 2),
      ),
    ).toEqual([]);
  });

  it('is read by one language, marks each word of the other, and leads to it', () => {
    expect(
      faults((html, path) => {
        const locale = path.startsWith('/en/') ? 'en' : 'pl';
        const other = locale === 'en' ? 'pl' : 'en';
        const expected = [
          `<html lang="${locale}">`,
          `hreflang="${other}" lang="${other}">${other === 'en' ? 'English' : 'Polski'}</a>`,
        ];
        return expected.filter((part) => !html.includes(part));
      }),
    ).toEqual([]);
    expect(page('/en/neighbourhoods/olsza-ii/')).toContain('<span lang="pl">Olsza\u00a0II</span>');
    expect(page('/osiedla/olsza-ii/')).not.toContain('lang="pl">Olsza');
  });

  it('leads to pages, files and parts of pages that are there', () => {
    const ids = new Map(
      [...pages].map(([path, html]) => [
        path,
        new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])),
      ]),
    );
    const isThere = (url: URL) => pages.has(url.pathname) || site.files.includes(url.pathname);
    expect(
      faults((html, path) => {
        const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) =>
          (match[1] ?? '').replaceAll('&amp;', '&'),
        );
        const own = links
          .map((link) => new URL(link, `https://osiedla.example${path}`))
          .filter((url) => url.origin === 'https://osiedla.example');
        expect(own.length).toBeGreaterThan(10);
        return own
          .filter(
            (url) => !isThere(url) || (url.hash !== '' && !ids.get(url.pathname)?.has(url.hash.slice(1))),
          )
          .map((url) => url.href);
      }),
    ).toEqual([]);
  });

  it('asks nobody else for anything, and runs and styles nothing inline', () => {
    expect(
      faults((html) => [
        ...(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []),
        ...(html.match(/<style|\sstyle="|\son[a-z]+="/g) ?? []),
        ...(html.match(
          /<(?:link rel="(?:stylesheet|preload|icon)"|img|source|script)[^>]* (?:href|src|srcset)="(?!\/)[^"]*"/g,
        ) ?? []),
      ]),
    ).toEqual([]);
  });

  it('keeps words apart, though Astro drops line ends beside tags', () => {
    const runTogether =
      /.{0,20}(?:[\p{L}\d.,:]<(?:a|strong|time|s)[ >]|<\/(?:a|span|strong|time|s)>[\p{L}\d(]|<\/(?:span|a|strong|time)><(?:a|span|strong|time)[ >]).{0,20}/gu;
    expect(faults((html) => html.replace(/<script.*?<\/script>/gs, '').match(runTogether) ?? [])).toEqual([]);
  });

  it('does not lead to calendar or search, which are yet to come', () => {
    expect(
      faults((html) => html.match(/href="[^"]*\/(?:kalendarz|calendar|szukaj|search)\/[^"]*"/g) ?? []),
    ).toEqual([]);
  });

  it('shows each picture in two formats, with its size and with words or with none', () => {
    const html = page('/spotkania/seminarium-z-barcelona/');
    const pictures = [...html.matchAll(/<picture>.*?<\/picture>/gs)].map(([picture]) => picture);
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) {
      expect(picture).toMatch(
        /<source type="image\/avif" srcset="\/media\/[\w-]+\.avif 480w, [^"]+" sizes="[^"]+">/,
      );
      expect(picture).toMatch(/<source type="image\/webp"/);
      expect(picture).toMatch(/<img[^>]* width="\d+" height="\d+"/);
    }
    expect(pictures.map((picture) => /alt(?:="([^"]*)")?[ >]/.exec(picture)?.[1] ?? '')).toEqual([
      'Rysunek: uczestnicy seminarium siedzą w kręgu, w środku leży mapa osiedla.',
      'Rysunek: grupa ludzi idzie alejką między blokami.',
      '',
    ]);
    expect(pictures.map((picture) => /loading="(\w+)"/.exec(picture)?.[1])).toEqual([
      'eager',
      'lazy',
      'lazy',
    ]);
  });
});

describe('the switch of languages', () => {
  const twin = (path: string) => /<a class="switch" href="([^"]+)"/.exec(page(path))?.[1];

  it('leads to the same entry', () => {
    expect(twin('/spotkania/seminarium-z-barcelona/')).toBe('/en/meetings/seminar-with-barcelona/');
    expect(twin('/en/topics/public-space/')).toBe('/tematy/przestrzen-publiczna/');
    expect(twin('/en/')).toBe('/');
    expect(twin('/festyny/rok/2014/')).toBe('/en/festivals/year/2014/');
  });

  it('leads to the section with a notice, where there is no such entry', () => {
    expect(twin('/spotkania/pytania-i-odpowiedzi/')).toBe('/en/meetings/#untranslated');
    expect(twin('/en/meetings/final-conference/')).toBe('/spotkania/#untranslated');
    expect(twin('/jak-dodac-wydarzenie/')).toBe('/en/#untranslated');
    expect(page('/en/meetings/')).toMatch(
      /id="untranslated"[^>]*>The page you came from is not available in English/,
    );
  });

  it('leads from a part of a list to the other list', () => {
    expect(twin('/spotkania/strona/1/')).toBe('/en/meetings/');
    expect(twin('/en/meetings/year/2019/')).toBe('/spotkania/');
  });
});

describe('the home page', () => {
  it('shows what is coming, what is new, the neighbourhoods and the projects', () => {
    const text = words(page('/'));
    const order = [
      'Co się dzieje na Twoim osiedlu',
      'Azory',
      'Co przed nami',
      'Porozmawiajmy',
      'Odwołane',
      'Wracamy na alejki',
      'Projekty Projekt',
    ];
    const found = order.map((part) => text.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
});

describe('the page of an event', () => {
  it('says when, where and for whom, and how to join', () => {
    const online = words(page('/spotkania/pytania-i-odpowiedzi/'));
    for (const part of [
      '3',
      'grudnia 2026',
      'czwartek',
      '18.00–19.00',
      'przez internet',
      'dla wszystkich',
      'Lokalny Plan Działania',
    ]) {
      expect(online).toContain(part);
    }
    expect(page('/spotkania/pytania-i-odpowiedzi/')).toContain(
      'href="https://example.org/rozmowa" rel="external"',
    );
  });

  it('says at once that it is cancelled, and why', () => {
    expect(words(page('/spotkania/sasiedzi-z-ugorka/'))).toMatch(
      /Ugorka przy jednym stole Odwołane Prowadząca zachorowała/,
    );
    expect(words(page('/warsztaty/zbijamy-lawke/'))).toContain('Przełożone Zapowiadają mróz');
    expect(words(page('/warsztaty/rysujemy-mape/'))).toContain('Zmiana Zamiast w szkole');
  });

  it('tells all its dates, and which one is called off', () => {
    const html = page('/spotkania/porozmawiajmy-o-alejkach/');
    expect(html).toMatch(
      /<s><time datetime="2026-12-02T17:30:00\+01:00">[^<]*<\/time><\/s> <span class="mark">odwołane<\/span>/,
    );
    expect(words(html)).toContain('Aula jest tego dnia zajęta.');
    expect(html).toMatch(/2026-11-25T17:30:00\+01:00">[^<]*<\/time> <span class="mark">najbliższy termin</);
  });

  it('tells no more of its date than is known', () => {
    expect(page('/spotkania/ranking-miejsc/')).toContain('datetime="2013-06"');
    expect(words(page('/spotkania/ranking-miejsc/'))).toContain('czerwiec 2013');
    expect(words(page('/warsztaty/warsztaty-lokalne/'))).toContain('wiosna 2014');
    expect(words(page('/warsztaty/warsztaty-lokalne/'))).not.toContain('marca');
  });

  it('tells the programme, the rain date, the agenda and what came of it', () => {
    const fete = words(page('/festyny/andrzejkowa-wymiana/'));
    expect(fete).toMatch(
      /Program 16\.00 Wymiana rzeczy niepotrzebnych 17\.30 Wspólne śpiewanie cały czas Herbata/,
    );
    expect(fete).toMatch(/W razie niepogody sobota, 5 grudnia 2026, 16\.00/);
    const seminar = words(page('/spotkania/seminarium-z-barcelona/'));
    expect(seminar).toMatch(/O czym rozmawialiśmy .* Co ustaliliśmy/);
    expect(words(page('/warsztaty/osiedle-bez-barier/'))).toContain('Jak było Pomysły z gry');
  });
});

describe('the page of a project', () => {
  it('tells where it stands, who is behind it, what it costs and what happened', () => {
    const text = words(page('/projekty/user/'));
    for (const part of [
      '1 lutego 2013 – 30 kwietnia 2015 zakończony',
      'Diagnoza z mieszkańcami czerwiec–listopad 2013 · za nami',
      'Miasto Grenoble , Grenoble lider',
      '731 570 euro',
      '541 877 euro',
      'Co się działo, po kolei 2013 – 2015 Konkurs plastyczny',
    ]) {
      expect(text).toContain(part);
    }
    expect(page('/projekty/rehabilitacja-zabudowy-blokowej/')).toMatch(
      /<li class="is-running" aria-current="step">/,
    );
  });
});

describe('the page of a document', () => {
  it('offers the file with its kind and size, and says whether a screen reader can read it', () => {
    const html = page('/dokumenty/lokalny-plan-dzialania/');
    expect(html).toMatch(
      /<a href="\/media\/lokalny-plan-dzialania_\w+\.pdf" type="application\/pdf">Pobierz \(PDF, 2,5\sMB\)<\/a>/,
    );
    expect(words(html)).toContain('Tego pliku czytnik ekranu może nie odczytać. Treść jest też niżej');
    expect(html).toContain('<h3 id="s-skad-sie-wzial">');
    expect(words(page('/en/documents/solution-stories/'))).toContain('A screen reader can read this file.');
  });
});

describe('the accessibility declaration', () => {
  const ids = [
    'a11y-wstep a11y-podmiot a11y-zakres a11y-url a11y-data-publikacja a11y-data-aktualizacja a11y-status a11y-kontakt',
    'a11y-email a11y-telefon a11y-procedura a11y-data-sporzadzenie a11y-data-przeglad a11y-architektura a11y-komunikacja',
  ].flatMap((line) => line.split(' '));

  it.each(['/deklaracja-dostepnosci/', '/en/accessibility-declaration/'])(
    'at %s has every id, and dates for programs',
    (path) => {
      for (const id of ids) expect(page(path).split(`id="${id}"`)).toHaveLength(2);
      expect(page(path)).toMatch(/<time id="a11y-data-publikacja" datetime="2026-11-02">/);
      expect(page(path)).toMatch(/<time id="a11y-data-przeglad" datetime="2026-11-16">/);
    },
  );

  it('can be reached from every page', () => {
    const address = (path: string) =>
      path.startsWith('/en/') ? '/en/accessibility-declaration/' : '/deklaracja-dostepnosci/';
    expect(faults((html, path) => (html.includes(`<a href="${address(path)}"`) ? [] : ['no link']))).toEqual(
      [],
    );
  });
});

describe('what lies beside the pages', () => {
  it('tells the server of old addresses', async () => {
    expect(JSON.parse(await site.read('/redirects.json'))).toEqual([
      { from: '/spotkania/spotkanie-z-barcelona/', to: '/spotkania/seminarium-z-barcelona/', status: 301 },
      { from: '/warsztaty/stary-warsztat/', status: 410 },
    ]);
  });

  it('are fonts and one style sheet whose names hold their hash', () => {
    const assets = site.files.filter((file) => file.startsWith('/assets/'));
    expect(assets.filter((file) => file.endsWith('.css'))).toHaveLength(1);
    for (const file of assets) expect(file).toMatch(/\.[\w-]{8}\.(?:css|woff2)$/);
    const preloads = [...page('/').matchAll(/rel="preload" href="([^"]+)"/g)].map((match) => match[1]);
    expect(preloads).toHaveLength(2);
    for (const font of preloads) expect(assets).toContain(font);
  });

  it('is no file that nobody asked for', () => {
    const known =
      /\.(?:html|atom|rss|css|woff2|avif|webp|png|pdf|svg)$|^\/(?:sitemap-(?:index|0)\.xml|robots\.txt|redirects\.json)$/;
    expect(site.files.filter((file) => !known.test(file))).toEqual([]);
  });
});

describe('a build from the CMS', () => {
  it('gives the same bytes as one from a file, at the same instant', async () => {
    const text = /\.(?:html|atom|rss|xml|json|css|txt|svg)$/;
    const files = site.files.filter((file) => text.test(file));
    expect(fromCms.files.filter((file) => text.test(file))).toEqual(files);
    for (const file of files) expect([file, await fromCms.read(file)]).toEqual([file, await site.read(file)]);
  });

  it('reads each list once', () => {
    const lists = cms.requests
      .filter(({ url }) => url.pathname === '/api/meetings')
      .map(({ url }) => url.href);
    expect(lists).toHaveLength(2);
    expect(new Set(lists).size).toBe(2);
  });

  it('shows no draft anywhere', async () => {
    for (const file of fromCms.files) expect(await fromCms.read(file)).not.toContain(draft);
    expect(fromCms.files.filter((file) => file.includes('draft'))).toEqual([]);
  });
});
