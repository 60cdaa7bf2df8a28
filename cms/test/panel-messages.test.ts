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
import { listMessages, listText } from '../src/admin/messages/lists.ts';
import { liveMessages, liveText } from '../src/admin/messages/live.ts';
import { pasteMessages, pasteText } from '../src/admin/messages/paste.ts';
import { pickersMessages, pickersText } from '../src/admin/messages/pickers.ts';
import { previewMessages, previewText } from '../src/admin/messages/preview.ts';
import { helpMessages, helpText } from '../src/admin/messages/help.ts';
import { navigationMessages, navigationText } from '../src/admin/messages/navigation.ts';
import { noticeMessages, noticeText } from '../src/admin/messages/notice.ts';
import { networkMessages, networkText } from '../src/admin/messages/network.ts';
import { schedulingMessages, schedulingText } from '../src/admin/messages/scheduling.ts';
import { operationMessages, operationText } from '../src/admin/messages/operations.ts';
import { reviewMessages, reviewText } from '../src/admin/messages/review.ts';
import { sideMessages, sideText } from '../src/admin/messages/side.ts';
import { savingMessages, savingText } from '../src/admin/messages/saving.ts';
import { translationMessages, translationText } from '../src/admin/messages/translation.ts';
import { uploadsMessages, uploadsText } from '../src/admin/messages/uploads.ts';
import { waitingMessages, waitingText } from '../src/admin/messages/waiting.ts';
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
  help: { messages: helpMessages, textOf: helpText },
  hours: { messages: hoursMessages, textOf: hoursText },
  kept: { messages: keptMessages, textOf: keptText },
  links: { messages: linkMessages, textOf: linkText },
  lists: { messages: listMessages, textOf: listText },
  live: { messages: liveMessages, textOf: liveText },
  operations: { messages: operationMessages, textOf: operationText },
  paste: { messages: pasteMessages, textOf: pasteText },
  pickers: { messages: pickersMessages, textOf: pickersText },
  preview: { messages: previewMessages, textOf: previewText },
  navigation: { messages: navigationMessages, textOf: navigationText },
  notice: { messages: noticeMessages, textOf: noticeText },
  network: { messages: networkMessages, textOf: networkText },
  review: { messages: reviewMessages, textOf: reviewText },
  side: { messages: sideMessages, textOf: sideText },
  saving: { messages: savingMessages, textOf: savingText },
  translation: { messages: translationMessages, textOf: translationText },
  scheduling: { messages: schedulingMessages, textOf: schedulingText },
  uploads: { messages: uploadsMessages, textOf: uploadsText },
  waiting: { messages: waitingMessages, textOf: waitingText },
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
      title: 'Zebranie',
      city: 'Europe/Warsaw',
      device: 'Asia/Tokyo',
      file: 'plan.pdf',
      email: 'ewa@example.org',
      host: 'GitHub',
      field: 'Tytuł',
      fields: 'Tytuł, Adres',
      date: '12 czerwca',
      since: '2027-06-12T15:30:00Z',
      when: '2027-06-12T15:30:00Z',
      dayOf: '2027-06-12T15:30:00Z',
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
    failed: 0,
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
      return [1, 2, 5].map((count) => operationText('confirmTitle', { count }));
    };
    expect(texts(defaultLocale)).toEqual([
      'Czy 1 wpis ma zniknąć ze strony?',
      'Czy 2 wpisy mają zniknąć ze strony?',
      'Czy 5 wpisów ma zniknąć ze strony?',
    ]);
    expect(texts(secondLocale)).toEqual([
      'Shall 1 entry vanish from the site?',
      'Shall 2 entries vanish from the site?',
      'Shall 5 entries vanish from the site?',
    ]);
  });

  test('says of a near day that it was yesterday', () => {
    vi.useFakeTimers({ now: new Date(2027, 0, 1, 8, 0) });
    const said = (...day: [number, number, number]) =>
      homeText('byAt', { name: 'Anna Nowak', when: new Date(...day, 14, 2).toISOString() });
    setLanguage(defaultLocale);
    expect(said(2026, 11, 31)).toBe('Anna Nowak, wczoraj o 14:02');
    expect(said(2027, 0, 1)).toBe('Anna Nowak, dziś o 14:02');
    expect(said(2027, 0, 2)).toBe('Anna Nowak, jutro o 14:02');
    expect(said(2026, 11, 30)).toBe('Anna Nowak, 30 grudnia 2026 o 14:02');
    setLanguage(secondLocale);
    expect(said(2026, 11, 31)).toBe('Anna Nowak, yesterday at 2:02 PM');
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
