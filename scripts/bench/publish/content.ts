import { addDays, localInstant } from '../../seed/time.ts';
import type { Entry, Lookup, Shared, Text } from '../../seed/types.ts';
import { estates, headings, openings, sentences, subjects } from './words.ts';

/**
 * A city's programmes of any size, the same each time: look-ups of a large city, and entries of all types, of each hundred
 * so many. What is named stands before what names it.
 */

/** Of a hundred entries. Pages that stand by themselves do not grow with a site. */
const shares = { document: 9, project: 5, meeting: 26, workshop: 9, festival: 5, update: 45 } as const;
const pages = 10;
export type Shares = Partial<Record<keyof typeof shares, number>>;
const days = 18 * 365;
const firstDay = '2008-06-01';

const sizes = { neighbourhood: 40, topic: 24, organisation: 60, place: 120 } as const;

/** The types that a city of the bench has entries of. */
type Told = keyof typeof shares | 'page';

/** An entry with its type. */
export type Generated = { [T in Told]: { type: T; entry: Entry<T> } }[Told];
export type GeneratedLookup = {
  [T in keyof typeof sizes]: { type: T; lookup: Lookup<T> };
}[keyof typeof sizes];

/** So many entries in each of two languages. @param of of a hundred, so many of each type */
export function generateEntries(count: number, of: Shares = shares): Generated[] {
  const rest = count - pages;
  const totals = Object.entries(of).map(([type, share]) => ({
    type: type as keyof typeof shares,
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
  for (let index = 0; index < pages; index++) all.push(generate('page', index, known));
  return all;
}

/** The look-ups that entries name. */
export function generateLookups(): GeneratedLookup[] {
  const make = <T extends keyof typeof sizes>(type: T, one: (index: number) => Lookup<T>) =>
    Array.from({ length: sizes[type] }, (_, index) => ({ type, lookup: one(index) }) as GeneratedLookup);
  return [
    ...make('neighbourhood', (index) => {
      const [pl, en] = numbered(estates, index);
      return { key: key(index), nameDefault: pl, nameSecond: en, slug: `osiedle-${index}`, order: index };
    }),
    ...make('topic', (index) => {
      const [pl, en] = numbered(subjects, index);
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

function generate(type: Told, index: number, known: { document: number; project: number }): Generated {
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
  type: Told,
  index: number,
  seed: number,
  known: { document: number; project: number },
): object {
  if (type === 'page') return {};
  const day = addDays(firstDay, (seed * 131) % days);
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

function textOf(type: Told, index: number, seed: number, language: 0 | 1): Text<Told> {
  const said: readonly (readonly [string, string])[] = openings[type];
  const opening = of(said, index)[language];
  const subject = of(subjects, seed)[language];
  return {
    title: `${opening}: ${subject} (${index})`,
    slug: `${type}-${index}-${['wpis', 'entry'][language]}`,
    summary: `${of(sentences, seed)[language]} ${of(sentences, seed + 3)[language]}`,
    body: bodyOf(seed, language),
  };
}

/** About 1,300 bytes of Markdown: paragraphs, headings, a list, a link to elsewhere. */
export function bodyOf(seed: number, language: 0 | 1): string {
  const say = (place: number) => of(sentences, seed + place)[language];
  const head = (place: number) => of(headings, seed + place)[language];
  return `${say(0)} **${of(subjects, seed)[language]}** – ${say(1)} ${say(2)}

## ${head(0)}

${say(3)} ${say(4)} ${say(5)}

- ${say(6)}
- ${say(7)}
- *${of(subjects, seed + 4)[language]}*

## ${head(1)}

${say(8)} ${say(9)} ${say(2)} [URBACT](https://urbact.eu/networks/${seed}) ${say(1)}

> ${say(4)}

${say(6)} ${say(0)} ${say(7)}
`;
}

function numbered(names: readonly (readonly [string, string])[], index: number): [string, string] {
  const [pl, en] = of(names, index);
  const round = Math.floor(index / names.length) + 1;
  return [`${pl} ${round}`, `${en} ${round}`];
}

function key(index: number): string {
  return String(index);
}

/** Different keys of so many, spread evenly. */
function keys(seed: number, wanted: number, of: number): string[] {
  const all = Array.from({ length: Math.min(wanted, of) }, (_, place) => (seed + place * 11) % of);
  return [...new Set(all)].map(key);
}

function of<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
