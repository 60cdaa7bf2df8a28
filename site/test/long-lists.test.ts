import { beforeAll, expect, it } from 'vitest';
import { deadLinks, headingFaults, invalidHtml, landmarkFaults, languageFaults } from './support/checks.ts';
import { headOf, versionsOf } from './support/page.ts';
import { pageAt, words } from './support/pages.ts';
import { renderedPages } from './support/rendered.ts';
import { exampleOf, exampleWire } from './support/store.ts';
import { siteTexts } from './weight/support/texts.ts';
import { sentBytes } from './weight/support/weigh.ts';

/** How many updates one year, topic, neighbourhood and project have: as many as fill the last page. */
const count = 50;
const slug = { topic: 'przestrzen-publiczna', neighbourhood: 'azory', project: 'user' };
const origin = 'https://osiedla.example';

/** All that is rendered, by path. */
let files: Map<string, string>;
let pages: Map<string, string>;
/** The pages of projects, neighbourhoods, topics and lists. */
let listPages: Map<string, string>;
const page = (path: string) => pageAt(pages, path);

beforeAll(async () => {
  const wire = exampleWire();
  const text = siteTexts().split(/[\s#*_[\]()<>|`]+/);
  const update = exampleOf('update', 'full.default', { cover: null });
  const referTo = (documentId: string) => [{ documentId }];
  const news = Array.from({ length: count }, (_, index) => ({
    ...update,
    documentId: `news${index}`,
    slug: `news-${index}`,
    title: text.slice(index * 40, index * 40 + 8).join(' '),
    summary: text.slice(index * 40 + 8, index * 40 + 40).join(' '),
    date: new Date(Date.UTC(2014, 0, 1 + 7 * index)).toISOString().slice(0, 10),
    topics: referTo(exampleOf('topic', 'full').documentId),
    neighbourhoods: referTo(exampleOf('neighbourhood', 'full').documentId),
    projects: referTo(exampleOf('project', 'ended.default').documentId),
  }));
  files = await renderedPages({ ...wire, update: [...(wire.update ?? []), ...news] });
  pages = new Map([...files].filter(([path]) => /(?:\/|\.html)$/.test(path)));
  listPages = new Map(
    [...pages].filter(([path]) => /\/(?:strona|rok)\/|\/(?:tematy|osiedla|projekty)\//.test(path)),
  );
});

it('a long list has pages with their own titles, addresses and breadcrumbs', () => {
  const expected: [path: string, title: string, trail: string[]][] = [
    ['/aktualnosci/strona/2/', 'Wszystkie wiadomości, strona 2', ['/', '/aktualnosci/']],
    ['/aktualnosci/rok/2014/', 'Co nowego, rok 2014', ['/', '/aktualnosci/']],
    [
      '/aktualnosci/rok/2014/strona/1/',
      'Co nowego, rok 2014, strona 1',
      ['/', '/aktualnosci/', '/aktualnosci/rok/2014/'],
    ],
    [
      `/tematy/${slug.topic}/strona/1/`,
      'Przestrzeń publiczna, strona 1',
      ['/', '/tematy/', `/tematy/${slug.topic}/`],
    ],
    ['/osiedla/azory/strona/3/', 'Azory: wszystkie wpisy, strona 3', ['/', '/osiedla/', '/osiedla/azory/']],
    [
      '/projekty/user/strona/1/',
      'USER – zmiany i konflikty w przestrzeni publicznej: wszystkie wpisy, strona 1',
      ['/', '/projekty/', '/projekty/user/'],
    ],
  ];
  for (const [path, title, trail] of expected) {
    const html = page(path);
    expect(/<title>(.*?) – Osied[^–]*<\/title>/s.exec(html)?.[1]).toBe(title);
    expect(
      /<h1[^>]*>(.*?)<\/h1>/s
        .exec(html)?.[1]
        ?.replaceAll(/<[^>]*>|\s+/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    ).toBe(title);
    const nav = /<nav class="trail.*?<\/nav>/s.exec(html)?.[0] ?? '';
    expect([...nav.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual(trail);
    const head = headOf(html);
    expect(head.tags.find(({ rel }) => rel === 'canonical')?.['href']).toBe(`${origin}${path}`);
  }
  const titles = [...pages].map(([, html]) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
  const ofLists = [...listPages.values()].map((html) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
  for (const title of ofLists)
    expect([title, titles.filter((one) => one === title).length]).toEqual([title, 1]);
});

it('a page of a list links to the other language, but a numbered page is no language version', () => {
  const otherLanguage = (path: string) => /<a class="switch" href="([^"]+)"/.exec(page(path))?.[1];
  expect(otherLanguage('/tematy/przestrzen-publiczna/strona/1/')).toBe('/en/topics/public-space/');
  expect(otherLanguage('/osiedla/azory/strona/1/')).toBe('/en/neighbourhoods/azory/');
  expect(otherLanguage('/projekty/user/strona/1/')).toBe('/en/projects/user/');
  expect(otherLanguage('/aktualnosci/rok/2014/strona/1/')).toBe('/en/updates/');
  for (const [path, html] of listPages)
    if (path.includes('/strona/')) expect([path, versionsOf(headOf(html))]).toEqual([path, {}]);
});

it('a long list has no further pages, and a list that fits on its front has none', () => {
  for (const path of [
    '/aktualnosci/strona/4/',
    '/aktualnosci/rok/2014/strona/2/',
    `/tematy/${slug.topic}/strona/3/`,
    '/osiedla/azory/strona/4/',
    '/osiedla/ugorek/strona/1/',
    '/projekty/user/strona/4/',
    '/projekty/urb-inclusion/strona/1/',
    '/en/topics/public-space/page/1/',
  ])
    expect([path, pages.has(path)]).toEqual([path, false]);
  expect(page('/osiedla/ugorek/')).not.toContain('Wszystko z osiedla');
});

it('the page of a neighbourhood or project shows the newest entries, and links to all', () => {
  expect(words(page('/osiedla/azory/'))).toMatch(/Wszystko z osiedla Przejrzyj po kolei \(\d+ wpis/);
  expect(page('/osiedla/azory/')).toContain('href="/osiedla/azory/strona/3/"');
  expect(words(page('/projekty/user/'))).toMatch(/Co się działo ostatnio .* Wszystko o projekcie Przejrzyj/);
  expect(page('/projekty/user/')).toContain('href="/projekty/user/strona/3/"');
});

it('a page of a list has few rows and few bytes, even with long titles and summaries', () => {
  const rows = [...pages].map(([path, html]) => [html.split('<li class="row').length - 1, path] as const);
  expect(rows.filter(([count]) => count > 40)).toEqual([]);
  expect(rows.filter(([count]) => count === 30).map(([, path]) => path)).toContain('/aktualnosci/rok/2014/');
  const heavy = [...listPages].map(([path, html]) => [sentBytes(html), path] as const);
  expect(heavy.filter(([bytes]) => bytes > 13_000)).toEqual([]);
});

it('a page of a list is as valid as other pages, and in the sitemap', async () => {
  expect(headingFaults(listPages)).toEqual([]);
  expect(landmarkFaults(listPages)).toEqual([]);
  expect(languageFaults(listPages)).toEqual([]);
  // What is not rendered is there for all pages alike.
  const isThere = (path: string) => files.has(path) || /^\/(?:assets\/|media\/|favicon)/.test(path);
  expect(deadLinks(pages, origin, isThere)).toEqual([]);
  const some = [...listPages].filter(([path]) => path.endsWith('/strona/1/'));
  expect(await invalidHtml(new Map(some))).toEqual([]);
  expect(files.get('/sitemap-0.xml')).toContain(`<loc>${origin}/tematy/${slug.topic}/strona/1/</loc>`);
});
