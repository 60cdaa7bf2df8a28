import { editorialTypes, entryPath, type Locale } from '@osiedle/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleContent } from '../../shared/examples/index.ts';
import { buildSite, type BuiltSite } from './support/build.ts';
import { examplesSite } from './support/examples-site.ts';
import {
  deadLinks,
  faults,
  headingFaults,
  invalidHtml,
  landmarkFaults,
  languageFaults,
} from './support/checks.ts';
import { startFakeCms, token, type FakeCms } from './support/cms.ts';
import { pageAt, pagesOf } from './support/pages.ts';
import { exampleOf, exampleWire } from './support/store.ts';

let site: BuiltSite;
let cms: FakeCms;
let fromCms: BuiltSite;
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
    examplesSite(),
    buildSite({}, { CONTENT_FILE: '', CMS_URL: cms.url.href, CMS_TOKEN: token, MEDIA_DIR: '' }),
  ]);
  pages = await pagesOf(site);
});
afterAll(async () => {
  await cms.close();
  await fromCms.remove();
});

const page = (path: string) => pageAt(pages, path);

describe('every page', () => {
  it('is there, for each example and in each language', () => {
    const content = exampleContent();
    for (const type of editorialTypes) {
      for (const { locale, slug } of [content[type]].flat().filter((one) => one != null))
        expect([...pages.keys()]).toContain(entryPath(type, locale as Locale, String(slug)));
    }
  });

  it('is valid HTML', async () => {
    expect(await invalidHtml(pages)).toEqual([]);
  });

  it('has one heading of the first level, and skips none below it', () => {
    expect(headingFaults(pages)).toEqual([]);
  });

  it('has its landmarks and a way past the menu', () => {
    expect(landmarkFaults(pages)).toEqual([]);
  });

  it('is read by one language, marks each word of the other, and leads to it', () => {
    expect(languageFaults(pages)).toEqual([]);
    expect(page('/en/neighbourhoods/olsza-ii/')).toContain('<span lang="pl">Olsza\u00a0II</span>');
    expect(page('/osiedla/olsza-ii/')).not.toContain('lang="pl">Olsza');
  });

  it('leads to pages, files and parts of pages that are there', () => {
    expect(deadLinks(pages, 'https://osiedla.example', (path) => site.files.includes(path))).toEqual([]);
  });

  it('asks nobody else for anything, and runs nothing', () => {
    expect(
      faults(pages, (html) => [
        ...(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []),
        ...(html.match(/\son[a-z]+="/g) ?? []),
        ...(html.match(
          /<(?:link rel="(?:stylesheet|preload|icon)"|img|source|script)[^>]* (?:href|src|srcset)="(?!\/)[^"]*"/g,
        ) ?? []),
      ]),
    ).toEqual([]);
  });

  it('has the same styles, written small and once, in its head and nowhere else', () => {
    const styles = [...pages.values()].map((html) => /<style>(.*?)<\/style><\/head>/s.exec(html)?.[1] ?? '');
    expect(new Set(styles).size).toBe(1);
    const [css = ''] = styles;
    expect(css).toMatch(/^@layer tokens\{.*@media print\{.*@font-face\{/s);
    expect(css.trim()).not.toMatch(/\n|\/\*|@import|[;{] | [{}]/);
    const rules = Array.from(css.matchAll(/[^{}]+\{[^{}]+\}/g), ([rule]) => rule);
    expect(rules.length).toBeGreaterThan(200);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
    expect(
      faults(pages, (html) => [
        ...(html.match(/<style/g) ?? []).slice(1),
        // The security policy takes neither.
        ...(html.match(/<link rel="stylesheet"|<[^>]*\sstyle(?=[\s=>])/g) ?? []),
      ]),
    ).toEqual([]);
  });

  it('keeps words apart, though Astro drops line ends beside tags', () => {
    const runTogether =
      /.{0,20}(?:[\p{L}\d.,:]<(?:a|strong|time|s)[ >]|<\/(?:a|span|strong|time|s)>[\p{L}\d(]|<\/(?:span|a|strong|time)><(?:a|span|strong|time)[ >]).{0,20}/gu;
    expect(
      faults(pages, (html) => html.replace(/<script.*?<\/script>/gs, '').match(runTogether) ?? []),
    ).toEqual([]);
  });

  it('does not lead to calendar or search, which are yet to come', () => {
    expect(
      faults(pages, (html) => html.match(/href="[^"]*\/(?:kalendarz|calendar|szukaj|search)\/[^"]*"/g) ?? []),
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
      expect(picture).toMatch(/<img src="\/media\/[\w-]+\.webp" width="\d+" height="\d+"/);
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

describe('what lies beside the pages', () => {
  it('tells the server of old addresses', async () => {
    expect(JSON.parse(await site.read('/redirects.json'))).toEqual([
      { from: '/spotkania/spotkanie-z-barcelona/', to: '/spotkania/seminarium-z-barcelona/', status: 301 },
      { from: '/warsztaty/stary-warsztat/', status: 410 },
    ]);
  });

  it('are fonts whose names hold their hash', () => {
    const assets = site.files.filter((file) => file.startsWith('/assets/'));
    for (const file of assets) expect(file).toMatch(/\.[\w-]{8}\.woff2$/);
    const preloads = [...page('/').matchAll(/rel="preload" href="([^"]+)"/g)].map((match) => match[1]);
    expect(preloads).toHaveLength(2);
    for (const font of preloads) expect(assets).toContain(font);
  });

  it('is no file that nobody asked for', () => {
    const known =
      /\.(?:html|atom|rss|woff2|avif|webp|png|pdf|svg)$|^\/(?:sitemap-(?:index|\d+)\.xml|robots\.txt|redirects\.json)$/;
    expect(site.files.filter((file) => !known.test(file))).toEqual([]);
  });
});

describe('a build from the CMS', () => {
  it('gives the same bytes as one from a file, at the same instant', async () => {
    const text = /\.(?:html|atom|rss|xml|json|txt|svg)$/;
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
