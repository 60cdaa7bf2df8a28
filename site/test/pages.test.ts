import { editorialTypes, entryPath, type Locale } from '@osiedle/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleContent } from '../../shared/examples/index.ts';
import type { BuiltSite } from './support/build.ts';
import { examplesSite } from './support/examples-site.ts';
import {
  deadLinks,
  faults,
  headingFaults,
  invalidHtml,
  landmarkFaults,
  languageFaults,
} from './support/checks.ts';
import { pageAt, pagesOf } from './support/pages.ts';

let site: BuiltSite;
let pages: Map<string, string>;

beforeAll(async () => {
  site = await examplesSite();
  pages = await pagesOf(site);
});

const page = (path: string) => pageAt(pages, path);

describe('every page', () => {
  it('exists for each example in each language', () => {
    const content = exampleContent();
    for (const type of editorialTypes) {
      for (const { locale, slug } of [content[type]].flat().filter((one) => one != null))
        expect([...pages.keys()]).toContain(entryPath(type, locale as Locale, String(slug)));
    }
  });

  it('has a description, which no other page has', () => {
    const described = [...pages]
      .filter(([, html]) => !html.includes('<meta name="robots" content="noindex">'))
      .map(([path, html]) => ({ path, text: /<meta name="description" content="([^"]*)">/.exec(html)?.[1] }));
    expect(described.filter(({ text }) => (text ?? '').length < 10)).toEqual([]);
    const same = Map.groupBy(described, ({ text }) => text).values();
    expect([...same].filter((some) => some.length > 1)).toEqual([]);
  });

  it('is valid HTML', async () => {
    expect(await invalidHtml(pages)).toEqual([]);
  });

  it('has one heading of the first level, and skips no level', () => {
    expect(headingFaults(pages)).toEqual([]);
  });

  it('has its landmarks and a skip link', () => {
    expect(landmarkFaults(pages)).toEqual([]);
  });

  it('has one language, marks words of the other, and links to it', () => {
    expect(languageFaults(pages)).toEqual([]);
    expect(page('/en/neighbourhoods/olsza-ii/')).toContain('<span lang="pl">Olsza\u00a0II</span>');
    expect(page('/osiedla/olsza-ii/')).not.toContain('lang="pl">Olsza');
  });

  it('has links to pages, files and fragments that exist', () => {
    expect(deadLinks(pages, 'https://osiedla.example', (path) => site.files.includes(path))).toEqual([]);
  });

  it('loads nothing from other sites, and runs no scripts', () => {
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

  it('has the same styles, minified and without repetition, in its head and nowhere else', () => {
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
        // The content security policy forbids both.
        ...(html.match(/<link rel="stylesheet"|<[^>]*\sstyle(?=[\s=>])/g) ?? []),
      ]),
    ).toEqual([]);
  });

  it('has spaces between words, although Astro drops line ends beside tags', () => {
    const runTogether =
      /.{0,20}(?:[\p{L}\d.,:]<(?:a|strong|time|s)[ >]|<\/(?:a|span|strong|time|s)>[\p{L}\d(]|<\/(?:span|a|strong|time)><(?:a|span|strong|time)[ >]).{0,20}/gu;
    expect(
      faults(pages, (html) => html.replace(/<script.*?<\/script>/gs, '').match(runTogether) ?? []),
    ).toEqual([]);
  });

  it('has no link to a search, which does not exist yet', () => {
    expect(faults(pages, (html) => html.match(/href="[^"]*\/(?:szukaj|search)\/[^"]*"/g) ?? [])).toEqual([]);
  });

  it('shows each picture in two formats, with its size and a description that may be empty', () => {
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

  it('crops a picture by its focal point, and others as ever', () => {
    const cropped = [...pages].flatMap(([path, html]) =>
      [...html.matchAll(/<img class="crop-0"[^>]* src="([^"]+)"|<img class[^>]+>/g)].map(([tag, src]) => ({
        path,
        src: src ?? tag,
      })),
    );
    expect(new Set(cropped.map(({ src }) => src.replace(/_[0-9a-f]{12}.*/, '')))).toEqual(
      new Set(['/media/gra-o-ugorek']),
    );
    const paths = cropped.map(({ path }) => path);
    expect(paths).toContain('/warsztaty/osiedle-bez-barier/');
  });
});

describe('the link to the other language', () => {
  const otherLanguage = (path: string) => /<a class="switch" href="([^"]+)"/.exec(page(path))?.[1];

  it('leads to the same entry', () => {
    expect(otherLanguage('/spotkania/seminarium-z-barcelona/')).toBe('/en/meetings/seminar-with-barcelona/');
    expect(otherLanguage('/en/topics/public-space/')).toBe('/tematy/przestrzen-publiczna/');
    expect(otherLanguage('/en/')).toBe('/');
    expect(otherLanguage('/festyny/rok/2014/')).toBe('/en/festivals/year/2014/');
  });

  it('leads to the section with a notice if there is no such entry', () => {
    expect(otherLanguage('/spotkania/pytania-i-odpowiedzi/')).toMatch(/^\/en\/meetings\/#untranslated-/);
    expect(otherLanguage('/en/meetings/final-conference/')).toMatch(/^\/spotkania\/#untranslated-/);
    expect(otherLanguage('/jak-dodac-wydarzenie/')).toMatch(/^\/en\/#untranslated-/);
  });

  it('leads to a notice that names the page and links to it', () => {
    for (const [path, front] of [
      ['/spotkania/pytania-i-odpowiedzi/', '/en/meetings/'],
      ['/en/meetings/final-conference/', '/spotkania/'],
      ['/jak-dodac-wydarzenie/', '/en/'],
    ] as const) {
      const id = otherLanguage(path)?.split('#')[1];
      expect(page(front)).toMatch(
        new RegExp(`<p id="${id}" [^>]*>[^<]+<a href="${path}" lang="[a-z]+" hreflang="[a-z]+">`),
      );
    }
  });

  it('leads from a page of a list to the list in the other language', () => {
    expect(otherLanguage('/spotkania/strona/1/')).toBe('/en/meetings/');
    expect(otherLanguage('/en/meetings/year/2019/')).toBe('/spotkania/');
  });
});

describe('the other files', () => {
  it('tell the server about old addresses', async () => {
    expect(JSON.parse(await site.read('/redirects.json'))).toEqual([
      { from: '/spotkania/spotkanie-z-barcelona/', to: '/spotkania/seminarium-z-barcelona/', status: 301 },
      { from: '/warsztaty/stary-warsztat/', status: 410 },
    ]);
  });

  it('include fonts with their hash in the name', () => {
    const assets = site.files.filter((file) => file.startsWith('/assets/'));
    for (const file of assets) expect(file).toMatch(/\.[\w-]{8}\.woff2$/);
    const preloads = [...page('/').matchAll(/rel="preload" href="([^"]+)"/g)].map((match) => match[1]);
    expect(preloads).toHaveLength(2);
    for (const font of preloads) expect(assets).toContain(font);
  });

  it('include nothing unexpected', () => {
    const known =
      /\.(?:html|atom|rss|woff2|avif|webp|png|pdf|svg)$|^\/(?:sitemap-(?:index|\d+)\.xml|robots\.txt|favicon\.ico|redirects\.json|release\.json)$/;
    expect(site.files.filter((file) => !known.test(file))).toEqual([]);
  });
});
