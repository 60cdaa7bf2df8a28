import { defaultLocale, locales, secondLocale } from '@osiedle/shared';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { accountMessages, accountText } from '../src/admin/messages/accounts.ts';
import { hoursMessages, hoursText } from '../src/admin/messages/hours.ts';
import { liveMessages, liveText } from '../src/admin/messages/live.ts';
import { savingMessages, savingText } from '../src/admin/messages/saving.ts';
import type { MessageValues } from '../src/admin/messages/format.ts';
import { forms } from '../src/panel/index.ts';

interface Catalogue {
  messages: Record<string, readonly [string, string]>;
  textOf: (key: string, values?: MessageValues) => string;
}
const catalogues = {
  accounts: { messages: accountMessages, textOf: accountText },
  hours: { messages: hoursMessages, textOf: hoursText },
  live: { messages: liveMessages, textOf: liveText },
  saving: { messages: savingMessages, textOf: savingText },
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
      city: 'Europe/Warsaw',
      device: 'Asia/Tokyo',
      file: 'plan.pdf',
      email: 'ewa@example.org',
      since: '2027-06-12T15:30:00Z',
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
