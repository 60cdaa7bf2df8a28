import type { EditorialType, EventType, Locale } from '@osiedle/shared';
import { isEvent, type ListedEntry, type RankedEntry } from '../../content/documents/listed-entry.ts';
import { compareCodeUnits } from './sorted-list.ts';
import { isOpen, yearsOf } from '../../content/documents/years.ts';

/**
 * The names of the store's lists of entries. They are also the keys under which pages and derived values depend on
 * them.
 */
export const listNames = {
  /** All entries of a type. */
  all: (type: EditorialType, locale: Locale) => `all ${type} ${locale}`,
  /** The same, by their last publication. */
  published: (type: EditorialType, locale: Locale) => `published ${type} ${locale}`,
  /** Events, by the end of their last date. */
  ending: (type: EventType, locale: Locale) => `ending ${type} ${locale}`,
  /** Entries that fall into a year regardless of the clock. */
  year: (type: EditorialType, locale: Locale, year: number) => `year ${type} ${locale} ${year}`,
  /** Projects with a start and no end. */
  open: (locale: Locale) => `open project ${locale}`,
  /** Entries of all types that refer to a document by a relation. */
  tied: (locale: Locale, field: TieField, documentId: string) => `tied ${locale} ${field} ${documentId}`,
};

/** The relations that have such lists. */
const tieFields = ['projects', 'neighbourhoods', 'topics', 'place'] as const;
export type TieField = (typeof tieFields)[number];

/** The names of the lists that hold an entry. */
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

/** The year of a list, if the list is one of a type's years. */
export function yearOfList(name: string, type: EditorialType, locale: Locale): number | undefined {
  const prefix = `year ${type} ${locale} `;
  return name.startsWith(prefix) ? Number(name.slice(prefix.length)) : undefined;
}

/** Negative if one comes before the other, positive if it comes after. */
type Comparator = (one: RankedEntry, other: RankedEntry) => number;

/** The order of a list: the latest first; equal instants are ordered by document id. */
export function comparatorOf(list: string): Comparator {
  if (list.startsWith('published ')) return byPublication;
  return list.startsWith('ending ') ? byEnd : byInstant;
}

// Large sites call these millions of times, so they look nothing up.
const byInstant: Comparator = (one, other) => other.instant - one.instant || byId(one, other);
const byPublication: Comparator = (one, other) => other.published - one.published || byId(one, other);
const byEnd: Comparator = (one, other) => other.end - one.end || byId(one, other);

function byId(one: RankedEntry, other: RankedEntry): number {
  return (
    compareCodeUnits(one.entry.documentId, other.entry.documentId) || compareCodeUnits(one.type, other.type)
  );
}
