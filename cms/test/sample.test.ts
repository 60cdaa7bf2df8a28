import { entryPath, locales, reservedSlugs, slugPattern, type RoutedType } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { describeFault } from '../src/content-files/index.ts';
import { prose, readSample, texts, values } from './support/sample.ts';

/** The sample's texts, as the CMS would take them. */
const sample = await readSample(new Date('2026-11-20T10:00:00Z'));
const all = texts(sample);

const past = all.filter(
  ({ type, key }) => type !== 'page' && !key.includes('/upcoming-') && key !== 'document/fete-checklist',
);

test('the sample is content files without a fault', () => {
  expect(sample.faults.map(describeFault)).toEqual([]);
  expect(sample.documents.length).toBeGreaterThan(100);
});

describe('the sample content', () => {
  /** The languages in which a document can be read, by type and id. */
  const readable = new Map(
    sample.documents.map(({ type, documentId, versions }) => [
      `${type}/${documentId}`,
      versions.flatMap(({ locale }) => locale ?? locales),
    ]),
  );

  test('refers to no entry in a language in which that entry does not exist', () => {
    for (const { key, locale, values } of all)
      for (const [type, field] of [
        ['project', 'projects'],
        ['document', 'documents'],
      ] as const)
        for (const { documentId } of (values[field] ?? []) as { documentId: string }[])
          expect(readable.get(`${type}/${documentId}`), `${key} ${field}`).toContain(locale);
  });

  test('has valid slugs, unique in their type and language', () => {
    const addresses = all.map(({ type, locale, values: { slug } }) => entryPath(type, locale, slug));
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
    for (const {
      values: { slug },
    } of all)
      expect(slug).toMatch(slugPattern);
    for (const {
      type,
      locale,
      values: { slug },
    } of all)
      if (type === 'page') expect(reservedSlugs(locale)).not.toContain(slug);
    const slugsOf = (type: RoutedType) =>
      sample.documents.filter((one) => one.type === type).map(({ versions }) => versions[0]?.values['slug']);
    expect(slugsOf('neighbourhood').sort()).toEqual(['azory', 'olsza-ii', 'ugorek']);
  });

  test('links to its pages by their files, in the same language', () => {
    let links = 0;
    for (const { key, locale, values } of all)
      for (const value of prose(values)) {
        // An address would not follow its page.
        expect(value, key).not.toMatch(/\]\(\//);
        for (const [, target = ''] of value.matchAll(/\]\(osiedle:([^)#]*)/g)) {
          links += 1;
          expect(readable.get(target), `${key}: ${target}`).toContain(locale);
        }
      }
    expect(links).toBeGreaterThan(60);
  });

  test('describes every picture in both languages, short enough for every database', () => {
    const pictures = values(sample.documents.flatMap(({ versions }) => versions))
      .filter(({ field }) => field === 'cover' || field === 'gallery')
      .flatMap(({ value }) => value as Record<'altDefault' | 'altSecond', string>[] | undefined)
      .filter((one) => one !== undefined && one !== null);
    expect(pictures.length).toBeGreaterThan(30);
    for (const { altDefault, altSecond } of pictures)
      for (const text of [altDefault, altSecond]) {
        expect(text.length).toBeGreaterThan(30);
        expect(text.length).toBeLessThan(256);
      }
  });

  test('has proper typography: no typewriter quotes, no hyphen in place of a dash', () => {
    for (const value of prose(sample.documents)) {
      expect(value).not.toMatch(/"|\S - |\.\.\./);
      expect(value).not.toMatch(/\w'\w/);
    }
    for (const { key, locale, values } of all)
      expect(prose(values).join(' '), key).not.toMatch(locale === 'pl' ? /[“](?=\p{L})/u : /„/);
  });

  test('has texts of a suitable length, each with a summary', () => {
    for (const { key, values } of all) {
      const words = prose(values).join(' ').split(/\s+/).length;
      expect(words, key).toBeGreaterThan(35);
      expect(words, key).toBeLessThan(520);
      expect(values.summary.length, key).toBeLessThan(220);
    }
  });
});

describe('what is told of the past', () => {
  const sources = {
    pl: /^(?:Na podstawie|Wpis powstał po latach\. Źródło): |^## Źródła$|^Ten wpis nie ma (?:osobnego )?źródła/m,
    en: /^(?:Based on|Written years later\. Source): |^## Sources$|^This entry has no source/m,
  };

  test('names its source, or says that it has none', () => {
    for (const { key, locale, values } of past)
      expect(prose(values).join('\n'), key).toMatch(sources[locale]);
    for (const { type, key, versions } of sample.documents)
      if (type === 'neighbourhood') {
        expect(versions[0]?.values['descriptionDefault'], key).toMatch(sources.pl);
        expect(versions[0]?.values['descriptionSecond'], key).toMatch(sources.en);
      }
  });

  test('is not told as if on the day', () => {
    const now =
      /(?<!\p{L})(?:dziś|dzisiaj|jutro|wczoraj|rusza|zaczyna się|today|tomorrow|yesterday|begins)(?!\p{L})/iu;
    const updates = past.filter(
      ({ type, values }) => type === 'update' && (values['date'] as string) < '2020',
    );
    expect(updates.length).toBeGreaterThan(20);
    for (const { key, values } of updates)
      for (const sentence of prose(values))
        expect(sentence.replaceAll(/\([^)]*\)/g, ''), key).not.toMatch(now);
  });
});
