import { addDays, localInstant } from '../../seed/time.ts';
import type { GeneratedEntry, Lookup, Shared, Text } from './generated-types.ts';
import { estateNames, headingPhrases, openingPhrases, sentencePhrases, subjectPhrases } from './phrases.ts';

/**
 * Generates a city's programmes of any size, the same each time: the look-ups of a large city, and entries of all types in
 * fixed shares. Documents come before those that refer to them.
 */

/** Shares in per cent. The number of pages does not grow with a site. */
const defaultShares = { document: 9, project: 5, meeting: 26, workshop: 9, festival: 5, update: 45 } as const;
const pageCount = 10;
export type Shares = Partial<Record<keyof typeof defaultShares, number>>;
const dayCount = 18 * 365;
const firstDay = '2008-06-01';

const sizes = { neighbourhood: 40, topic: 24, organisation: 60, place: 120 } as const;

/** The types of generated entries. */
type GeneratedType = keyof typeof defaultShares | 'page';

/** An entry with its type. */
export type Generated = { [T in GeneratedType]: { type: T; entry: GeneratedEntry<T> } }[GeneratedType];
export type GeneratedLookup = {
  [T in keyof typeof sizes]: { type: T; lookup: Lookup<T> };
}[keyof typeof sizes];

/** The texts of the generated site. */
export const generatedSetting = {
  siteNameDefault: 'Osiedla Krakowa',
  siteNameSecond: 'Kraków Neighbourhoods',
  headlineDefault: 'Co się dzieje na Twoim osiedlu',
  headlineSecond: 'What’s on in your neighbourhood',
  introductionDefault: 'Projekty, spotkania, warsztaty i festyny. Wszystko w jednym miejscu.',
  introductionSecond: 'Projects, meetings, workshops and festivals. All in one place.',
  publisherDefault: 'Urząd Miasta Krakowa (dane przykładowe)',
  publisherSecond: 'City of Kraków (sample data)',
  publisherAddress: 'ul. Przykładowa 1, 30-000 Kraków',
  contactEmail: 'osiedla@example.org',
  contactPhone: '+48 12 000 00 00',
};

/** Generates `count` entries, each in two languages. @param shares of each type, in per cent */
export function generateEntries(count: number, shares: Shares = defaultShares): Generated[] {
  const rest = count - pageCount;
  const totals = Object.entries(shares).map(([type, share]) => ({
    type: type as keyof typeof defaultShares,
    total: Math.floor((rest * share) / 100),
  }));
  const spare = rest - totals.reduce((sum, { total }) => sum + total, 0);
  const known = { document: 0, project: 0 };
  const all: Generated[] = [];
  for (const { type, total } of totals) {
    const number = type === 'update' ? total + spare : total;
    for (let index = 0; index < number; index++) all.push(generate(type, index, known));
    if (type in known) known[type as keyof typeof known] = number;
  }
  for (let index = 0; index < pageCount; index++) all.push(generate('page', index, known));
  return all;
}

/** Generates the look-ups that entries refer to. */
export function generateLookups(): GeneratedLookup[] {
  const make = <T extends keyof typeof sizes>(type: T, one: (index: number) => Lookup<T>) =>
    Array.from({ length: sizes[type] }, (_, index) => ({ type, lookup: one(index) }) as GeneratedLookup);
  return [
    ...make('neighbourhood', (index) => {
      const [pl, en] = numbered(estateNames, index);
      return { key: key(index), nameDefault: pl, nameSecond: en, slug: `osiedle-${index}`, order: index };
    }),
    ...make('topic', (index) => {
      const [pl, en] = numbered(subjectPhrases, index);
      return { key: key(index), nameDefault: pl, nameSecond: en, slug: `temat-${index}` };
    }),
    ...make('organisation', (index) => ({
      key: key(index),
      nameDefault: `Stowarzyszenie Sąsiedzi ${index}`,
      nameSecond: `Neighbours’ Association ${index}`,
      cityDefault: 'Kraków',
      citySecond: 'Kraków',
    })),
    ...make('place', (index) => ({
      key: key(index),
      nameDefault: `Dom sąsiedzki nr ${index}`,
      nameSecond: `Neighbours’ house ${index}`,
      address: `ul. Przykładowa ${index}`,
      cityDefault: 'Kraków',
      citySecond: 'Kraków',
      neighbourhood: key(index % sizes.neighbourhood),
    })),
  ];
}

function generate(
  type: GeneratedType,
  index: number,
  known: { document: number; project: number },
): Generated {
  const seed = index * 7 + type.length;
  const entry = {
    key: key(index),
    shared: sharedOf(type, index, seed, known),
    default: textOf(type, index, seed, 0),
    second: textOf(type, index, seed, 1),
  };
  return { type, entry } as Generated;
}

function sharedOf(
  type: GeneratedType,
  index: number,
  seed: number,
  known: { document: number; project: number },
): object {
  if (type === 'page') return {};
  const day = addDays(firstDay, (seed * 131) % dayCount);
  const subject = {
    neighbourhoods: keys(seed, 1 + (seed % 5 === 0 ? 1 : 0), sizes.neighbourhood),
    topics: keys(seed * 3, 1 + (seed % 2), sizes.topic),
  };
  const projects = keys(seed, 1, known.project);
  const organisers = keys(seed * 5, 1 + (seed % 3), sizes.organisation);
  const event = {
    ...subject,
    startsAt: localInstant(day, '17:00'),
    endsAt: localInstant(day, '19:30'),
    place: key(seed % sizes.place),
    organisers,
    projects,
  };
  switch (type) {
    case 'document':
      return { ...subject, issuedOn: day, kind: 'report', issuers: organisers } satisfies Shared<'document'>;
    case 'project':
      return {
        ...subject,
        startsOn: day,
        endsOn: addDays(day, 400),
        programme: 'URBACT',
        phases: [
          {
            nameDefault: 'Plany',
            nameSecond: 'Plans',
            startsOn: day,
            endsOn: addDays(day, 200),
            datePrecision: 'month',
          },
          { nameDefault: 'Prace', nameSecond: 'Works', startsOn: addDays(day, 200), datePrecision: 'month' },
        ],
        partners: organisers.map((organisation) => ({ organisation, role: 'partner' as const })),
        documents: keys(seed, 1, known.document),
      } satisfies Shared<'project'>;
    case 'meeting':
      return { ...event, kind: 'localGroup' } satisfies Shared<'meeting'>;
    case 'workshop':
      return { ...event, facilitators: organisers, capacity: 20 } satisfies Shared<'workshop'>;
    case 'festival':
      return {
        ...event,
        kind: 'fete',
        programme: [{ titleDefault: 'Gry dla dzieci', titleSecond: 'Games for children' }],
      } satisfies Shared<'festival'>;
    case 'update':
      return {
        ...subject,
        date: day,
        importance: index % 20 === 0 ? 'major' : 'minor',
        projects,
      } satisfies Shared<'update'>;
  }
}

function textOf(type: GeneratedType, index: number, seed: number, language: 0 | 1): Text {
  const openings: readonly (readonly [string, string])[] = openingPhrases[type];
  const opening = pick(openings, index)[language];
  const subject = pick(subjectPhrases, seed)[language];
  return {
    title: `${opening}: ${subject} (${index})`,
    slug: `${type}-${index}-${['wpis', 'entry'][language]}`,
    summary: `${pick(sentencePhrases, seed)[language]} ${pick(sentencePhrases, seed + 3)[language]}`,
    body: bodyOf(seed, language),
  };
}

/** About 1,300 bytes of Markdown: paragraphs, headings, a list, a link to another site. */
export function bodyOf(seed: number, language: 0 | 1): string {
  const sentence = (place: number) => pick(sentencePhrases, seed + place)[language];
  const heading = (place: number) => pick(headingPhrases, seed + place)[language];
  return `${sentence(0)} **${pick(subjectPhrases, seed)[language]}** – ${sentence(1)} ${sentence(2)}

## ${heading(0)}

${sentence(3)} ${sentence(4)} ${sentence(5)}

- ${sentence(6)}
- ${sentence(7)}
- *${pick(subjectPhrases, seed + 4)[language]}*

## ${heading(1)}

${sentence(8)} ${sentence(9)} ${sentence(2)} [URBACT](https://urbact.eu/networks/${seed}) ${sentence(1)}

> ${sentence(4)}

${sentence(6)} ${sentence(0)} ${sentence(7)}
`;
}

function numbered(names: readonly (readonly [string, string])[], index: number): [string, string] {
  const [pl, en] = pick(names, index);
  const suffix = Math.floor(index / names.length) + 1;
  return [`${pl} ${suffix}`, `${en} ${suffix}`];
}

function key(index: number): string {
  return String(index);
}

/** Up to `count` different keys below `total`, spread evenly. */
function keys(seed: number, count: number, total: number): string[] {
  const all = Array.from({ length: Math.min(count, total) }, (_, place) => (seed + place * 11) % total);
  return [...new Set(all)].map(key);
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
