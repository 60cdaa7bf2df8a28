import { createHash } from 'node:crypto';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  deadLinks,
  headingFaults,
  invalidHtml,
  landmarkFaults,
  languageFaults,
  linksOf,
  loneVersions,
  withoutDeclaration,
  type Pages,
} from '../site/test/support/checks.ts';
import { feedLinks } from '../site/test/support/feeds.ts';
import { jsonLdFaults } from '../site/test/support/json-ld.ts';
import { headOf } from '../site/test/support/page.ts';
import { checkSitemap, checkWellFormed } from '../site/test/support/xml.ts';
import { crawl, sitemapParts, type CrawledResponse } from './support/crawl.ts';
import { someOf } from './support/some-of.ts';
import { eventually, productFolder, startSampleProduct, type RunningProduct } from './support/product.ts';
import { expectAllSeeded, forgetSeeding, runSeed } from './support/seeding.ts';
import { isLong } from './support/test-long.ts';
import { heavyPages } from './support/page-weight.ts';

/**
 * Crawls the whole sample site after a first start. The seeding was killed before, and the start completes it: seeding once
 * for both tests saves the time to draw all pictures again.
 */

let killed: Awaited<ReturnType<typeof runSeed>>;
let product: RunningProduct;
let origin: string;
let answers: Map<string, CrawledResponse>;
/** All crawled pages. */
let pages: Pages;
/** The pages that search engines may list. */
let listed: Pages;

beforeAll(async () => {
  const dataDir = await productFolder();
  killed = await runSeed(dataDir, /Content (?!1\/)/);
  product = await startSampleProduct(dataDir);
  origin = product.settings.siteUrl;
  // It is made after the switch.
  await eventually(async () => expect((await fetch(`${origin}/sitemap-index.xml`)).status).toBe(200));
  answers = await crawl(origin);
  const html = [...answers].filter(([, { type }]) => type === 'text/html');
  pages = new Map(html.map(([path, { text }]) => [path, text]));
  listed = new Map([...pages].filter(([, text]) => !text.includes('<meta name="robots" content="noindex')));
}, 600_000);
afterAll(() => product?.end());

const ofType = (type: string) => [...answers].filter(([, answer]) => answer.type === type);

test('a seeding that was killed is finished by the next one', () => {
  expect([killed.code, killed.said]).toEqual([null, expect.stringMatching(/Content (?!1\/)/)]);
  expectAllSeeded(product.settings.dataDir);
});

describe('every page of the sample site', () => {
  test('answers 200, as does everything that it links to and shows', () => {
    expect(pages.size).toBeGreaterThan(200);
    const faults = [...answers].filter(([, { status }]) => status !== 200);
    expect(faults.map(([path, { status }]) => `${path}: ${status}`)).toEqual([]);
    expect(deadLinks(pages, origin, (path) => answers.has(path))).toEqual([]);
  });

  test('is valid HTML', async () => {
    expect(await invalidHtml(someOf(pages))).toEqual([]);
  });

  test('has one h1, its headings in order, its landmarks and its language', () => {
    expect(headingFaults(pages)).toEqual([]);
    expect(landmarkFaults(pages)).toEqual([]);
    expect(languageFaults(pages)).toEqual([]);
  });

  test('weighs 13 kB at most with its styles', async () => {
    expect(await heavyPages(pages.keys(), origin, 13_000)).toEqual([]);
  });

  test('links to the accessibility declaration in its language', () => {
    expect(withoutDeclaration(pages)).toEqual([]);
  });

  test('links to its language versions, which link back', () => {
    expect(loneVersions(pages, origin)).toEqual([]);
    const bilingual = [...pages].filter(([, html]) => html.includes('hreflang="x-default"'));
    expect(bilingual.length).toBeGreaterThan(100);
  });

  test('describes itself in the types of schema.org, with what search engines require', async () => {
    const things = [...listed].flatMap(([path, html]) =>
      headOf(html).jsonLd.map((thing) => ({ path, thing })),
    );
    const kinds = new Set(things.map(({ thing }) => thing['@type']));
    expect([...kinds].sort()).toEqual(['Article', 'BreadcrumbList', 'Event', 'Organization', 'WebSite']);
    expect(await jsonLdFaults(things)).toEqual([]);
  });

  test('has headers that forbid everything that it does not need', () => {
    for (const [path, { headers }] of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
      // `'self'` alone gives a hint, about scripts that visitors could upload: only worse findings count.
      const grave = findings.filter(({ severity }) => severity < Severity.HIGH_MAYBE);
      expect([path, policy, grave]).toEqual([path, expect.stringContaining("default-src 'none'"), []]);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    }
  });

  test('has the styles that its policy allows, and the policy allows no others', () => {
    const sources = [...pages.values()].flatMap((html) =>
      Array.from(
        html.matchAll(/<style>(.*?)<\/style>/gs),
        ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
      ),
    );
    expect(sources.length).toBeGreaterThanOrEqual(pages.size);
    const directive = `style-src ${["'self'", ...[...new Set(sources)].sort()].join(' ')}`;
    for (const [path, { headers }] of answers)
      expect([path, ...(headers.get('content-security-policy')?.split('; ') ?? [])]).toContain(directive);
    const outside = /<link rel="stylesheet"|<[^>]*\sstyle(?=[\s=>])/;
    expect([...pages].filter(([, html]) => outside.test(html)).map(([path]) => path)).toEqual([]);
  });

  test('loads nothing from other origins', () => {
    const foreign = [...pages].flatMap(([path, html]) =>
      linksOf(html.replace(/<(?:a|link rel="(?:canonical|alternate)")\s[^>]*>/g, ''), origin + path)
        .filter((url) => url.origin !== origin)
        .map((url) => `${path}: ${url.href}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the accessibility declaration of the sample site', () => {
  const ids = [
    'a11y-wstep a11y-podmiot a11y-zakres a11y-url a11y-data-publikacja a11y-data-aktualizacja a11y-status a11y-kontakt',
    'a11y-email a11y-telefon a11y-procedura a11y-data-sporzadzenie a11y-data-przeglad a11y-architektura a11y-komunikacja',
  ].flatMap((line) => line.split(' '));

  test.each(['/deklaracja-dostepnosci/', '/en/accessibility-declaration/'])('has every id, at %s', (path) => {
    const html = pages.get(path) ?? '';
    expect(ids.filter((id) => html.split(` id="${id}"`).length !== 2)).toEqual([]);
    const dates = ids.filter((id) => id.includes('-data-'));
    expect(
      dates.filter((id) => !new RegExp(`<time id="${id}" datetime="\\d{4}-\\d\\d-\\d\\d"`).test(html)),
    ).toEqual([]);
  });
});

describe('beside the pages of the sample site', () => {
  test('the sitemap is valid and lists each page that search engines may list', () => {
    const parts = sitemapParts(answers);
    parts.forEach(checkSitemap);
    const mapped = [...parts.join('').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    expect(mapped.sort()).toEqual([...listed.keys()].map((path) => origin + path).sort());
  });

  test('the feeds are well-formed and link to pages', () => {
    const feeds = [...ofType('application/atom+xml'), ...ofType('application/rss+xml')];
    expect(feeds).toHaveLength(28);
    for (const [path, { text }] of feeds) {
      checkWellFormed(text);
      const links = feedLinks(text);
      expect([path, links.length]).not.toEqual([path, 0]);
      expect([path, links.filter((link) => !pages.has(link.replace(origin, '')))]).toEqual([path, []]);
    }
  });
});

// As a command; what it does is in cms/test/sample-import.test.ts.
if (isLong)
  describe('another seeding', () => {
    test('does nothing', async () => {
      await product.stop();
      const { code, said } = await runSeed(product.settings.dataDir);
      expect(said).toContain('there already');
      expect(code).toBe(0);
    });

    test('is refused if editors have written something', async () => {
      forgetSeeding(product.settings.dataDir);
      const { code, said } = await runSeed(product.settings.dataDir);
      expect(said).toMatch(/already holds \d+ documents/);
      expect(code).toBe(1);
    });
  });
