import type { Content } from '@osiedle/shared';
import { rankEntry, type RankedEntry } from '../../content/documents/listed-entry.ts';
import { listsOf } from './lists.ts';
import {
  claimedAddresses,
  isEditorial,
  listKey,
  type ParsedDocument,
} from '../../content/documents/parse-document.ts';
import { yearsOf } from '../../content/documents/years.ts';

/** A document that satisfies the contract. */
export type ValidDocument = ParsedDocument & { document: Content };

export function isValidDocument(held: ParsedDocument): held is ValidDocument {
  return held.document !== undefined;
}

/** A document with its sort values for lists; `undefined` if it is no entry. */
export function rankedEntryOf({ type, document }: ValidDocument): RankedEntry | undefined {
  return isEditorial(type) && 'locale' in document ? rankEntry(type, document as never) : undefined;
}

/** The slug of a document, if it has one as a single text. */
export function slugOf(held: ValidDocument | undefined): string | undefined {
  const slug = held && 'slug' in held.document ? held.document.slug : undefined;
  return typeof slug === 'string' ? slug : undefined;
}

function yearsIn(held: ValidDocument | undefined): string {
  const listed = held && rankedEntryOf(held);
  return listed ? yearsOf(listed).join() : '';
}

/** The keys that a change of a document invalidates: those that led to it before, and those that lead to it now. */
export function invalidatedKeys(
  before: ValidDocument | undefined,
  after: ValidDocument | undefined,
): string[] {
  const held = after ?? before;
  if (!held || before === after) return [];
  const { key, type, locale } = held;
  const hasMoved = slugOf(before) !== slugOf(after);
  return [
    `document ${key}`,
    ...(isEditorial(type) ? [] : [`all ${type}`]),
    ...(yearsIn(before) === yearsIn(after) ? [] : [`years ${listKey(type, locale)}`]),
    ...(hasMoved ? [`slug ${key}`, `slugs ${listKey(type, locale)}`] : []),
    ...[before, after].flatMap((one) => {
      const listed = one && rankedEntryOf(one);
      const addresses = one ? claimedAddresses(one).map((address) => `address ${address}`) : [];
      return [...addresses, ...(listed ? listsOf(listed) : [])];
    }),
  ];
}
