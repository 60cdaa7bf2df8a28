import type { Content } from '@osiedle/shared';
import { listedAs, type Ranked } from '../../content/documents/listed.ts';
import { listsOf } from './lists.ts';
import { addressesOf, isEditorial, listOf, type Held } from '../../content/documents/parse.ts';
import { yearsOf } from '../../content/documents/years.ts';

/** A document that keeps the contract. */
export type Showable = Held & { document: Content };

export function isShowable(held: Held): held is Showable {
  return held.document !== undefined;
}

/** A document as lists have it; nothing where it is no entry. */
export function listedOf({ type, document }: Showable): Ranked | undefined {
  return isEditorial(type) && 'locale' in document ? listedAs(type, document as never) : undefined;
}

/** The slug of an entry. */
export function slugOf(held: Showable | undefined): string | undefined {
  const slug = held && 'slug' in held.document ? held.document.slug : undefined;
  return typeof slug === 'string' ? slug : undefined;
}

function yearsIn(held: Showable | undefined): string {
  const listed = held && listedOf(held);
  return listed ? yearsOf(listed).join() : '';
}

/** The keys under which a document could be read before, or can be now that it is another one: what its change touches. */
export function keysBetween(before: Showable | undefined, after: Showable | undefined): string[] {
  const held = after ?? before;
  if (!held || before === after) return [];
  const { key, type, locale } = held;
  const hasMoved = slugOf(before) !== slugOf(after);
  return [
    `document ${key}`,
    ...(isEditorial(type) ? [] : [`all ${type}`]),
    ...(yearsIn(before) === yearsIn(after) ? [] : [`years ${listOf(type, locale)}`]),
    ...(hasMoved ? [`slug ${key}`, `slugs ${listOf(type, locale)}`] : []),
    ...[before, after].flatMap((one) => {
      const listed = one && listedOf(one);
      const addresses = one ? addressesOf(one).map((address) => `address ${address}`) : [];
      return [...addresses, ...(listed ? listsOf(listed) : [])];
    }),
  ];
}
