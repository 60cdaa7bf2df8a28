import { editorialTypes, uidOf, type Locale, type RoutedType, defaultLocale } from '@osiedle/shared';
import { writeReference } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import { readableDocuments } from '../doors/readable.ts';
import { layouts } from '../panel/index.ts';
import type { Target } from './target.ts';

/** Who asks, and in which language. */
export interface Asker {
  ability: unknown;
  locale: Locale;
}

interface Row extends Record<string, unknown> {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
  updatedAt: string;
}

/** A target, and when somebody changed it last. */
export interface FoundEntry {
  target: Target;
  updatedAt: string;
}

const isEditorial = (type: RoutedType) => editorialTypes.some((one) => one === type);
const nameFields = (type: RoutedType) => (isEditorial(type) ? ['title'] : ['nameDefault', 'nameSecond']);

/**
 * The documents of a type that have all words in their title, the newest first: what is published, and drafts that the
 * asker may read.
 */
export async function searchType(
  strapi: Core.Strapi,
  type: RoutedType,
  words: string[],
  asker: Asker,
  most: number,
): Promise<FoundEntry[]> {
  const named = nameFields(type).map((field) => ({
    $and: words.map((word) => ({ [field]: { $containsi: word } })),
  }));
  const where = words.length > 0 ? { $or: named } : {};
  const isLive = isEditorial(type) ? { publishedAt: { $notNull: true } } : {};
  // A document has a row in each language and state.
  const [live, readable] = await Promise.all([
    newestIds(strapi, type, { ...where, ...isLive }, 2 * most),
    isEditorial(type) ? readableDocuments(strapi, asker.ability, uidOf(type), where, 4 * most) : [],
  ]);
  return describeTarget(strapi, type, [...new Set([...live, ...readable])], asker);
}

async function newestIds(
  strapi: Core.Strapi,
  type: RoutedType,
  where: object,
  most: number,
): Promise<string[]> {
  const rows = (await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId'],
    where,
    orderBy: { updatedAt: 'desc' },
    limit: most,
  })) as Row[];
  return rows.map(({ documentId }) => documentId);
}

/** Describes documents of a type. Of drafts that the asker may not read, only that they are there. */
export async function describeTarget(
  strapi: Core.Strapi,
  type: RoutedType,
  documentIds: string[],
  { ability, locale }: Asker,
): Promise<FoundEntry[]> {
  if (documentIds.length === 0) return [];
  const uid = uidOf(type);
  const where = { documentId: { $in: documentIds } };
  const day = dayField(strapi, type);
  const state = isEditorial(type) ? ['locale', 'publishedAt'] : [];
  const rows = (await strapi.db.query(uid).findMany({
    select: ['documentId', 'updatedAt', ...state, ...nameFields(type), ...(day ? [day] : [])],
    where,
  })) as Row[];
  const readable = new Set(await readableDocuments(strapi, ability, uid, where));
  return [...Map.groupBy(rows, ({ documentId }) => documentId)].map(([documentId, all]) => {
    const isPublished = all.some((row) => !isEditorial(type) || row.publishedAt);
    const shown = all.filter((row) => readable.has(documentId) || !isEditorial(type) || row.publishedAt);
    const row = shown.find((one) => one.locale === locale) ?? shown[0];
    const date = day ? row?.[day] : undefined;
    return {
      updatedAt:
        all
          .map((one) => one.updatedAt)
          .toSorted()
          .at(-1) ?? '',
      target: {
        href: writeReference({ type, documentId }),
        type,
        title: row ? titleOf(row, type, locale) : null,
        date: dateText(date),
        isPublished,
      },
    };
  });
}

function titleOf(row: Row, type: RoutedType, locale: Locale): string {
  const names = nameFields(type).map((field) => row[field]);
  if (locale !== defaultLocale) names.reverse();
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

function dateText(date: unknown): string | null {
  if (date instanceof Date) return date.toISOString();
  return typeof date === 'string' && date ? date : null;
}

/** The field by which the panel sorts a type, if it is a date. */
function dayField(strapi: Core.Strapi, type: RoutedType): string | undefined {
  const field = layouts[type]?.sort;
  const attributes = (strapi.contentTypes[uidOf(type)] as { attributes: Record<string, { type: string }> })
    .attributes;
  return field && /^date/.test(attributes[field]?.type ?? '') ? field : undefined;
}
