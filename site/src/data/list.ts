import { sectionPath, type EditorialType, type Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { allDates } from '../text/repeated-dates.ts';
import { dateOf, entriesOf, newestFirst, yearOf, type Listed } from './entry.ts';
import { isEventType } from './event.ts';
import { thisYear } from './moment.ts';

/** The types that have a section with lists of its own. */
export type ListedType = Exclude<EditorialType, 'page'>;

/** How many entries one numbered page shows. */
export const pageSize = 20;

/** One numbered page of a section's whole list. */
export interface NumberedPage {
  number: number;
  /** How many pages there are; the last one holds the newest entries. */
  count: number;
  /** The newest of these first. */
  entries: Listed[];
}

/** All entries of a section, the newest first. */
export const wholeList = question('wholeList', (store: Store, type: ListedType, locale: Locale): Listed[] =>
  newestFirst(entriesOf(store, [type], locale)),
);

/** How many entries a section has. */
export const listLength = question(
  'listLength',
  (store: Store, type: ListedType, locale: Locale): number => wholeList(store, type, locale).length,
);

/** The newest entries of a section. */
export const newestEntries = question(
  'newestEntries',
  (store: Store, type: ListedType, locale: Locale, count: number): Listed[] =>
    wholeList(store, type, locale).slice(0, count),
);

/** Any document of which there is a file. */
export const documentWithFile = question('documentWithFile', (store: Store, locale: Locale) =>
  store.all('document', locale).find(({ file }) => file),
);

/** How many numbered pages a list of so many entries fills; an empty one has none. */
export function pageCount(entries: number): number {
  return Math.ceil(entries / pageSize);
}

/**
 * One page of a list. Pages are numbered from the oldest entry, so that a new one rewrites the last page alone.
 * @param newest the whole list, the newest first
 * @returns nothing where there is no such page
 */
export function numberedPage(newest: Listed[], number: number): NumberedPage | undefined {
  const count = pageCount(newest.length);
  if (!Number.isInteger(number) || number < 1 || number > count) return undefined;
  const end = newest.length - (number - 1) * pageSize;
  const entries = newest.slice(Math.max(0, end - pageSize), end);
  return { number, count, entries };
}

/** A part of a section's whole list that has a page of its own. */
export type ListPart = { path: string } & (
  { kind: 'numbered'; page: NumberedPage } | { kind: 'year'; year: number; entries: Listed[] }
);

/**
 * The part of a list that an address names: `strona` and `3`, `rok` and `2014`.
 * @returns nothing where there is no such part
 */
export const listPart = question('listPart', partOf);

function partOf(
  store: Store,
  type: ListedType,
  locale: Locale,
  now: Date,
  { by, value }: { by: string; value: string },
): ListPart | undefined {
  const all = wholeList(store, type, locale);
  // `Number` would also take "03" and " 3", and one page must not have two addresses.
  const number = /^[1-9]\d*$/.test(value) ? Number(value) : 0;
  if (by === words.numbered[locale]) {
    const page = numberedPage(all, number);
    return page && { kind: 'numbered', path: numberedPath(type, locale, number), page };
  }
  if (by !== words.year[locale]) return undefined;
  const entries = byYear(store, type, locale, now).get(number) ?? [];
  return entries.length > 0
    ? { kind: 'year', path: yearPath(type, locale, number), year: number, entries }
    : undefined;
}

/** The last two pieces of the address of every part that a list has. */
export function listParts(
  store: Store,
  type: ListedType,
  locale: Locale,
  now: Date,
): { by: string; value: string }[] {
  const count = pageCount(listLength(store, type, locale));
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...pages.map((page) => ({ by: words.numbered[locale], value: String(page) })),
    ...yearsOf(store, type, locale, now).map((year) => ({ by: words.year[locale], value: String(year) })),
  ];
}

/** The years that entries of a section fall into, the latest first. */
export const yearsOf = question(
  'yearsOf',
  (store: Store, type: ListedType, locale: Locale, now: Date): number[] =>
    [...byYear(store, type, locale, now).keys()].sort((a, b) => b - a),
);

/** The entries of a section by the years that they fall into, the newest first. */
const byYear = question(
  'byYear',
  (store: Store, type: ListedType, locale: Locale, now: Date): Map<number, Listed[]> => {
    const years = new Map<number, Listed[]>();
    for (const listed of wholeList(store, type, locale))
      for (const year of new Set(yearsOfEntry(listed, now))) {
        const entries = years.get(year);
        if (entries) entries.push(listed);
        else years.set(year, [listed]);
      }
    return years;
  },
);

/** A project belongs to each year in which it ran, an event to each in which it has a date. */
function yearsOfEntry(listed: Listed, now: Date): number[] {
  const { type, entry } = listed;
  if (isEventType(type) && 'occurrences' in entry)
    return allDates(entry).map((date) => yearOf(date.startsAt));
  if (type !== 'project') return [yearOf(dateOf(listed))];
  const first = yearOf(dateOf(listed));
  const last = entry.endsOn ? yearOf(entry.endsOn) : entry.startsOn ? thisYear(now) : first;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

const words = {
  numbered: { pl: 'strona', en: 'page' },
  year: { pl: 'rok', en: 'year' },
} satisfies Record<string, Record<Locale, string>>;

/** `/spotkania/strona/3/`. */
export function numberedPath(type: ListedType, locale: Locale, number: number): string {
  return `${sectionPath(type, locale)}${words.numbered[locale]}/${number}/`;
}

/** `/spotkania/rok/2014/`. */
export function yearPath(type: ListedType, locale: Locale, year: number): string {
  return `${sectionPath(type, locale)}${words.year[locale]}/${year}/`;
}
