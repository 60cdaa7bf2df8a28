import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireContent } from '../src/content/wire.ts';
import { buildSite, neverUploaded, type BuiltSite } from './support/build.ts';
import { headOf, versionsOf } from './support/page.ts';
import { words } from './support/pages.ts';
import { exampleOf, exampleWire, fileOf } from './support/store.ts';

/** Faults that a build must survive, caused in real builds. */

const room = join(import.meta.dirname, '..');

/** Events on nights on which the clocks or the year change, with their times in Kraków. */
const nights = [
  {
    slug: 'noc-25-pazdziernika',
    startsAt: '2026-10-25T00:30:00.000Z',
    endsAt: '2026-10-25T01:30:00.000Z',
    pl: 'niedziela, 25 października 2026, 2.30–2.30',
    en: 'Sunday 25 October 2026, 02:30–02:30',
    onPage: { pl: '25 października 2026 niedziela 2.30–2.30', en: '25 October 2026 Sunday 02:30–02:30' },
    start: '2026-10-25T02:30:00+02:00',
    end: '2026-10-25T02:30:00+01:00',
  },
  {
    slug: 'noc-28-marca',
    startsAt: '2027-03-28T00:30:00.000Z',
    endsAt: '2027-03-28T01:30:00.000Z',
    pl: 'niedziela, 28 marca 2027, 1.30–3.30',
    en: 'Sunday 28 March 2027, 01:30–03:30',
    onPage: { pl: '28 marca 2027 niedziela 1.30–3.30', en: '28 March 2027 Sunday 01:30–03:30' },
    start: '2027-03-28T01:30:00+01:00',
    end: '2027-03-28T03:30:00+02:00',
  },
  {
    slug: 'sylwester',
    startsAt: '2026-12-31T23:30:00.000Z',
    endsAt: '2027-01-01T01:00:00.000Z',
    pl: 'piątek, 1 stycznia 2027, 0.30–2.00',
    en: 'Friday 1 January 2027, 00:30–02:00',
    onPage: { pl: '1 stycznia 2027 piątek 0.30–2.00', en: '1 January 2027 Friday 00:30–02:00' },
    start: '2027-01-01T00:30:00+01:00',
    end: '2027-01-01T02:00:00+01:00',
  },
];

/** Pictures that no page may show: a scripted one, an HTML page, and one without its bytes. */
const unfit = ['scripted_1.svg', 'page_1.html', neverUploaded];
const body = unfit.map((name) => `![x](/uploads/${name})`).join(' ');

/** Slugs that would lead out of the release if the CMS accepted them. */
const escapes = ['../../ucieczka', '/ucieczka', 'Ucieczka', '..', 'ucieczka/../..', ''];

/** A text that takes the parser minutes. */
const bomb = '_a__'.repeat(40_000);

/** @param slowText the text of the page `zawila` */
function content(slowText = 'Prosty tekst.'): WireContent {
  const { setting = [] } = exampleWire();
  const inBoth = (['pl', 'en'] as const).flatMap((locale) =>
    nights.map(({ slug, startsAt, endsAt }) =>
      exampleOf('meeting', 'online', {
        documentId: slug.replaceAll('-', ''),
        slug,
        startsAt,
        endsAt,
        locale,
      }),
    ),
  );
  const page = (slug: string, more: object = {}) =>
    exampleOf('page', 'untranslated', { documentId: slug, slug, ...more });
  return {
    setting,
    file: unfit.map((name) => fileOf(name, `/uploads/${name}`)),
    meeting: [...inBoth, exampleOf('meeting', 'online', { documentId: 'lone', slug: 'po-polsku' })],
    page: [
      page('rozdarta'),
      page('zawila', { body: slowText, summary: 'W skrócie.' }),
      page('cala', { body }),
      ...escapes.map((slug, index) => page(`ucieczka${index}`, { slug })),
    ],
  };
}

/** A copy of the project in which one component fails for one entry. */
async function brokenProject(): Promise<string> {
  // Inside the room, so that Node finds its packages.
  await mkdir(join(room, '.cache'), { recursive: true });
  const above = await mkdtemp(join(room, '.cache', 'broken-'));
  const project = join(above, 'site');
  await cp(join(room, '../tsconfig.base.json'), join(above, 'tsconfig.base.json'));
  for (const name of ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    await cp(join(room, name), join(project, name), { recursive: true });
  const component = join(project, 'src/layouts/entries/PlainPage.astro');
  const text = await readFile(component, 'utf8');
  const line = 'const { entry } = Astro.props;\n';
  if (!text.includes(line)) throw new Error(`${component} has no line “${line.trim()}” to fail after.`);
  const fault = `if (entry.slug === 'rozdarta') throw new Error('Rozdarta na pół.');\n`;
  await writeFile(component, text.replace(line, line + fault));
  return project;
}

const morning = { BUILD_NOW: '2026-10-20T08:00:00Z', TZ: 'UTC' };
/** Later on the same day, on a machine in another time zone. */
const evening = { BUILD_NOW: '2026-10-20T18:00:00Z', TZ: 'America/New_York' };

let whole: BuiltSite;
let broken: BuiltSite;
let refusal: unknown;
let project: string;

beforeAll(async () => {
  project = await brokenProject();
  whole = await buildSite(content(), evening);
  broken = await buildSite(
    content(bomb),
    { ...morning, SITE_GO_ON: '1', SITE_CACHE: join(project, '.cache') },
    project,
  );
  refusal = await buildSite(
    content(bomb),
    { ...morning, SITE_CACHE: join(project, '.cache') },
    project,
  ).catch((error: unknown) => error);
});
afterAll(async () => {
  for (const site of [whole, broken]) await site.remove();
  await rm(join(project, '..'), { recursive: true });
});

describe('a page whose component fails, and one whose text takes too long', () => {
  it('are listed with their reasons, and all others are built, to the same bytes', async () => {
    const failures = JSON.parse(await broken.read('/failures.json')) as { path: string; message: string }[];
    expect(failures).toHaveLength(2);
    expect(failures).toEqual(
      expect.arrayContaining([
        { path: '/rozdarta/', message: expect.stringMatching(/^Error: Rozdarta na pół\./) as string },
        {
          path: '/zawila/',
          message: expect.stringMatching(/longer than a second/) as string,
          textFault: 'time',
        },
      ]),
    );
    const others = whole.files.filter((file) => !/^\/(?:rozdarta|zawila)\//.test(file));
    expect(broken.files.filter((file) => file !== '/failures.json')).toEqual(others);
    // The two builds have the same content and are on the same day, ten hours and a time zone apart.
    const different = [];
    for (const file of others)
      if ((await broken.read(file)) !== (await whole.read(file))) different.push(file);
    // The stamp says the instant; a page that was not rendered is in no sitemap.
    expect(different).toEqual(['/release.json', '/sitemap-0.xml']);
    const sitemap = (await whole.read('/sitemap-0.xml')).replaceAll(
      /<url><loc>[^<]*\/(?:rozdarta|zawila)\/<.*?<\/url>/g,
      '',
    );
    expect(await broken.read('/sitemap-0.xml')).toBe(sitemap);
  });

  it('fail a build for a static host, which names them and their reasons', () => {
    expect(refusal).toBeInstanceOf(Error);
    const { stdout = '', stderr = '' } = refusal as { stdout?: string; stderr?: string };
    expect(stdout + stderr).toContain('2 pages could not be rendered. Mend their entries or templates:');
    expect(stdout + stderr).toMatch(
      /\/rozdarta\/ \(page rozdarta \(pl\) "[^"]+"\): Error: Rozdarta na pół\./,
    );
    expect(stdout + stderr).toMatch(
      /\/zawila\/ \(page zawila \(pl\) "[^"]+"\): The text that begins with “_a___a_/,
    );
  });
});

describe('the nights on which clocks change, and New Year’s Eve', () => {
  it.each(nights)('have the right times on pages: $pl', async ({ slug, onPage, start, end }) => {
    for (const [path, expected] of [
      [`/spotkania/${slug}/`, onPage.pl],
      [`/en/meetings/${slug}/`, onPage.en],
    ] as const) {
      const html = await whole.read(`${path}index.html`);
      expect(words(html)).toContain(expected);
      const event = headOf(html).jsonLd.find((thing) => thing['@type'] === 'Event');
      expect(event).toMatchObject({ startDate: start, endDate: end });
    }
  });

  it('have the right times in feeds', async () => {
    for (const [file, locale] of [
      ['/feed.atom', 'pl'],
      ['/en/feed.atom', 'en'],
    ] as const) {
      const { entries = [] } = parseAtomFeed(await whole.read(file));
      for (const night of nights) {
        const entry = entries.find(({ links }) => links?.[0]?.href?.endsWith(`/${night.slug}/`));
        expect(plain(entry?.content?.value ?? '')).toContain(night[locale]);
      }
      expect(plain(await whole.read(file.replace('atom', 'rss')))).toContain(nights[0]?.[locale] ?? '?');
    }
  });
});

describe('an entry without a translation', () => {
  it('is in one language only, and links from the other say so', async () => {
    expect(whole.files).toContain('/spotkania/po-polsku/index.html');
    expect(whole.files.filter((file) => file.includes('po-polsku'))).toHaveLength(1);
    const html = await whole.read('/spotkania/po-polsku/index.html');
    expect(versionsOf(headOf(html))).toEqual({});
    expect(html).toMatch(/href="\/en\/meetings\/#untranslated(?:-[a-z0-9-]+)?"/);
    const sitemap = await whole.read('/sitemap-0.xml');
    const entry = sitemap.split('<url>').find((one) => one.includes('/spotkania/po-polsku/'));
    expect(entry).not.toContain('hreflang');
    // English lists have it nevertheless, and say in which language it is.
    const links = await Promise.all(
      whole.files
        .filter((name) => /^\/en\/.*\.html$/.test(name))
        .map(async (name) => (await whole.read(name)).match(/<a [^>]*\/po-polsku\/"[^>]*>/g) ?? []),
    );
    expect(links.flat().length).toBeGreaterThan(0);
    expect(links.flat().filter((link) => !link.includes('hreflang="pl"'))).toEqual([]);
  });
});

describe('a picture that is scripted, is not a picture, or does not exist', () => {
  it('is left out with a warning that names it and its page', () => {
    for (const name of unfit)
      expect(whole.output).toMatch(new RegExp(`${name} \\(on cala/index\\.html\\) is left out`));
    expect(whole.files.filter((file) => file.startsWith('/media/'))).toEqual([]);
    expect(whole.files).toContain('/cala/index.html');
  });
});

describe('an address that would lead out of the release', () => {
  it('leaves its entry out with a warning, and nothing is written outside', async () => {
    for (const [index] of escapes.entries())
      expect(whole.output).toMatch(new RegExp(`page ucieczka${index} .*is left out: slug: `));
    const around = [
      ...(await readdir(join(whole.folder, '..'), { recursive: true })),
      ...(await readdir(join(whole.folder, '../..'))),
    ];
    expect(around).toContain('site/index.html');
    expect(around.filter((name) => /ucieczka/i.test(name))).toEqual([]);
  });
});

/** Text without tags, with all kinds of spaces as plain ones. */
function plain(html: string): string {
  return html.replace(/<[^>]*>|&lt;.*?&gt;/g, '').replaceAll(/(?:\s|&nbsp;|&#160;|&#xA0;)+/g, ' ');
}
