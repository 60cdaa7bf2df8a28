import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite, type BuiltSite } from './support/build.ts';
import { deadLinks, headingFaults, invalidHtml, landmarkFaults, languageFaults } from './support/checks.ts';
import { headOf, versionsOf } from './support/page.ts';
import { pageAt, pagesOf, words } from './support/pages.ts';
import { exampleOf, exampleWire } from './support/store.ts';
import { siteTexts } from './weight/support/texts.ts';
import { sentBytes } from './weight/support/weigh.ts';

/** A site with as much news in one year, on one topic, from one neighbourhood and of one project as fills the last page. */
const count = 50;
const slug = { topic: 'przestrzen-publiczna', neighbourhood: 'azory', project: 'user' };
const own = 'https://osiedla.example';

let site: BuiltSite;
/** All pages, and those of projects, neighbourhoods, topics and lists. */
let pages: Map<string, string>;
let long: Map<string, string>;
const page = (path: string) => pageAt(pages, path);

beforeAll(async () => {
  const wire = exampleWire();
  const text = siteTexts().split(/[\s#*_[\]()<>|`]+/);
  const update = exampleOf('update', 'full.default', { cover: null });
  const tie = (documentId: string) => [{ documentId }];
  const news = Array.from({ length: count }, (_, index) => ({
    ...update,
    documentId: `news${index}`,
    slug: `news-${index}`,
    title: text.slice(index * 40, index * 40 + 8).join(' '),
    summary: text.slice(index * 40 + 8, index * 40 + 40).join(' '),
    date: new Date(Date.UTC(2014, 0, 1 + 7 * index)).toISOString().slice(0, 10),
    topics: tie(exampleOf('topic', 'full').documentId),
    neighbourhoods: tie(exampleOf('neighbourhood', 'full').documentId),
    projects: tie(exampleOf('project', 'ended.default').documentId),
  }));
  site = await buildSite({ ...wire, update: [...(wire.update ?? []), ...news] });
  pages = await pagesOf(site);
  long = new Map(
    [...pages].filter(([path]) => /\/(?:strona|rok)\/|\/(?:tematy|osiedla|projekty)\//.test(path)),
  );
});
afterAll(() => site.remove());

it('are cut into pages, each with its own title, address and way back', () => {
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
    expect(head.tags.find(({ rel }) => rel === 'canonical')?.['href']).toBe(`${own}${path}`);
  }
  const titles = [...pages].map(([, html]) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
  const ofLists = [...long.values()].map((html) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
  for (const title of ofLists)
    expect([title, titles.filter((one) => one === title).length]).toEqual([title, 1]);
});

it('lead to the other language where that has the same, and name a twin of no numbered page', () => {
  const twin = (path: string) => /<a class="switch" href="([^"]+)"/.exec(page(path))?.[1];
  expect(twin('/tematy/przestrzen-publiczna/strona/1/')).toBe('/en/topics/public-space/');
  expect(twin('/osiedla/azory/strona/1/')).toBe('/en/neighbourhoods/azory/');
  expect(twin('/projekty/user/strona/1/')).toBe('/en/projects/user/');
  expect(twin('/aktualnosci/rok/2014/strona/1/')).toBe('/en/updates/');
  for (const [path, html] of long)
    if (path.includes('/strona/')) expect([path, versionsOf(headOf(html))]).toEqual([path, {}]);
});

it('have no page beyond those, nor one of a list that is whole on a page', () => {
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

it('show on the page of a neighbourhood and of a project the newest, and lead to all', () => {
  expect(words(page('/osiedla/azory/'))).toMatch(/Wszystko z osiedla Przejrzyj po kolei \(\d+ wpis/);
  expect(page('/osiedla/azory/')).toContain('href="/osiedla/azory/strona/3/"');
  expect(words(page('/projekty/user/'))).toMatch(/Co się działo ostatnio .* Wszystko o projekcie Przejrzyj/);
  expect(page('/projekty/user/')).toContain('href="/projekty/user/strona/3/"');
});

it('have few rows and weigh little, also with long titles and summaries', () => {
  const rows = [...pages].map(([path, html]) => [html.split('<li class="row').length - 1, path] as const);
  expect(rows.filter(([count]) => count > 40)).toEqual([]);
  expect(rows.filter(([count]) => count === 30).map(([, path]) => path)).toContain('/aktualnosci/rok/2014/');
  const heavy = [...long].map(([path, html]) => [sentBytes(html), path] as const);
  expect(heavy.filter(([bytes]) => bytes > 13_000)).toEqual([]);
});

it('are as sound as other pages, and in the sitemap', async () => {
  expect(headingFaults(long)).toEqual([]);
  expect(landmarkFaults(long)).toEqual([]);
  expect(languageFaults(long)).toEqual([]);
  expect(deadLinks(pages, own, (path) => site.files.includes(path))).toEqual([]);
  const some = [...long].filter(([path]) => path.endsWith('/strona/1/'));
  expect(await invalidHtml(new Map(some))).toEqual([]);
  expect(await site.read('/sitemap-0.xml')).toContain(`<loc>${own}/tematy/${slug.topic}/strona/1/</loc>`);
});
