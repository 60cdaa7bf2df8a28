import type { EditorialType, EventType, Locale } from '@osiedle/shared';
import { isEvent, type ListedEntry, type RankedEntry } from '../../content/documents/listed-entry.ts';
import { compareCodeUnits } from './sorted-list.ts';
import { isOpen, yearsOf } from '../../content/documents/years.ts';

/** The names of the lists that entries stand in. Pages and questions read them under these. */
export const listNames = {
  /** All of a type, … */
  all: (type: EditorialType, locale: Locale) => `all ${type} ${locale}`,
  /** … those published last first, … */
  published: (type: EditorialType, locale: Locale) => `published ${type} ${locale}`,
  /** … those that end last first, … */
  ending: (type: EventType, locale: Locale) => `ending ${type} ${locale}`,
  /** … those that fall into a year whatever the clock says, … */
  year: (type: EditorialType, locale: Locale, year: number) => `year ${type} ${locale} ${year}`,
  /** … and projects that run on with the clock. */
  open: (locale: Locale) => `open project ${locale}`,
  /** Entries of all types that name a document in a relation. */
  tied: (locale: Locale, field: TieField, documentId: string) => `tied ${locale} ${field} ${documentId}`,
};

/** Relations by which entries are looked for. */
const tieFields = ['projects', 'neighbourhoods', 'topics', 'place'] as const;
export type TieField = (typeof tieFields)[number];

/** The lists that an entry stands in. */
export function listsOf(listed: ListedEntry): string[] {
  const { type, entry } = listed;
  const { locale } = entry;
  return [
    listNames.all(type, locale),
    listNames.published(type, locale),
    ...(isEvent(listed) ? [listNames.ending(listed.type, locale)] : []),
    ...yearsOf(listed).map((year) => listNames.year(type, locale, year)),
    ...(isOpen(listed) ? [listNames.open(locale)] : []),
    ...tieFields.flatMap((field) => {
      const ids = [Reflect.get(entry, field) as string[] | string | undefined].flat();
      return ids.flatMap((id) => (id === undefined ? [] : [listNames.tied(locale, field, id)]));
    }),
  ];
}

/** The year that a list is of, if it is one of those that a type has for each year. */
export function yearOfList(name: string, type: EditorialType, locale: Locale): number | undefined {
  const prefix = `year ${type} ${locale} `;
  return name.startsWith(prefix) ? Number(name.slice(prefix.length)) : undefined;
}

/** Whether one comes before another (less than 0) or behind it (more). */
type Comparator = (one: RankedEntry, other: RankedEntry) => number;

/** The order of a list: what counts there, the latest first; and of what is equal in that, the order of document ids. */
export function comparatorOf(list: string): Comparator {
  if (list.startsWith('published ')) return byPublication;
  return list.startsWith('ending ') ? byEnd : byMoment;
}

// They are asked millions of times where a site is large, and so look nothing up.
const byMoment: Comparator = (one, other) => other.moment - one.moment || byId(one, other);
const byPublication: Comparator = (one, other) => other.published - one.published || byId(one, other);
const byEnd: Comparator = (one, other) => other.end - one.end || byId(one, other);

function byId(one: RankedEntry, other: RankedEntry): number {
  return (
    compareCodeUnits(one.entry.documentId, other.entry.documentId) || compareCodeUnits(one.type, other.type)
  );
}
