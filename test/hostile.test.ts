import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifest } from '../publisher/src/releases/manifest-file.ts';
import { descriptionOf, entryPath, schemas, uidOf, type TypeName } from '../shared/src/index.ts';
import { invalidHtml, type Pages } from '../site/test/support/checks.ts';
import { feedLinks } from '../site/test/support/feeds.ts';
import { checkSitemap, checkWellFormed } from '../site/test/support/xml.ts';
import { Accounts } from './support/accounts.ts';
import { crawl, sitemapParts, type CrawledResponse } from './support/crawl.ts';
import { tryForms, strictFieldKinds, type Attempt } from './hostile/forms.ts';
import { PanelSession } from './hostile/panel-session.ts';
import { fieldsOfKind, visitedTypes, visitPanel } from './hostile/panel.ts';
import { groupNames, payloads } from './hostile/payloads.ts';
import { Probe, visitAll } from './hostile/probe.ts';
import { serveAttack } from './hostile/sample-attack.ts';
import { textFields } from './hostile/schema.ts';
import { writeHostile, type HostileContent } from './hostile/write.ts';
import { testPassword, startBrowser } from './support/panel-browser.ts';
import { isLong } from './support/test-long.ts';
import { someOf } from './support/some-of.ts';
import { eventually, startEmptyProduct, type RunningProduct } from './support/product.ts';

/**
 * Writes payloads into every text of every type through the panel's endpoints, publishes them with the real publisher, and
 * opens the pages in a real browser: nothing runs, nothing breaks. With LONG=1 each field gets each payload.
 */

const email = 'redakcja@osiedle.example';

let product: RunningProduct;
let browser: Browser;
let attempts: Attempt[];
let written: HostileContent;
/** The page that was published last. */
let last: string;
let answers: Map<string, CrawledResponse>;
let pages: Pages;
/** The names in the product's folder before the first payload. */
let folders: string[];

beforeAll(async () => {
  product = await startEmptyProduct();
  folders = (await readdir(product.settings.dataDir)).sort();
  browser = await startBrowser();
  const accounts = await Accounts.login(product.cms, 'admin@osiedle.example', testPassword);
  await accounts.create('Editor', email, testPassword);
  const panel = await PanelSession.login(product.cms, email, testPassword);

  // The publisher waits, so that it makes one run of everything.
  const { pid = 0 } = product.children.publisher;
  process.kill(pid, 'SIGSTOP');
  attempts = await tryForms(panel, isLong);
  written = await writeHostile(panel, isLong ? 50 : 6);
  const address = `/content-manager/collection-types/${uidOf('page')}/actions/publish?locale=pl`;
  const { data } = await panel.must('POST', address, { title: 'Koniec próby' });
  process.kill(pid, 'SIGCONT');
  last = entryPath('page', 'pl', data?.slug ?? '');
  await eventually(async () => expect((await fetch(product.site + last)).status).toBe(200), 180);
  // Lists go live shortly after the pages that they link to.
  await eventually(async () => {
    const status = await fetch(`${product.site}/_publisher/status`);
    expect(await status.json()).toMatchObject({ state: 'idle' });
  }, 180);

  answers = await crawl(product.settings.siteUrl);
  const html = [...answers].filter(([, { type, status }]) => type === 'text/html' && status === 200);
  pages = new Map(html.map(([path, { text }]) => [path, text]));
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await product?.end();
});

const ofType = (type: string) => [...answers].filter(([, answer]) => answer.type === type);

describe('the payloads', () => {
  test('are many, of many kinds', () => {
    expect(payloads.length).toBeGreaterThan(250);
    expect(groupNames.length).toBeGreaterThan(14);
    expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
  });

  test('are in every text of every type: each payload in each type, each group in each field', () => {
    const types = Object.keys(schemas) as TypeName[];
    const tried = new Set([
      ...written.dealer.given.keys(),
      ...strictFieldKinds.flat().map(({ field }) => field),
      // No form writes it.
      'setting.feedAuthority',
    ]);
    const fields = types.flatMap((type) => textFields(uidOf(type)).map((field) => `${type}.${field}`));
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter((field) => !tried.has(field))).toEqual([]);
    const dealt = types.filter((type) => type !== 'redirect');
    expect(dealt.flatMap((type) => written.dealer.missedBy(type).map((text) => [type, text]))).toEqual([]);
    expect(written.dealer.missedBombs()).toEqual([]);
    expect(written.dealer.missedGroups()).toEqual([]);
    if (isLong) expect(written.dealer.missedFields()).toEqual([]);
  });

  test('are reported by the probe if they run', async () => {
    const attack = await serveAttack();
    const context = await browser.newContext();
    const expected = {
      '/open': [
        ...['script', 'handler', 'drawing', 'frame', 'link'].map((what) => `payload ${what} ran`),
        'dialog dialog',
        'asked for image https://evil.invalid/1',
      ],
      '/held': [
        ...['script-src-elem', 'script-src-attr', 'img-src', 'style-src-attr'].map(
          (directive) => `policy ${directive} held up`,
        ),
        ...['a script', 'a handler', 'an address', 'an element', 'an attribute'].map(
          (what) => `: ${what}: <`,
        ),
      ],
    };
    for (const [path, faults] of Object.entries(expected)) {
      const probe = await Probe.open(context, attack.origin);
      await probe.visit(attack.origin + path);
      await probe.page.locator('a').click();
      // Findings arrive at different times.
      await eventually(() => {
        for (const fault of faults) expect(probe.faults.join('\n')).toContain(fault);
        return Promise.resolve();
      });
      if (path === '/held') expect(probe.faults.join('\n')).not.toContain(' ran');
    }
    await context.close();
    await attack.close();
  });
});

describe('slugs, addresses and redirects', () => {
  test('refuse everything else, with a message', () => {
    expect(attempts.length).toBeGreaterThan(350);
    // These fields accept any web address, and one of the payloads is a web address.
    const letIn = attempts.filter(({ status }) => status !== 400);
    expect(letIn.length).toBeGreaterThan(1);
    const isAddress = ({ field, status, text }: Attempt) =>
      /\.(?:joinUrl|website|to)$/.test(field) && status < 300 && /^https:\/\/evil\.invalid\/\d+"/.test(text);
    expect(letIn.filter((attempt) => !isAddress(attempt))).toEqual([]);
    expect(attempts.filter(({ status, message }) => status === 400 && !message)).toEqual([]);
  });

  test('that were accepted add nothing to the headers', async () => {
    const { status, headers } = await fetch(`${product.site}/dawny/`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([
      301,
      expect.stringMatching(/^https:\/\/[\w./%()=]+$/),
    ]);
  });
});

describe('the site', () => {
  test('has a page for each entry', () => {
    expect(product.children.publisher.deaths).toBe(0);
    expect(written.paths.filter((path) => !pages.has(path))).toEqual([]);
    expect(pages.size).toBeGreaterThan(150);
  });

  test(
    'runs nothing, requests nothing elsewhere, and breaks no rule in a browser',
    { timeout: 600_000 },
    async () => {
      const { faults, jsonLd } = await visitAll(browser, product.site, [...pages.keys()]);
      expect(faults).toEqual([]);
      // The only scripts are JSON-LD.
      const described = new Set([...written.paths, last]);
      const wrong = [...jsonLd].filter(([path, things]) => {
        if (path.endsWith('/styleguide/')) return things.length !== 0;
        const isHome = path === '/' || path === '/en/';
        // Entries of `tryForms` have the slug “x”.
        const isEntry = described.has(path) || path.endsWith('/x/');
        return things.length !== (isHome || isEntry ? 2 : 1);
      });
      expect(wrong).toEqual([]);
    },
  );

  test('is valid HTML', { timeout: 300_000 }, async () => {
    // Editors decide how to write tables and numbers.
    const style = /^\S+ (?:prefer-tbody|tel-non-breaking) /;
    expect((await invalidHtml(someOf(pages))).filter((fault) => !style.test(fault))).toEqual([]);
  });

  test('has well-formed feeds and a valid sitemap, which link to its pages', () => {
    const feeds = [...ofType('application/atom+xml'), ...ofType('application/rss+xml')];
    expect(feeds.length).toBeGreaterThan(20);
    for (const [path, { text }] of feeds) {
      checkWellFormed(text);
      const links = feedLinks(text).map((link) => link.replace(product.settings.siteUrl, ''));
      expect([path, links.length]).not.toEqual([path, 0]);
      expect([path, links.filter((link) => !pages.has(link))]).toEqual([path, []]);
    }
    const parts = sitemapParts(answers);
    parts.forEach(checkSitemap);
    const locations = [...parts.join('').matchAll(/<loc>([^<]+)<\/loc>/g)];
    const mapped = locations.map(([, url = '']) => new URL(url).pathname);
    expect(mapped.filter((path) => !pages.has(path))).toEqual([]);
    expect(mapped).toEqual(expect.arrayContaining(written.paths));
  });

  test('sends only its own headers', () => {
    const own = new Set(
      (
        'accept-ranges cache-control connection content-encoding content-length content-security-policy content-type date etag ' +
        'keep-alive location permissions-policy referrer-policy transfer-encoding vary x-content-type-options'
      ).split(' '),
    );
    const foreign = [...answers].flatMap(([path, { headers }]) =>
      [...headers.keys()].filter((name) => !own.has(name)).map((name) => `${path}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  test('is stored in the folder of releases, under plain names', async () => {
    const { dataDir } = product.settings;
    expect((await readdir(dataDir)).filter((name) => !folders.includes(name) && name !== 'blobs')).toEqual(
      [],
    );
    const files = (folder: string) => readdir(join(dataDir, folder), { recursive: true });
    // The precompression writes temporary files meanwhile.
    await expect
      .poll(
        async () =>
          (await files('blobs')).filter((name) => !/^[0-9a-f]{2}(?:\/[0-9a-f]{64}[.a-z]*)?$/.test(name)),
        { timeout: 60_000 },
      )
      .toEqual([]);
    expect((await files('public/uploads')).filter((name) => !/^\w[\w-]*\.[a-z]+$/.test(name))).toEqual([]);
    const odd = readManifest(dataDir, 'current')
      .paths.keys()
      .filter((path) => !/^(?:\/[\w.-]+)*\/?$/.test(path) || path.includes('..'));
    expect(odd).toEqual([]);
  });
});

test('the panel runs no payload', { timeout: 600_000 }, async () => {
  const entries = isLong ? 10 : 1;
  const types = visitedTypes(isLong);
  const collections = types.filter((type) => descriptionOf(type).family !== 'single');
  const { written: documents } = written.targets;
  const { opened, faults } = await visitPanel(browser, {
    cms: product.cms,
    email,
    written: documents,
    types,
    entries,
  });
  expect(faults).toEqual([]);
  const fields = (kind: string) => collections.reduce((sum, type) => sum + fieldsOfKind(type, kind), 0);
  expect(opened).toEqual({
    // The log-in, the library, a list or the form of each type, and forms of entries.
    screens: 2 + types.length + collections.length * entries,
    choices: fieldsOfKind(types[0] ?? 'meeting', 'relation') * entries,
    texts: fields('richtext') * entries,
  });
});
