import type { Core, Struct } from '@strapi/strapi';
import type { Locale } from '@osiedle/shared';
import { draftRows, entryRows } from './rows.ts';
import { requireOwn } from './rules/authors.ts';
import { refuse } from './rules/refusal.ts';
import { slugFaults } from './rules/slug.ts';
import type { EntryRow, Verb, Write } from './types.ts';

interface Before {
  /** Whether the caller has given texts, and so those of one language. */
  isNamed: boolean;
  /** The repeatable groups that the copy begins without. */
  emptied: string[];
}

/**
 * Copies the drafts of an entry, in all its languages, to a new one: next year's event. What belongs to the old one alone
 * stays behind: dates, status, what came of it, its documents, its address.
 */
export const clone: Verb<Before> = {
  async before(write) {
    const { params } = write;
    refuse(slugFaults(params.data?.['slug'] || undefined, ['slug']));
    const isNamed = Boolean(params.data?.['title']);
    if (!isNamed) params.locale = '*';
    // The panel's requests name theirs there, too, and each row has its own.
    if (!isNamed) delete params.data?.['locale'];
    const rows = await entryRows(write);
    await requireOwn(write, rows);
    const emptied = repeatableGroups(write).filter((name) => params.data?.[name] === undefined);
    // Without a source Strapi answers that there is none.
    const [source] = rows.targeted;
    if (source) params.data = { ...(await freshValues(write, source)), ...params.data };
    // A copy was never published.
    params.data = { ...params.data, originallyPublishedAt: null };
    return { isNamed, emptied };
  },

  async after(write, { isNamed, emptied }) {
    const { strapi, uid, result } = write;
    const made = (result as { documentId?: string; entries?: EntryRow[] } | null) ?? {};
    if (!made.documentId) return;
    for (const { id, locale, title } of await draftRows({ ...write, documentId: made.documentId })) {
      await removeGroups(write, id, emptied);
      if (isNamed) continue;
      const data = { title: copyTitle(locale, title ?? '') };
      await strapi.db.query(uid).update({ where: { id }, data });
      Object.assign(made.entries?.find((one) => one.id === id) ?? {}, data);
    }
  },
};

const copyWord: Record<Locale, string> = { pl: 'kopia', en: 'copy' };
/** As many characters as a title may have. */
const longestTitle = 255;

/** The title of a copy, by which one sees in lists that it is one. */
function copyTitle(locale: Locale, title: string): string {
  const word = ` (${copyWord[locale]})`;
  return title.slice(0, longestTitle - word.length) + word;
}

/** Fields that a copy begins without, wherever they are. Their empty values follow from their types. */
const leftBehind = [
  // When, and whether it takes place.
  'startsAt',
  'endsAt',
  'allDay',
  'datePrecision',
  'occurrences',
  'rainDate',
  'eventStatus',
  'statusNote',
  'startsOn',
  'endsOn',
  'date',
  'issuedOn',
  'reviewOn',
  // What came of it.
  'minutes',
  'report',
  'documents',
  'actions',
  // Where people sign up for the old one.
  'joinUrl',
  // What the system knows of the old one.
  'slug',
  'significantChanges',
  'changeNote',
];

/** Those of them that are lists of groups. Strapi merges the values of a copy with its source's: an empty list would change nothing. */
function repeatableGroups({ strapi, uid }: Write): string[] {
  const attributes = attributesOf(strapi, uid);
  return leftBehind.filter((name) => attributes[name]?.repeatable);
}

async function removeGroups({ strapi, uid }: Write, id: number, names: string[]): Promise<void> {
  if (names.length === 0) return;
  const query = strapi.db.query(uid);
  const row: Record<string, { id: number }[]> = await query.findOne({ where: { id }, populate: names });
  await query.update({ where: { id }, data: Object.fromEntries(names.map((name) => [name, []])) });
  for (const name of names) {
    const component = attributesOf(strapi, uid)[name]?.component ?? '';
    const ids = (row[name] ?? []).map((one) => one.id);
    await strapi.db.query(component).deleteMany({ where: { id: { $in: ids } } });
  }
}

type Attributes = Record<
  string,
  { type: string; default?: unknown; mappedBy?: string; repeatable?: boolean; component?: string }
>;

/** The values of a copy that differ from those of its source, which it would otherwise take over. */
async function freshValues({ strapi, uid }: Write, source: EntryRow): Promise<Record<string, unknown>> {
  const attributes = attributesOf(strapi, uid);
  const data = withEmptyValues(
    attributes,
    (name, { mappedBy, repeatable }) => Boolean(mappedBy) || (leftBehind.includes(name) && !repeatable),
  );
  // Of these groups only what holds for the next one, too.
  const groups = ['programme', 'phases', 'booking'].filter((name) => name in attributes);
  if (groups.length === 0) return data;
  const row: Record<string, unknown> = await strapi.db
    .query(uid)
    .findOne({ where: { id: source.id }, populate: groups });
  for (const name of groups) data[name] = withoutDates(strapi, attributes[name]?.component ?? '', row[name]);
  return data;
}

const leftBehindInGroups = [
  'startsAt',
  'startsOn',
  'endsOn',
  'link',
  'opensAt',
  'closesAt',
  'places',
  'placesLeft',
];

function withoutDates(strapi: Core.Strapi, component: string, group: unknown): unknown {
  if (Array.isArray(group)) return group.map((one) => withoutDates(strapi, component, one));
  if (!group) return null;
  // The copy's groups get ids of their own.
  const { id: _, ...values } = group as Record<string, unknown>;
  return {
    ...values,
    ...withEmptyValues(attributesOf(strapi, component), (name) => leftBehindInGroups.includes(name)),
  };
}

function withEmptyValues(
  attributes: Attributes,
  isEmptied: (name: string, attribute: Attributes[string]) => boolean,
): Record<string, unknown> {
  const names = Object.entries(attributes).filter(([name, attribute]) => isEmptied(name, attribute));
  return Object.fromEntries(
    names.map(([name, { type, default: initial }]) => [
      name,
      type === 'relation' ? { set: [] } : (initial ?? null),
    ]),
  );
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  return (strapi.getModel(uid as never) as Struct.Schema).attributes as Attributes;
}
