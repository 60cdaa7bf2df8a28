import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** What a list is asked for. */
export interface AskedList {
  strapi: Core.Strapi;
  /** The type that is listed. */
  uid: string;
  /** Null for a type without languages. */
  locale: Locale | null;
  user: { id: number };
  now: Date;
}

/**
 * A filter of one click above a list. Its choice stands in the list's address, as `quick[<name>]=<value>`, in words that mean
 * the same tomorrow. The query is narrowed in the database, after Strapi's own check of rights, so it can name what people
 * may not ask for by themselves.
 */
export interface QuickFilter {
  name: string;
  /**
   * The condition that the drafts of the wanted documents fit, for Strapi's database layer; it may contain subqueries.
   * @returns undefined where this type does not have the filter, or does not know the value
   */
  where(asked: AskedList, value: string): object | undefined | Promise<object | undefined>;
}

/** The rows of a type that lists show: drafts, in the list's language. */
export function listedRows({ strapi, uid, locale }: Pick<AskedList, 'strapi' | 'uid' | 'locale'>): object {
  const hasDrafts = strapi.contentTypes[uid as never]?.['options']?.draftAndPublish === true;
  return { ...(locale && { locale }), ...(hasDrafts && { publishedAt: { $null: true } }) };
}

/** A subquery of the ids of documents. */
export function documentsWhere(strapi: Core.Strapi, uid: string, where: object): unknown {
  return strapi.db.queryBuilder(uid).select('documentId').where(where).getKnexQuery();
}
