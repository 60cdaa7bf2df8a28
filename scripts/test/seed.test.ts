import { describe, expect, it } from 'vitest';
import {
  editorialTypes,
  type EditorialType,
  entryPath,
  homePath,
  lookupTypes,
  reservedSlugs,
  schemas,
  sectionPath,
  singleTypes,
  slugPattern,
} from '../../shared/src/index.ts';
import { sampleContent } from '../seed/content/index.ts';
import { entryOrder, lookupOrder } from '../seed/load.ts';
import { References } from '../seed/references.ts';
import { relationTargets, type Entry, type Illustration } from '../seed/types.ts';
import { facts } from './support/seed-facts.ts';
import { localesOf, prose, texts, values } from './seed-reading.ts';

const content = sampleContent(new Date('2026-11-20T10:00:00Z'));

describe('the sample content', () => {
  it('is accepted by the contract, and written in an order in which each related document already exists', () => {
    const files = new Map(
      values(content).flatMap(({ field, value }): [string, number][] =>
        field === 'picture'
          ? [[`${value as string}.png`, 1]]
          : field === 'fileName'
            ? [[value as string, 1]]
            : [],
      ),
    );
    const references = new References(files);
    const system = {
      documentId: 'x',
      updatedAt: '2026-11-20T10:00:00.000Z',
      publishedAt: '2026-11-20T10:00:00.000Z',
    };
    const file = { documentId: 'f', name: 'f', url: '/f', mime: 'image/png', size: 1 };
    // The document that the CMS sends for these ids.
    const wire = (fields: object): object =>
      JSON.parse(JSON.stringify(references.resolve(fields)), (field, value: unknown) => {
        if (field === 'file') return file;
        if (!(field in relationTargets)) return value;
        return Array.isArray(value)
          ? value.map((documentId: string) => ({ documentId }))
          : { documentId: value as string };
      }) as object;

    for (const type of lookupOrder) {
      for (const { key, ...fields } of content[type]) {
        expect(() => schemas[type].parse({ ...system, ...wire(fields) }), `${type} ${key}`).not.toThrow();
        references.add(type, key, `${type}-${key}`);
      }
    }
    for (const type of singleTypes) {
      expect(() => schemas[type].parse({ ...system, ...wire(content[type]) }), type).not.toThrow();
    }
    for (const type of entryOrder) {
      for (const entry of content[type] as Entry[]) {
        for (const { text, locale } of texts(content).filter((one) => one.entry === entry)) {
          const document = { ...system, locale, ...wire({ ...entry.shared, ...text }) };
          expect(() => schemas[type].parse(document), `${type} ${entry.key}`).not.toThrow();
        }
        references.add(type, entry.key, `${type}-${entry.key}`);
      }
    }
    expect([...entryOrder].sort()).toEqual([...editorialTypes].sort());
    expect([...lookupOrder, 'redirect'].sort()).toEqual([...lookupTypes].sort());
  });

  it('has no key twice in a type', () => {
    for (const type of [...editorialTypes, ...lookupOrder]) {
      const keys = content[type].map(({ key }) => key);
      expect(new Set(keys).size, type).toBe(keys.length);
    }
  });

  it('refers to no entry in a language in which that entry does not exist', () => {
    for (const { type, entry, locale } of texts(content)) {
      for (const field of ['projects', 'documents'] as const) {
        const keys = (entry.shared as Partial<Record<typeof field, string[]>>)[field] ?? [];
        for (const key of keys) {
          const target = (content[relationTargets[field]] as Entry[]).find((one) => one.key === key);
          expect(target && localesOf(target), `${type} ${entry.key} names ${key}`).toContain(locale);
        }
      }
    }
  });

  it('has valid slugs, unique in their type and language', () => {
    const addresses = texts(content).map(({ type, locale, text }) => entryPath(type, locale, text.slug));
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
    for (const { text } of texts(content)) expect(text.slug).toMatch(slugPattern);
    for (const { type, locale, text } of texts(content)) {
      if (type === 'page') expect(reservedSlugs(locale)).not.toContain(text.slug);
    }
    expect(content.neighbourhood.map(({ slug }) => slug)).toEqual(['azory', 'ugorek', 'olsza-ii']);
    for (const { slug, slugSecond } of content.topic) {
      expect(slug).toMatch(slugPattern);
      expect(slugSecond).toMatch(slugPattern);
    }
  });

  it('links only to pages that exist, in the same language', () => {
    const paths = new Set([
      ...texts(content).map(({ type, locale, text }) => entryPath(type, locale, text.slug)),
      ...(['pl', 'en'] as const).flatMap((locale) => [
        homePath(locale),
        ...content.neighbourhood.map(({ slug }) => entryPath('neighbourhood', locale, slug)),
        sectionPath('accessibility', locale),
      ]),
    ]);
    let links = 0;
    for (const { locale, text } of texts(content)) {
      for (const value of prose(text)) {
        for (const [, path = ''] of value.matchAll(/\]\((\/[^)]*)\)/g)) {
          links += 1;
          expect(paths, text.slug).toContain(path);
          expect(path.startsWith('/en/'), `${path} in ${text.slug}`).toBe(locale === 'en');
        }
      }
    }
    expect(links).toBeGreaterThan(60);
  });

  it('describes every picture in both languages, short enough for every database', () => {
    const pictures = values(content)
      .map(({ value }) => value)
      .filter(
        (value): value is Illustration => typeof value === 'object' && value !== null && 'picture' in value,
      );
    expect(pictures.length).toBeGreaterThan(30);
    for (const { picture, altDefault, altSecond, decorative = false } of pictures) {
      if (decorative) continue;
      for (const text of [altDefault, altSecond]) {
        expect(text?.length, picture).toBeGreaterThan(30);
        expect(text?.length, picture).toBeLessThan(256);
      }
    }
  });

  it('has proper typography: no typewriter quotes, no hyphen in place of a dash', () => {
    for (const value of prose(content)) {
      expect(value).not.toMatch(/"|\S - |\.\.\./);
      expect(value).not.toMatch(/\w'\w/);
    }
    for (const { locale, text } of texts(content)) {
      const all = prose(text).join(' ');
      expect(all, text.slug).not.toMatch(locale === 'pl' ? /[“](?=\p{L})/u : /„/);
    }
  });

  it('has texts of a suitable length, each with a summary', () => {
    for (const { text } of texts(content)) {
      const words = prose(text).join(' ').split(/\s+/).length;
      expect(words, text.slug).toBeGreaterThan(35);
      expect(words, text.slug).toBeLessThan(520);
      expect(text.summary.length, text.slug).toBeLessThan(220);
    }
  });
});

describe('what is told of the past', () => {
  const past = texts(content).filter(
    ({ type, entry }) =>
      type !== 'page' && !entry.key.startsWith('upcoming-') && entry.key !== 'fete-checklist',
  );

  it('names its source, or says that it has none', () => {
    const sources = {
      pl: /^(?:Na podstawie|Wpis powstał po latach\. Źródło): |^## Źródła$|^Ten wpis nie ma (?:osobnego )?źródła/m,
      en: /^(?:Based on|Written years later\. Source): |^## Sources$|^This entry has no source/m,
    };
    for (const { locale, text } of past) expect(prose(text).join('\n'), text.slug).toMatch(sources[locale]);
    for (const { key, descriptionDefault, descriptionSecond } of content.neighbourhood) {
      expect(descriptionDefault, key).toMatch(sources.pl);
      expect(descriptionSecond, key).toMatch(sources.en);
    }
  });

  it('is not told as if on the day', () => {
    const now =
      /(?<!\p{L})(?:dziś|dzisiaj|jutro|wczoraj|rusza|zaczyna się|today|tomorrow|yesterday|begins)(?!\p{L})/iu;
    for (const { type, entry, text } of past) {
      const { date } = entry.shared as { date?: string };
      if (type !== 'update' || !date || date > '2019-12-31') continue;
      for (const sentence of prose(text))
        expect(sentence.replaceAll(/\([^)]*\)/g, ''), text.slug).not.toMatch(now);
    }
  });
});

describe('the facts', () => {
  it.each(facts)('$type $key is exactly as in the source', ({ type, key, ...expected }) => {
    const entry = (content[type] as Entry[]).find((one) => one.key === key);
    expect(entry, 'missing').toBeDefined();
    const shared = entry?.shared as Record<string, unknown>;
    for (const [field, value] of Object.entries(expected)) expect(shared[field], field).toEqual(value);
    expect(entry && localesOf(entry)).toEqual(['pl', 'en']);
  });

  it('include all the institutions', () => {
    const names = content.organisation.map(({ nameDefault }) => nameDefault).join('|');
    for (const name of [
      'Urząd Miasta Krakowa',
      'British Council',
      'Barcelona',
      'Grenoble',
      'Miejski Ośrodek Pomocy Społecznej',
      'Zarząd Zieleni Miejskiej',
      'Rada Dzielnicy IV',
      'Ośrodek Interwencji Kryzysowej',
      'Krajowy Punkt URBACT',
      'Politechnika Krakowska',
      'Klub Vademecum',
      'Instytut Kultury Miejskiej',
      'Polskie Towarzystwo Kulturalne',
      'Instytut Rozwoju Miast',
      'Straż Miejska',
    ]) {
      expect(names).toContain(name);
    }
    const used = new Set(values(content).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
    for (const { key } of content.organisation) expect(used, key).toContain(key);
  });

  it('include the roles of partner cities', () => {
    const partners = (key: string) =>
      content.project
        .find((project) => project.key === key)
        ?.shared.partners?.map(({ organisation, role }) => `${organisation} ${role ?? ''}`);
    expect(partners('user')).toEqual(
      expect.arrayContaining([
        'grenoble lead',
        ...['malaga', 'pescara', 'dresden', 'copenhagen', 'lisbon', 'riga', 'lublin', 'krakow'].map(
          (city) => `${city} partner`,
        ),
      ]),
    );
    expect(partners('urbinclusion')).toEqual(
      expect.arrayContaining([
        'barcelona lead',
        ...['copenhagen', 'glasgow', 'krakow', 'lyon', 'naples', 'timisoara', 'trikala', 'turin'].map(
          (city) => `${city} partner`,
        ),
      ]),
    );
    const user = content.project.find(({ key }) => key === 'user')?.shared;
    expect([user?.budget, user?.grant, user?.currency]).toEqual([731570, 541877, 'EUR']);
  });
});

it('the sample has entries of every type', () => {
  for (const type of editorialTypes satisfies EditorialType[])
    expect(content[type].length, type).toBeGreaterThan(1);
  for (const type of lookupOrder) expect(content[type].length, type).toBeGreaterThan(2);
});
