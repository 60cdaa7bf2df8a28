import { defaultLocale, locales, secondLocale } from '@osiedle/shared';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as hours from '../src/admin/words/hours.ts';
import * as live from '../src/admin/words/live.ts';
import * as saving from '../src/admin/words/saving.ts';
import type { Values } from '../src/admin/words/say.ts';
import { forms } from '../src/panel/index.ts';

interface Room {
  words: Record<string, readonly [string, string]>;
  say: (word: string, values?: Values) => string;
}
const rooms = { hours, live, saving } as unknown as Record<string, Room>;

const speak = (lang: string) => vi.stubGlobal('document', { documentElement: { lang } });
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.each(locales)('The panel in %s', (locale) => {
  test.each(Object.keys(rooms))('can say all its words of %s', (name) => {
    const { words, say } = rooms[name] as Room;
    speak(locale);
    const values = {
      count: 3,
      most: 5,
      city: 'Europe/Warsaw',
      device: 'Asia/Tokyo',
      since: '2027-06-12T15:30:00Z',
    };
    for (const [word, texts] of Object.entries(words)) {
      const said = say(word, values);
      expect(said, word).not.toMatch(/[{}]/);
      const text = texts[locale === defaultLocale ? 0 : 1];
      if (!text.includes('{')) expect(said).toBe(text);
    }
  });
});

describe('The panel', () => {
  test('counts as its language does', () => {
    const said = (lang: string) => {
      speak(lang);
      return [1, 2, 5].map((count) => live.say('deadLinkCount', { count }));
    };
    expect(said(defaultLocale)).toEqual([
      '1 odsyłacz prowadzi donikąd',
      '2 odsyłacze prowadzą donikąd',
      '5 odsyłaczy prowadzi donikąd',
    ]);
    expect(said(secondLocale)).toEqual([
      '1 link leads nowhere',
      '2 links lead nowhere',
      '5 links lead nowhere',
    ]);
  });

  test('tells the day of what was not today, and the year of what was not this year', () => {
    vi.useFakeTimers({ now: new Date(2027, 5, 12, 18, 0) });
    speak(defaultLocale);
    const said = (day: Date) => live.say('live', { since: day.toISOString() });
    expect(said(new Date(2027, 5, 12, 17, 30))).toBe('Na stronie od 17:30.');
    expect(said(new Date(2027, 5, 11, 17, 30))).toBe('Na stronie od 11 czerwca, 17:30.');
    expect(said(new Date(2026, 5, 11, 17, 30))).toBe('Na stronie od 11 czerwca 2026, 17:30.');
  });
});

test('What a field is called is said once', () => {
  const names = forms.flatMap(({ fields }) => Object.keys(fields));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
