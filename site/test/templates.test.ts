import { beforeAll, describe, expect, it } from 'vitest';
import { examplesSite } from './support/examples-site.ts';
import { headOf } from './support/page.ts';
import { pageAt, pagesOf, words } from './support/pages.ts';

let pages: Map<string, string>;
const page = (path: string) => pageAt(pages, path);

beforeAll(async () => {
  pages = await pagesOf(await examplesSite());
});

describe('the home page', () => {
  it('shows upcoming events, news, neighbourhoods and projects', () => {
    const text = words(page('/'));
    const order = [
      'Co się dzieje na Twoim osiedlu',
      'Azory',
      'Co przed nami',
      'Odwołane Sąsiedzi',
      'Porozmawiajmy',
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

  it('says first that it is cancelled, and why', () => {
    expect(words(page('/spotkania/sasiedzi-z-ugorka/'))).toMatch(
      /Odwołane Sąsiedzi z.Ugorka przy jednym stole Prowadząca zachorowała/,
    );
    expect(words(page('/warsztaty/zbijamy-lawke/'))).toMatch(/Przełożone Zbijamy ławkę.* Zapowiadają mróz/);
    expect(words(page('/warsztaty/rysujemy-mape/'))).toMatch(/Zmiana Rysujemy mapę.* Zamiast w.szkole/);
  });

  it.each([
    ['/spotkania/sasiedzi-z-ugorka/', 'Odwołane: Sąsiedzi z Ugorka', 'Odwołane: Prowadząca zachorowała.'],
    ['/warsztaty/zbijamy-lawke/', 'Przełożone: Zbijamy ławkę', 'Przełożone: Zapowiadają mróz'],
    ['/warsztaty/rysujemy-mape/', 'Zmiana: Rysujemy mapę', 'Zmiana: Zamiast w szkole'],
    ['/en/meetings/neighbours-from-ugorek/', 'Called off: ', 'Called off: '],
  ])('says so in its title and description, which a shared link shows: %s', (path, title, description) => {
    const html = page(path);
    const { tags } = headOf(html);
    const content = (name: string) =>
      tags.find((tag) => tag['property'] === name || tag['name'] === name)?.['content'];
    expect(/<title>([^<]*)/.exec(html)?.[1]).toMatch(new RegExp(`^${title}`));
    expect(content('og:title')).toMatch(new RegExp(`^${title}`));
    expect(content('og:description')).toMatch(new RegExp(`^${description}`));
    expect(content('description')).toBe(content('og:description'));
  });

  it('shows all its dates, and which one is called off', () => {
    const html = page('/spotkania/porozmawiajmy-o-alejkach/');
    expect(html).toMatch(
      /<s><time datetime="2026-12-02T17:30:00\+01:00">[^<]*<\/time><\/s> <span class="mark">odwołane<\/span>/,
    );
    expect(words(html)).toContain('Aula jest tego dnia zajęta.');
    expect(html).toMatch(/2026-11-25T17:30:00\+01:00">[^<]*<\/time> <span class="mark">najbliższy termin</);
  });

  it('shows no more of its date than is known', () => {
    expect(page('/spotkania/ranking-miejsc/')).toContain('datetime="2013-06"');
    expect(words(page('/spotkania/ranking-miejsc/'))).toContain('czerwiec 2013');
    expect(words(page('/warsztaty/warsztaty-lokalne/'))).toContain('wiosna 2014');
    expect(words(page('/warsztaty/warsztaty-lokalne/'))).not.toContain('marca');
  });

  it('shows the programme, the rain date, the agenda and the results', () => {
    const fete = words(page('/festyny/andrzejkowa-wymiana/'));
    expect(fete).toMatch(
      /Program 16\.00 Wymiana rzeczy niepotrzebnych 17\.30 Wspólne śpiewanie cały czas Herbata/,
    );
    expect(fete).toMatch(/W razie niepogody sobota, 5 grudnia 2026, 16\.00/);
    const seminar = words(page('/spotkania/seminarium-z-barcelona/'));
    expect(seminar).toMatch(/O czym rozmawialiśmy .* Notatka ze spotkania/);
    expect(words(page('/warsztaty/osiedle-bez-barier/'))).toContain('Jak było Pomysły z gry');
  });
});

describe('the page of a project', () => {
  it('shows its progress, its partners, its costs and its history', () => {
    const text = words(page('/projekty/user/'));
    for (const part of [
      '1 lutego 2013 – 30 kwietnia 2015 zakończony',
      'Diagnoza z mieszkańcami czerwiec–listopad 2013 za nami',
      'za nami Dziś: projekt zakończony',
      'Lider Miasto Grenoble Partner Urząd Miasta Krakowa , Kraków',
      '731 570 euro, w tym 541 877 euro dotacji',
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
  it('offers the file with its format and size, and says whether a screen reader can read it', () => {
    const html = page('/dokumenty/lokalny-plan-dzialania/');
    expect(html).toMatch(
      /<a href="\/media\/lokalny-plan-dzialania_\w+\.pdf" type="application\/pdf">Pobierz <span class="visually-hidden">Lokalny Plan Działania dla\sAzorów<\/span> \(PDF, 2,5\sMB\)<\/a>/,
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
    'at %s has every id, and machine-readable dates',
    (path) => {
      for (const id of ids) expect(page(path).split(`id="${id}"`)).toHaveLength(2);
      expect(page(path)).toMatch(/<time id="a11y-data-publikacja" datetime="2026-11-02">/);
      expect(page(path)).toMatch(/<time id="a11y-data-przeglad" datetime="2026-11-16">/);
    },
  );

  it('is linked on every page', () => {
    const address = (path: string) =>
      path.startsWith('/en/') ? '/en/accessibility-declaration/' : '/deklaracja-dostepnosci/';
    const without = [...pages].filter(([path, html]) => !html.includes(`<a href="${address(path)}"`));
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
