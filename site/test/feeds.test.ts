import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import type { EventType, Locale } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import type { WireDocument } from '../../shared/examples/index.ts';
import type { Store } from '../src/content/store.ts';
import { feedFormats, feedScopes, type FeedScope } from '../src/data/addresses/feeds.ts';
import { feedXml } from '../src/feeds/write.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';
import { checkWellFormed } from './support/xml.ts';

const siteUrl = new URL('https://osiedla.example');
const examples = storeOf(exampleWire());

function atom(store: Store, scope: FeedScope = 'everything', locale: Locale = 'pl') {
  const xml = feedXml(scope, 'atom', { store, siteUrl, locale });
  checkWellFormed(xml);
  return { xml, feed: parseAtomFeed(xml) };
}

function rss(store: Store, scope: FeedScope = 'everything', locale: Locale = 'pl') {
  const xml = feedXml(scope, 'rss', { store, siteUrl, locale });
  checkWellFormed(xml);
  return { xml, feed: parseRssFeed(xml) };
}

/** The examples with a single update: an example with changes. */
function withUpdate(changes: Record<string, unknown>): Store {
  return storeOf({ ...exampleWire(), update: [exampleOf('update', 'full.default', changes)] });
}

describe('every feed of the examples', () => {
  const all = feedScopes.flatMap((scope) =>
    (['pl', 'en'] as const).flatMap((locale) => feedFormats.map((format) => ({ scope, locale, format }))),
  );

  it.each(all)(
    '$scope in $locale as $format is well-formed, in its language and complete',
    ({ scope, locale, format }) => {
      const base = `https://osiedla.example${{ pl: '/', en: '/en/' }[locale]}`;
      if (format === 'atom') {
        const { xml, feed } = atom(examples, scope, locale);
        expect(xml).toContain(`<feed xml:lang="${locale}" xmlns="http://www.w3.org/2005/Atom">`);
        expect(feed.id).toBe(`tag:osiedla.example,2026:feed/${locale}/${scope}`);
        const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
        expect(self).toMatch(new RegExp(`^${base}(?:[a-z]+/)?feed\\.atom$`));
        expect(feed.links?.find(({ rel }) => rel === 'alternate')?.href).toBe(self?.replace('feed.atom', ''));
        expect(feed.authors?.[0]?.name).toBe(
          { pl: 'Urząd Miasta Krakowa (dane przykładowe)', en: 'City of Kraków (sample data)' }[locale],
        );
        expect(feed.entries?.length).toBeGreaterThan(0);
        for (const entry of feed.entries ?? []) {
          // English feeds have events that exist in Polish alone.
          const own = locale === 'en' && entry.id?.endsWith('/pl') ? 'pl' : locale;
          expect(entry.id).toMatch(new RegExp(`^tag:osiedla\\.example,2026:[a-z0-9]+/${own}(?:/\\d+)?$`));
          const at = own === locale ? base : base.replace(/en\/$/, '');
          expect(entry.links?.[0]?.href).toMatch(new RegExp(`^${at}[a-z]+/[a-z0-9-]+/$`));
          expect(entry.title?.value?.endsWith(' (in Polish)')).toBe(own !== locale);
          expect(entry.content?.value?.startsWith('<div lang="pl">')).toBe(own !== locale);
          expect(entry.content?.value?.length).toBeGreaterThan(10);
          expect(Date.parse(entry.updated ?? '')).toBeGreaterThanOrEqual(Date.parse(entry.published ?? ''));
        }
      } else {
        const { feed } = rss(examples, scope, locale);
        expect(feed.language).toBe(locale);
        expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', type: 'application/rss+xml' });
        expect(feed.items?.length).toBeGreaterThan(0);
        for (const item of feed.items ?? []) {
          expect(item.guid).toMatchObject({ isPermaLink: false });
          expect(item.guid?.value).toMatch(/^tag:osiedla\.example,2026:/);
          expect(item.link).toMatch(/^https:\/\/osiedla\.example\/.*\/$/);
          expect(item.authors).toBeUndefined();
          expect(item.dc?.creators?.[0]).toContain('Krak');
        }
      }
    },
  );

  it('has only absolute addresses', () => {
    for (const { scope, locale, format } of all) {
      const xml = feedXml(scope, format, { store: examples, siteUrl, locale });
      const addresses = [...xml.matchAll(/(?:href|src|url)="([^"]*)"/g)].map((match) => match[1]);
      expect(addresses.length).toBeGreaterThan(1);
      expect(addresses.filter((address) => !/^(?:https?:|mailto:|tel:)/.test(address ?? ''))).toEqual([]);
    }
  });

  it('has the same ids in Atom and in RSS', () => {
    const inAtom = atom(examples).feed.entries?.map(({ id }) => id);
    expect(rss(examples).feed.items?.map(({ guid }) => guid?.value)).toEqual(inAtom);
  });

  it('has its own title in its own language', () => {
    const titles = (locale: Locale) =>
      feedScopes.map((scope) => atom(examples, scope, locale).feed.title?.value);
    expect(new Set([...titles('pl'), ...titles('en')]).size).toBe(feedScopes.length * 2);
    expect(atom(examples, 'meeting', 'pl').feed.title?.value).toBe('Spotkania – Osiedla Krakowa');
    expect(atom(examples, 'meeting', 'en').feed.title?.value).toBe('Meetings – Kraków Neighbourhoods');
  });

  it('has only entries of its own section and language, and no pages', () => {
    const links = (scope: FeedScope, locale: Locale) =>
      atom(examples, scope, locale).feed.entries?.map(
        (entry) => new URL(entry.links?.[0]?.href ?? '').pathname,
      ) ?? [];
    expect(links('meeting', 'pl').every((path) => path.startsWith('/spotkania/'))).toBe(true);
    const polishEvent = /^\/(?:spotkania|warsztaty|festyny)\//;
    expect(
      links('everything', 'en').filter((path) => !path.startsWith('/en/') && !polishEvent.test(path)),
    ).toEqual([]);
    const everything = links('everything', 'pl');
    for (const section of ['projekty', 'spotkania', 'warsztaty', 'festyny', 'aktualnosci', 'dokumenty']) {
      expect(everything.some((path) => path.startsWith(`/${section}/`))).toBe(true);
    }
    expect(everything.some((path) => /^\/[a-z-]+\/$/.test(path))).toBe(false);
  });
});

describe('the id of an entry', () => {
  const entry = (changes: Record<string, unknown>) => atom(withUpdate(changes), 'update').feed.entries?.[0];
  const first = entry({});

  it('stays the same when title, address, text and date of publication change', () => {
    const changed = entry({
      title: 'Inny',
      slug: 'inny',
      body: 'Inna',
      publishedAt: '2026-12-01T10:00:00.000Z',
    });
    expect(changed?.id).toBe(first?.id);
    expect(changed?.links).not.toEqual(first?.links);
  });

  it('is a new one after each significant change', () => {
    const ids = [0, 1, 2].map((significantChanges) => entry({ significantChanges })?.id);
    expect(ids[0]).toBe(first?.id);
    expect(ids[1]).toBe(`${first?.id}/1`);
    expect(ids[2]).toBe(`${first?.id}/2`);
  });

  it('comes with what a significant change has changed, first in its text', () => {
    const changed = { significantChanges: 1, changeNote: 'Zaczynamy o 18.00 <tak>.' };
    const said = '<p><strong>Zmiana:</strong> Zaczynamy o 18.00 &lt;tak&gt;.</p>';
    expect(entry(changed)?.content?.value?.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`^${said}`));
    expect(entry({ ...changed, significantChanges: 0 })?.content?.value).not.toContain('Zmiana:');
  });

  it('stays the same at another address of the site, as does that of the feed', () => {
    const idsAt = (address: string, feedAuthority: string | null) => {
      const setting = [{ ...exampleOf('setting', 'full'), feedAuthority }];
      const store = storeOf({ ...exampleWire(), setting });
      const scopes = feedFormats.map((format) =>
        feedXml('everything', format, { store, siteUrl: new URL(address), locale: 'pl' }),
      );
      return scopes.map((xml) => [...new Set(xml.match(/tag:[^<"]+/g))].sort());
    };
    const old = idsAt('https://dawna.example', null);
    expect(old[0]?.length).toBeGreaterThan(10);
    expect(old[0]?.[0]).toMatch(/^tag:dawna\.example,2026:/);
    expect(idsAt('https://gmina.example/osiedla', 'dawna.example')).toEqual(old);
    expect(idsAt('https://gmina.example', null)).not.toEqual(old);
  });

  it('differs between languages', () => {
    const ids = (locale: Locale) => atom(examples, 'update', locale).feed.entries?.map(({ id }) => id) ?? [];
    expect(ids('pl').filter((id) => ids('en').includes(id))).toEqual([]);
  });
});

describe('the dates of an entry', () => {
  it('are those of its first and of its last publication', () => {
    const store = withUpdate({
      originallyPublishedAt: '2026-11-01T10:00:00.000Z',
      publishedAt: '2026-12-01T10:00:00.000Z',
    });
    const { feed } = atom(store, 'update');
    expect(feed.entries?.[0]).toMatchObject({
      published: '2026-11-01T10:00:00.000Z',
      updated: '2026-12-01T10:00:00.000Z',
    });
    expect(atom(store, 'update').feed.updated).toBe('2026-12-01T10:00:00.000Z');
    expect(rss(store, 'update').feed.items?.[0]?.pubDate).toBe('Sun, 01 Nov 2026 10:00:00 GMT');
  });

  it('are both that of the last publication if the first is unknown', () => {
    const store = withUpdate({ originallyPublishedAt: null, publishedAt: '2026-12-01T10:00:00.000Z' });
    expect(atom(store, 'update').feed.entries?.[0]).toMatchObject({
      published: '2026-12-01T10:00:00.000Z',
      updated: '2026-12-01T10:00:00.000Z',
    });
  });

  it('decide which entries are in the feed: the last fifty, the latest first', () => {
    const update = Array.from({ length: 60 }, (_, index): WireDocument =>
      exampleOf('update', 'full.default', {
        documentId: `update${index}`,
        slug: `update-${index}`,
        publishedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
      }),
    );
    const ids = atom(storeOf({ ...exampleWire(), update }), 'update').feed.entries?.map(({ id }) => id);
    expect(ids).toHaveLength(50);
    expect(ids?.[0]).toContain(':update59/');
    expect(ids?.at(-1)).toContain(':update10/');
  });

  it('do not go back when an entry is withdrawn, in the feeds that held it', () => {
    const store = withUpdate({ publishedAt: '2026-11-01T10:00:00.000Z' });
    const before = atom(store, 'meeting').feed.updated;
    expect(atom(store, 'update').feed.updated).toBe('2026-11-01T10:00:00.000Z');
    store.noteWithdrawal('update', 'pl', '2026-11-20T10:00:00.000Z');
    // Rows may be applied again.
    store.noteWithdrawal('update', 'pl', '2026-10-20T10:00:00.000Z');
    store.noteWithdrawal('topic', null, '2026-12-20T10:00:00.000Z');
    expect([...store.takeInvalidated()]).toContain('withdrawn update pl');
    expect(atom(store, 'update').feed.updated).toBe('2026-11-20T10:00:00.000Z');
    expect(rss(store, 'update').feed.lastBuildDate).toBe('Fri, 20 Nov 2026 10:00:00 GMT');
    expect(Date.parse(atom(store).feed.updated ?? '')).toBeGreaterThanOrEqual(
      Date.parse('2026-11-20T10:00:00Z'),
    );
    expect(atom(store, 'update', 'en').feed.updated).not.toBe('2026-11-20T10:00:00.000Z');
    expect(atom(store, 'meeting').feed.updated).toBe(before);
    store.remove('update', exampleOf('update', 'full.default').documentId, 'pl');
    store.takeInvalidated();
    expect(atom(store, 'update').feed.entries ?? []).toEqual([]);
    expect(atom(store, 'update').feed.updated).toBe('2026-11-20T10:00:00.000Z');
  });

  it('and of an empty feed do not come from the clock', () => {
    const empty = storeOf({ setting: [exampleOf('setting', 'full')] });
    expect(atom(empty).feed.updated).toBe('2026-11-10T12:00:00.000Z');
    expect(rss(storeOf({})).feed.lastBuildDate).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  });
});

describe('an event', () => {
  const content = (type: EventType, name: string, locale: Locale = 'pl', changes = {}) => {
    const store = storeOf({ ...exampleWire(), [type]: [exampleOf(type, name, changes)] });
    return atom(store, type, locale).feed.entries?.[0];
  };

  it('begins with its date and place', () => {
    const entry = content('festival', 'rain-date.default');
    expect(entry?.content?.value).toMatch(
      /^<p>Kiedy: sobota, 28 listopada 2026, 16\.00–19\.00<br>W razie niepogody: sobota, 5 grudnia 2026, 16\.00<br>Gdzie: /,
    );
    expect(entry?.content?.value).toContain('<li>17.30: Wspólne śpiewanie</li>');
  });

  it('says who can come, at what price and how to book; nothing of that once it is called off', () => {
    const text = content('festival', 'rain-date.default')?.content?.value;
    expect(text).toContain(
      '<br>Wstęp: 5\u00a0zł<br>Zapisy do 27 listopada, 18.00. Wolnych miejsc: 7. <a href="https://example.org/zapisy/">Zapisz się</a>, <a href="tel:+48120000000">',
    );
    expect(text).toContain('<br>Dla kogo: 7–99\u00a0lat, dla wszystkich</p>');
    const off = content('festival', 'rain-date.default', 'pl', { eventStatus: 'cancelled' });
    expect(off?.content?.value).not.toMatch(/Wstęp|Zapisy/);
  });

  it('held online says so and links there', () => {
    expect(content('meeting', 'online')?.content?.value).toContain(
      'Gdzie: przez internet, <a href="https://example.org/rozmowa">',
    );
    const evil = content('meeting', 'online', 'pl', { joinUrl: 'javascript:alert(1)' });
    expect(evil?.content?.value).not.toContain('javascript');
  });

  it('on several dates has each, and a called-off one with its reason', () => {
    const text = content('meeting', 'repeating.default')?.content?.value;
    expect(text).toMatch(/^<p>Wszystkie terminy:<br>środa, 25 listopada 2026, 17\.30–19\.30<br>/);
    expect(text).toContain(
      '<del>środa, 2 grudnia 2026, 17.30–19.30</del> – odwołane (Aula jest tego dnia zajęta. Zapraszamy tydzień później.)',
    );
  });

  it('that is cancelled says so in its title, and has the reason in its text', () => {
    expect(content('meeting', 'cancelled.default')?.title?.value).toBe(
      'Odwołane: Sąsiedzi z Ugorka przy jednym stole',
    );
    expect(content('meeting', 'cancelled.default')?.content?.value).toContain('Prowadząca zachorowała.');
    expect(content('meeting', 'cancelled.second', 'en')?.title?.value).toMatch(/^Called off: /);
    expect(content('workshop', 'postponed')?.title?.value).toMatch(/^Przełożone: /);
  });

  it('marks a name in the other language', () => {
    const place = [exampleOf('place', 'full', { nameSecond: null })];
    const store = storeOf({
      ...exampleWire(),
      place,
      workshop: [exampleOf('workshop', 'moved', { locale: 'en' })],
    });
    expect(atom(store, 'workshop', 'en').feed.entries?.[0]?.content?.value).toContain(
      '<span lang="pl">Punkt Aktywności Lokalnej</span>',
    );
  });
});

describe('an entry', () => {
  it('has its topics and neighbourhoods as categories', () => {
    const entry = atom(withUpdate({}), 'update').feed.entries?.[0];
    expect(entry?.categories?.map(({ label }) => label)).toContain('Azory');
    expect(entry?.categories?.[0]).toMatchObject({
      term: 'update',
      scheme: 'https://osiedla.example/aktualnosci/',
    });
  });

  it('shows its picture from the site, with a description', () => {
    const store = storeOf({ ...exampleWire(), meeting: [exampleOf('meeting', 'full.default')] });
    expect(atom(store, 'meeting').feed.entries?.[0]?.content?.value).toMatch(
      /<img src="https:\/\/osiedla\.example\/media\/seminarium-sala_[a-z0-9]+\.\w+" alt="Rysunek: [^"]+" width="\d+" height="\d+">/,
    );
  });
});

describe('text that an editor pastes', () => {
  const control = String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 0x7f, 0xfffe, 0xffff);
  const nasty = `${control}]]>]]>]]><script>alert(1)</script>\ud800x\udc00 & &amp; &#11; &nbsp; "'<b title="]]>">żółć 🏘`;

  it('is well-formed and inert, in titles, texts, names and settings', () => {
    const setting = exampleOf('setting', 'full', {
      siteNameDefault: nasty,
      publisherDefault: nasty,
      introductionDefault: nasty,
    });
    const names = { nameDefault: nasty };
    const store = storeOf({
      setting: [setting],
      topic: [exampleOf('topic', 'full', names)],
      neighbourhood: [exampleOf('neighbourhood', 'full', names)],
      place: [exampleOf('place', 'full', { ...names, address: nasty, neighbourhood: null })],
      meeting: [
        exampleOf('meeting', 'full.default', {
          title: nasty,
          summary: nasty,
          body: nasty,
          agenda: nasty,
          minutes: nasty,
          statusNote: nasty,
          joinUrl: nasty,
          attendanceMode: 'mixed',
          eventStatus: 'cancelled',
          place: { documentId: exampleOf('place', 'full').documentId },
          topics: [{ documentId: exampleOf('topic', 'full').documentId }],
          neighbourhoods: [{ documentId: exampleOf('neighbourhood', 'full').documentId }],
        }),
      ],
    });
    const { xml, feed } = atom(store);
    const entry = feed.entries?.[0];
    const html = [entry?.title?.value, entry?.summary?.value, entry?.content?.value].join('\n');
    expect(html).toContain('żółć 🏘');
    expect(html).not.toMatch(/<script/i);
    expect(entry?.categories).toHaveLength(3);
    // oxlint-disable-next-line no-control-regex -- a feed must not have these characters
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml.isWellFormed()).toBe(true);
    const item = rss(store).feed.items?.[0];
    expect(item?.title).toContain('żółć 🏘');
    expect([item?.title, item?.description, item?.content?.encoded].join('\n')).not.toMatch(/<script/i);
  });

  it('reads as it was written if it is only unusual', () => {
    const store = withUpdate({ title: 'Kawa & „herbata” < 5 zł', summary: 'A > B & C' });
    expect(rss(store, 'update').feed.items?.[0]?.title).toBe('Kawa & „herbata” < 5 zł');
    expect(atom(store, 'update').xml).toContain('<![CDATA[Kawa &amp; „herbata” &lt; 5 zł]]>');
  });
});
