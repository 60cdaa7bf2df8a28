import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { idOf, strapiMessages, strapiWords } from '../src/admin/messages/strapi/index.ts';
import { unlistedMessages } from '../src/admin/messages/strapi/unlisted.ts';
import { translations } from '../src/admin/translations.ts';
import { panelCodeOf, readStrapiTranslations } from './support/strapi-translations.ts';

const plugins = await readStrapiTranslations();
const englishIds = new Set(
  plugins.flatMap(({ name, english }) => Object.keys(english).map((key) => idOf(name, key))),
);

/** Formats a message with the values that Strapi has for its own. @throws if it is not in ICU's message format, or asks for others */
function format(text: string, locale: string, original: string): string {
  const names = original.match(/\w+/g) ?? [];
  const values = Object.fromEntries(
    names.map((name) => [name, original.includes(`<${name}>`) ? () => '' : 3] as const),
  );
  const onError = (error: Error) => {
    throw error;
  };
  const message = { id: text, defaultMessage: text };
  return createIntl({ locale, defaultLocale: locale, onError }).formatMessage(message, values);
}

test('All of Strapi’s plugins with words of their own are known', () => {
  expect(plugins.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['admin', 'content-manager', 'upload', 'i18n', 'content-type-builder']),
  );
});

describe.each(plugins)('Strapi’s $name', ({ name, english, polish }) => {
  test('has every message in Polish', () => {
    const missing = Object.keys(english).filter((key) => !(key in polish));
    expect(missing.filter((key) => !translations['pl']?.[idOf(name, key)])).toEqual([]);
  });

  test('knows every message that we word anew', () => {
    expect(Object.keys(strapiMessages[name] ?? {}).filter((key) => !(key in english))).toEqual([]);
  });

  test('has the values that our words ask for', () => {
    for (const [key, words] of Object.entries(strapiMessages[name] ?? {}))
      for (const [index, text] of [words].flat().entries())
        expect(() => format(text, index === 0 ? 'pl' : 'en', english[key] ?? ''), key).not.toThrow();
  });
});

describe('Messages that are in none of Strapi’s translation files', () => {
  /** Strapi's code that editors meet: not what a licence or the settings of an administrator show. */
  const files = ['admin', 'content-manager', 'upload', 'i18n'].flatMap((name) =>
    globSync('**/*.mjs', { cwd: panelCodeOf(name) })
      .filter(
        (file) =>
          !/translations|^ee\/|tests\/|\/Settings\/|GuidedTour|Upsell|StrapiApp|features\/Configuration/.test(
            file,
          ),
      )
      .map((file) => [name, readFileSync(join(panelCodeOf(name), file), 'utf8')] as const),
  );
  const asked = files.flatMap(([name, code]) =>
    [
      ...code.matchAll(
        /\bid: (?:(?<prefixed>getTr\w+)\()?['"`](?<id>[^'"`$]+)['"`]\)?,\s*defaultMessage: ['"`][^'"`]*[A-Za-z]{2}/g,
      ),
    ].map(({ groups }) => (groups?.['prefixed'] ? idOf(name, groups['id'] ?? '') : (groups?.['id'] ?? ''))),
  );

  test('are worded in Polish', () => {
    const missing = new Set(asked.filter((id) => !englishIds.has(id) && !translations['pl']?.[id]));
    expect([...missing].sort()).toEqual([]);
  });

  test('are asked for by Strapi’s code', () => {
    const known = new Set(asked);
    expect(Object.keys(unlistedMessages).filter((id) => !known.has(id) || englishIds.has(id))).toEqual([]);
  });
});

test('What we word has Polish, and English where Strapi has none', () => {
  for (const [id, polish, english] of strapiWords) {
    expect(polish.trim(), id).not.toBe('');
    if (english !== undefined) expect(english.trim(), id).not.toBe('');
  }
  const lacking = Object.keys(translations['pl'] ?? {}).filter(
    (id) => !translations['en']?.[id] && !englishIds.has(id) && !(id in unlistedMessages),
  );
  expect(lacking).toEqual([]);
  expect(Object.keys(translations['en'] ?? {}).filter((id) => !translations['pl']?.[id])).toEqual([]);
});
