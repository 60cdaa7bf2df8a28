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

  it('says how to get there and in, what it costs and how to book, under a heading', () => {
    const html = page('/festyny/andrzejkowa-wymiana/');
    expect(words(html)).toMatch(
      /Najważniejsze .* Dostępność Bez progów Bez pętli indukcyjnej Wstęp 5.zł Zapisy Zapisy do 27.listopada, 18\.00\. Wolnych miejsc: 7\. Zapisz się \+48.12.000.00.00 zapisy@example\.org Bilet ulgowy kosztuje 3.zł\. Dla kogo 7–99.lat/,
    );
    for (const link of [
      '<a class="button" href="https://example.org/zapisy/" rel="external">',
      '<a href="tel:+48120000000">',
      '<a href="mailto:zapisy@example.org">',
    ])
      expect(html).toContain(link);
    const moved = page('/warsztaty/rysujemy-mape/');
    expect(words(moved)).toContain('Dojazd Azory – autobus 130, 168; 4 minuty pieszo, bez progów');
    expect(moved).toContain(
      'href="https://www.openstreetmap.org/?mlat=50.0877&amp;mlon=19.9105#map=17/50.0877/19.9105" rel="external"',
    );
    expect(moved).toContain('href="geo:50.0877,19.9105?q=50.0877,19.9105"');
  });

  it('asks nobody to come or to book once it is over or called off', () => {
    const main = (path: string) => words(page(path).replace(/<footer.*/s, ''));
    for (const path of ['/spotkania/seminarium-z-barcelona/', '/warsztaty/zbijamy-lawke/'])
      expect(main(path)).not.toMatch(/Zapisy|Dojazd|Dostępność|Wstęp/);
    expect(main('/spotkania/seminarium-z-barcelona/')).toContain('Zobacz na mapie');
  });

  it('offers the same in other forms near its title, in its own language', () => {
    const html = page('/festyny/andrzejkowa-wymiana/');
    expect(words(html)).toMatch(
      /To wpis przykładowy\. Tekst łatwy do czytania Film w języku migowym Nagranie do słuchania Zapis nagrania Przykład zapisu/,
    );
    expect(html).toContain('href="https://example.org/pjm/" rel="external"');
    expect(html).not.toContain('https://example.org/en/sign/');
  });

  it('shows its pictures with captions and authors, each as a link to its full size', () => {
    const html = page('/spotkania/seminarium-z-barcelona/');
    expect(words(html)).toMatch(
      /\(powiększ\) Spacer po Azorach w drugim dniu seminarium\. Pracownia plastyczna/,
    );
    expect(html).toMatch(/<a href="\/media\/seminarium-spacer_\w+\.webp"><picture>/);
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

describe('the front of the neighbourhoods', () => {
  it('leads from each street to its neighbourhood, two taps from the home page', () => {
    expect(page('/')).toContain('<a href="/osiedla/#streets">Które to osiedle? Znajdź swoją ulicę</a>');
    const html = page('/osiedla/');
    expect(html).toContain('<section id="streets"');
    expect(html).toMatch(/<a href="\/osiedla\/azory\/"><span>Jaremy<\/span> <small>Azory<\/small><\/a>/);
    expect(page('/en/neighbourhoods/')).toMatch(
      /<a href="\/en\/neighbourhoods\/azory\/"><span lang="pl">Jaremy</,
    );
    expect(words(page('/osiedla/azory/'))).toContain('Ulice Jaremy, ');
  });
});

describe('the page of a document', () => {
  it('offers its text on the page first', () => {
    const html = page('/dokumenty/lokalny-plan-dzialania/');
    const [read, file] = [html.indexOf('<a class="button" href="#text">'), html.indexOf('<a href="/media/')];
    expect(read).toBeGreaterThan(0);
    expect(file).toBeGreaterThan(read);
    expect(html).toContain('<section id="text">');
  });

  it('offers the file with its format and size, and says whether a screen reader can read it', () => {
    const html = page('/dokumenty/lokalny-plan-dzialania/');
    expect(html).toMatch(
      /<a href="\/media\/lokalny-plan-dzialania_\w+\.pdf" type="application\/pdf"><span>Pobierz <span class="visually-hidden">Lokalny Plan Działania dla\sAzorów<\/span> \(PDF, 2,5\sMB\)<\/span><\/a>/,
    );
    expect(words(html)).toContain('Tego pliku czytnik ekranu może nie odczytać.');
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
