import { eventTypes, locales, sectionPath } from '@osiedle/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireContent } from '../src/content/wire.ts';
import { mediaNames } from '../src/media/references.ts';
import { loneVersions } from './support/checks.ts';
import { buildSite, neverUploaded, type BuiltSite } from './support/build.ts';
import { startFakeCms, token, type FakeCms } from './support/cms.ts';
import { feedLinks } from './support/feeds.ts';
import { headOf, versionsOf, type PageHead } from './support/page.ts';
import { renderedPages } from './support/rendered.ts';
import { exampleOf, exampleWire, fileOf } from './support/store.ts';
import { checkSitemap, checkWellFormed } from './support/xml.ts';

const origin = 'https://osiedla.example';
const draft = 'NOBODY MAY READ THIS DRAFT';
const attack = `</script><script>alert(1)</script>]]>&"'<img src=x onerror=alert(1)>\u000b`;

/** The examples, with a meeting and an update in each language that contain attacks. */
function content(): WireContent {
  const wire = exampleWire();
  const hostile = (type: 'meeting' | 'update', name: string, locale: string) =>
    exampleOf(type, name, {
      documentId: `hostile${type}`,
      slug: `hostile-${type}`,
      locale,
      title: `Hostile ${attack}`,
      summary: attack,
      body: `${attack}\n\n[link](javascript:alert(1))\n\n![x](/uploads/${neverUploaded})`,
      statusNote: attack,
      audience: attack,
      registration: attack,
      joinUrl: `javascript:alert('${attack}')`,
      attendanceMode: 'mixed',
    });
  return {
    ...wire,
    file: [fileOf('nowhere', `/uploads/${neverUploaded}`)],
    meeting: [
      ...(wire.meeting ?? []),
      hostile('meeting', 'full.default', 'pl'),
      hostile('meeting', 'full.second', 'en'),
    ],
    update: [
      ...(wire.update ?? []),
      hostile('update', 'full.default', 'pl'),
      hostile('update', 'full.second', 'en'),
    ],
  };
}

interface Page extends PageHead {
  url: string;
  html: string;
}

function parsePage(file: string, html: string): Page {
  return { url: origin + file.replace(/index\.html$/, ''), html, ...headOf(html) };
}

let cms: FakeCms;
let site: BuiltSite;
/** All pages that search engines may list. */
let pages: Page[];
let errorPages: Page[];
/** The style guide is for people who work on the site, so search engines may not list it. */
let styleGuide: Page[];

beforeAll(async () => {
  const documents = content();
  const unpublished = { documentId: 'draft', slug: 'draft', title: draft, publishedAt: null };
  const meeting = [...(documents.meeting ?? []), exampleOf('meeting', 'full.default', unpublished)];
  cms = await startFakeCms({ ...documents, meeting });
  // Its row is there, and its bytes are not.
  cms.override = ({ pathname }, response) => {
    if (!pathname.endsWith(neverUploaded)) return false;
    response.writeHead(404).end();
    return true;
  };
  site = await buildSite(documents, { CONTENT_FILE: '', CMS_URL: cms.url.href, CMS_TOKEN: token });
  const html = site.files.filter((file) => file.endsWith('.html'));
  const all = await Promise.all(html.map(async (file) => parsePage(file, await site.read(file))));
  const isHidden = ({ tags }: Page) =>
    tags.some(({ name, content: robots }) => name === 'robots' && robots === 'noindex');
  pages = all.filter((page) => page.url.endsWith('/') && !isHidden(page));
  styleGuide = all.filter((page) => page.url.endsWith('/') && isHidden(page));
  errorPages = all.filter(({ url }) => !url.endsWith('/'));
});
afterAll(async () => {
  await cms.close();
  await site.remove();
});

describe('a build from the CMS', () => {
  it('gives the same bytes as the same documents rendered by themselves, at the same instant', async () => {
    const rendered = await renderedPages(content());
    const fileOfPath = (path: string) =>
      path.replace(/\/(404|410)\/$/, '/$1.html').replace(/\/$/, '/index.html');
    const texts = new Map([...rendered].map(([path, text]) => [fileOfPath(path), text]));
    // The stamp says which build it is.
    const isCompared = (file: string) =>
      /\.(?:html|atom|rss|xml|txt|json)$/.test(file) && file !== '/release.json';
    const files = site.files.filter(isCompared);
    expect([...texts.keys()].filter(isCompared).sort()).toEqual(files);
    for (const file of files) expect([file, await site.read(file)]).toEqual([file, texts.get(file)]);
  });

  it('reads each list once', () => {
    const lists = cms.requests
      .filter(({ url }) => url.pathname === '/api/meetings')
      .map(({ url }) => url.href);
    expect(lists).toHaveLength(2);
    expect(new Set(lists).size).toBe(2);
  });

  it('shows no draft anywhere', async () => {
    for (const file of site.files) expect(await site.read(file)).not.toContain(draft);
    expect(site.files.filter((file) => file.includes('draft'))).toEqual([]);
  });
});

it('has an icon at the address that browsers ask without being told', () => {
  expect(site.files).toEqual(expect.arrayContaining(['/favicon.svg', '/favicon.ico']));
});

describe('every page', () => {
  it('exists, and so do the error pages', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(errorPages.map(({ url }) => url.replace(origin, '')).sort()).toEqual([
      '/404.html',
      '/410.html',
      '/en/404.html',
      '/en/410.html',
    ]);
  });

  it('has no link to the style guide, which exists in both languages', () => {
    expect(styleGuide.map(({ url }) => url.replace(origin, '')).sort()).toEqual([
      '/en/styleguide/',
      '/styleguide/',
    ]);
    expect(pages.filter(({ html }) => html.includes('/styleguide/')).map(({ url }) => url)).toEqual([]);
  });

  it('names its own address, title and language', () => {
    for (const { url, html, tags } of pages) {
      expect(tags.find(({ rel }) => rel === 'canonical')?.['href']).toBe(url);
      expect(tags.find(({ property }) => property === 'og:url')?.['content']).toBe(url);
      expect(html).toMatch(/<title>[^<]+<\/title>/);
      expect(html).toContain(`<html lang="${url.startsWith(`${origin}/en/`) ? 'en' : 'pl'}"`);
    }
  });

  it('names its language versions, and each of them names it', () => {
    const bilingual = pages.filter((page) => Object.keys(versionsOf(page)).length > 0);
    expect(bilingual.length).toBeGreaterThan(60);
    expect(bilingual.length).toBeLessThan(pages.length);
    const byPath = new Map(pages.map(({ url, html }) => [url.replace(origin, ''), html]));
    expect(loneVersions(byPath, origin)).toEqual([]);
  });

  it('has links to feeds that exist', () => {
    for (const { tags, url } of pages) {
      const feeds = tags.filter(({ type }) => /\/(?:atom|rss)\+xml$/.test(type ?? ''));
      expect(feeds.length).toBeGreaterThanOrEqual(2);
      expect(new Set(feeds.map(({ href }) => href)).size).toBe(feeds.length);
      for (const { href } of feeds) expect([url, site.files]).toEqual([url, expect.arrayContaining([href])]);
    }
  });

  it('has JSON-LD with addresses that exist', () => {
    const known = new Set([...pages.map(({ url }) => url), ...site.files.map((file) => origin + file)]);
    for (const { url, jsonLd } of pages) {
      const types = jsonLd.map((thing) => thing['@type']);
      for (const thing of jsonLd) expect(thing['@context']).toBe('https://schema.org');
      if (!/^https:\/\/osiedla\.example\/(?:en\/)?$/.test(url))
        expect([url, types]).toEqual([url, expect.arrayContaining(['BreadcrumbList'])]);
      else expect(types).toEqual(expect.arrayContaining(['Organization', 'WebSite']));
      const own = JSON.stringify(jsonLd).match(/https:\/\/osiedla\.example[^"#]*(?=")/g) ?? [];
      expect([url, own.filter((address) => !known.has(address))]).toEqual([url, []]);
    }
  });

  it('of an event has JSON-LD of an event with its dates', () => {
    const eventSections = eventTypes.flatMap((type) =>
      locales.map((locale) => origin + sectionPath(type, locale)),
    );
    const events = pages.filter(({ url }) =>
      eventSections.some(
        (section) => url.startsWith(section) && /^[a-z0-9-]+\/$/.test(url.slice(section.length)),
      ),
    );
    expect(events.length).toBeGreaterThan(20);
    for (const { url, jsonLd } of events) {
      const event = jsonLd.find((thing) => thing['@type'] === 'Event');
      expect([url, event]).toEqual([
        url,
        expect.objectContaining({
          url,
          startDate: expect.any(String) as string,
          eventStatus: expect.any(String) as string,
        }),
      ]);
    }
  });

  it('shows only pictures that the site has, except for one that was never uploaded', () => {
    const shown = new Set(pages.flatMap(({ html }) => [...mediaNames(html, new URL(origin))]));
    const there = site.files
      .filter((file) => file.startsWith('/media/'))
      .map((file) => file.replace('/media/', ''));
    expect(there.length).toBeGreaterThan(20);
    expect([...shown].filter((name) => !there.includes(name))).toEqual([neverUploaded]);
    expect(site.output).toMatch(/nowhere_1\.png \(on \S+\) is left out/);
  });
});

describe('an attack that an editor pastes', () => {
  it('is inert on every page', () => {
    const hostile = pages.filter(({ url }) => url.includes('hostile-'));
    expect(hostile).toHaveLength(4);
    for (const { html, url } of [...pages, ...errorPages]) {
      const unquoted = html
        .replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
        .replace(/="[^"]*"/g, '=""');
      expect([url, unquoted.match(/<script|<[^>]*\son[a-z]+=[^>]*>/gi)]).toEqual([url, null]);
      expect([url, html.match(/(?:href|src|action)="?\s*(?:javascript|data):/gi)]).toEqual([url, null]);
    }
  });
});

describe('the feeds', () => {
  it('all exist, are well-formed and are not empty', async () => {
    const feeds = site.files.filter((file) => /\/feed\.(?:atom|rss)$/.test(file));
    expect(feeds).toHaveLength(28);
    const urls = new Set(pages.map(({ url }) => url));
    for (const file of feeds) {
      const xml = await site.read(file);
      checkWellFormed(xml);
      const links = feedLinks(xml);
      expect(links.length).toBeGreaterThan(0);
      expect([file, links.filter((link) => !urls.has(link))]).toEqual([file, []]);
      expect(xml).not.toMatch(/<script|<img[^>]*onerror/i);
    }
  });
});

describe('the sitemap', () => {
  it('follows the sitemap protocol and lists each page once', async () => {
    const index = await site.read('/sitemap-index.xml');
    checkWellFormed(index);
    expect(await site.read('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
    const maps = [...index.matchAll(/<loc>https:\/\/osiedla\.example([^<]+)<\/loc>/g)].map(
      (match) => match[1] ?? '',
    );
    expect(maps).toEqual(['/sitemap-0.xml']);
    const xml = await site.read('/sitemap-0.xml');
    checkSitemap(xml);
    const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    expect(listed.sort()).toEqual(pages.map(({ url }) => url).sort());
  });

  it('names the same language versions as the pages do', async () => {
    const xml = await site.read('/sitemap-0.xml');
    for (const page of pages) {
      const entry = xml.split('<url>').find((one) => one.startsWith(`<loc>${page.url}</loc>`)) ?? '';
      const links = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map((match) => [
        match[1],
        match[2],
      ]);
      expect([page.url, Object.fromEntries(links)]).toEqual([page.url, versionsOf(page)]);
    }
  });

  it('says when an entry was last published', async () => {
    const xml = await site.read('/sitemap-0.xml');
    expect(xml).toContain(
      `<loc>${origin}/aktualnosci/wracamy-na-alejki/</loc><lastmod>2026-11-18T10:00:00.000Z</lastmod>`,
    );
  });
});
