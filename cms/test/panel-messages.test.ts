import { defaultLocale, locales, secondLocale } from '@osiedle/shared';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { publishBlocker } from '../src/admin/live/publish-blocker.ts';
import { accountMessages, accountText } from '../src/admin/messages/accounts.ts';
import { binMessages, binText } from '../src/admin/messages/bin.ts';
import { comparisonMessages, comparisonText } from '../src/admin/messages/comparison.ts';
import { formMessages, formText } from '../src/admin/messages/form.ts';
import { historyMessages, historyText } from '../src/admin/messages/history.ts';
import { homeMessages, homeText } from '../src/admin/messages/home.ts';
import { hoursMessages, hoursText } from '../src/admin/messages/hours.ts';
import { keptMessages, keptText } from '../src/admin/messages/kept.ts';
import { linkMessages, linkText } from '../src/admin/messages/links.ts';
import { liveMessages, liveText } from '../src/admin/messages/live.ts';
import { pasteMessages, pasteText } from '../src/admin/messages/paste.ts';
import { pickersMessages, pickersText } from '../src/admin/messages/pickers.ts';
import { networkMessages, networkText } from '../src/admin/messages/network.ts';
import { savingMessages, savingText } from '../src/admin/messages/saving.ts';
import { uploadsMessages, uploadsText } from '../src/admin/messages/uploads.ts';
import type { MessageValues } from '../src/admin/messages/format.ts';
import type { LiveHost, LiveStatus } from '../src/live/status.ts';
import { forms } from '../src/panel/index.ts';

interface Catalogue {
  messages: Record<string, readonly [string, string]>;
  textOf: (key: string, values?: MessageValues) => string;
}
const catalogues = {
  accounts: { messages: accountMessages, textOf: accountText },
  bin: { messages: binMessages, textOf: binText },
  comparison: { messages: comparisonMessages, textOf: comparisonText },
  form: { messages: formMessages, textOf: formText },
  history: { messages: historyMessages, textOf: historyText },
  home: { messages: homeMessages, textOf: homeText },
  hours: { messages: hoursMessages, textOf: hoursText },
  kept: { messages: keptMessages, textOf: keptText },
  links: { messages: linkMessages, textOf: linkText },
  live: { messages: liveMessages, textOf: liveText },
  paste: { messages: pasteMessages, textOf: pasteText },
  pickers: { messages: pickersMessages, textOf: pickersText },
  network: { messages: networkMessages, textOf: networkText },
  saving: { messages: savingMessages, textOf: savingText },
  uploads: { messages: uploadsMessages, textOf: uploadsText },
} as Record<string, Catalogue>;

const setLanguage = (lang: string) => vi.stubGlobal('document', { documentElement: { lang } });
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.each(locales)('The panel in %s', (locale) => {
  test.each(Object.keys(catalogues))('has every message of %s, with its values filled in', (name) => {
    const { messages, textOf } = catalogues[name] as Catalogue;
    setLanguage(locale);
    const values = {
      count: 3,
      most: 5,
      percent: 40,
      position: 2,
      name: 'Świetlica',
      city: 'Europe/Warsaw',
      device: 'Asia/Tokyo',
      file: 'plan.pdf',
      email: 'ewa@example.org',
      host: 'GitHub',
      field: 'Tytuł',
      fields: 'Tytuł, Adres',
      since: '2027-06-12T15:30:00Z',
      date: '12 czerwca',
      title: 'Festyn',
    };
    for (const [key, texts] of Object.entries(messages)) {
      const text = textOf(key, values);
      expect(text, key).not.toMatch(/[{}]/);
      const template = texts[locale === defaultLocale ? 0 : 1];
      if (!template.includes('{')) expect(text).toBe(template);
    }
  });
});

describe('The panel', () => {
  const status: LiveStatus = {
    state: 'idle',
    waiting: false,
    publishedAt: null,
    heldSince: null,
    failedAt: null,
    failed: { count: 0, first: [] },
    brokenLinks: { count: 0, first: [] },
    site: 'https://osiedla.example',
    host: null,
    entry: null,
  };
  const since = '2027-06-12T15:30:00Z';
  const said = (host: LiveHost) => {
    const blocker = publishBlocker({ ...status, host });
    return blocker && liveText(blocker.messageKey, blocker);
  };

  test.each([
    ['token', 'odrzucił token lub hasło. Proszę powiadomić opiekuna serwisu.'],
    ['address', 'nie zna adresu, pod który wysyłamy zmiany. Proszę powiadomić opiekuna serwisu.'],
    ['refused', 'nie przyjął zmiany. Proszę powiadomić opiekuna serwisu.'],
    ['busy', 'chwilowo nie przyjmuje zmian. System sam spróbuje jeszcze raz.'],
    ['unreachable', 'nie odpowiada. System sam spróbuje jeszcze raz.'],
  ] as const)('says in plain words that a static host could not be told: %s', (fault, words) => {
    setLanguage(defaultLocale);
    const state = fault === 'busy' || fault === 'unreachable' ? 'retrying' : 'refused';
    expect(said({ name: 'GitHub', state, since, fault })).toContain(`: GitHub ${words}`);
  });

  test('says that a static host does not show what it was told of, and nothing while that may still come', () => {
    setLanguage(defaultLocale);
    const host = { name: 'Netlify', since, fault: null };
    expect(said({ ...host, state: 'late' })).toMatch(
      /^Zmiany zostały wysłane \(.+\), ale strona ich nadal nie/,
    );
    for (const state of ['pending', 'sent', 'arrived'] as const)
      expect(said({ ...host, state })).toBeUndefined();
    // What is wrong with publishing itself comes first.
    const held = { ...status, state: 'held', heldSince: since } as const;
    const late = { ...host, state: 'late' } as const;
    expect(publishBlocker({ ...held, host: late })).toEqual({ messageKey: 'held', since });
  });

  test('uses the plural forms of its language', () => {
    const texts = (lang: string) => {
      setLanguage(lang);
      return [1, 2, 5].map((count) => liveText('deadLinkCount', { count }));
    };
    expect(texts(defaultLocale)).toEqual([
      '1 odsyłacz prowadzi donikąd',
      '2 odsyłacze prowadzą donikąd',
      '5 odsyłaczy prowadzi donikąd',
    ]);
    expect(texts(secondLocale)).toEqual([
      '1 link leads nowhere',
      '2 links lead nowhere',
      '5 links lead nowhere',
    ]);
  });

  test('adds the day to a time of another day, and the year to one of another year', () => {
    vi.useFakeTimers({ now: new Date(2027, 5, 12, 18, 0) });
    setLanguage(defaultLocale);
    const textSince = (day: Date) => liveText('live', { since: day.toISOString() });
    expect(textSince(new Date(2027, 5, 12, 17, 30))).toBe('Na stronie od 17:30.');
    expect(textSince(new Date(2027, 5, 11, 17, 30))).toBe('Na stronie od 11 czerwca, 17:30.');
    expect(textSince(new Date(2026, 5, 11, 17, 30))).toBe('Na stronie od 11 czerwca 2026, 17:30.');
  });
});

test('Each field is named in one place', () => {
  const names = forms.flatMap(({ fields }) => Object.keys(fields));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
