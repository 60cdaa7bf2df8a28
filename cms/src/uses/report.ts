import { createHash } from 'node:crypto';
import { defaultLocale, singleTypes, uidOf, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { readableDocuments } from '../doors/readable.ts';
import { settings } from '../settings.ts';
import type { Use } from '../uploads/used-by.ts';

/** Who uses what is about to be deleted, as far as the requester may know. */
export interface UsesReport {
  /** Stands for these very uses in `seenHeader`. */
  seen: string;
  /** How many documents there are. */
  count: number;
  /** How many of them visitors see. */
  live: number;
  /** The first of those that the requester may read. */
  listed: ListedUse[];
  /** How many the requester may not read. */
  unreadable: number;
  /** For how many days what is deleted can come back. */
  binDays: number;
}
export interface ListedUse {
  type: TypeName;
  name: string;
  isPublished: boolean;
  /** Its form in the panel. */
  path: string;
}

/** Nobody reads more before a decision. */
const maxListed = 8;

/** Groups uses by document, and names those that a person may read. */
export async function reportUses(
  strapi: Core.Strapi,
  userAbility: unknown,
  uses: Use[],
): Promise<UsesReport> {
  const documents = [...Map.groupBy(uses, ({ type, documentId }) => `${type} ${documentId}`).values()];
  const readable = new Set<string>();
  for (const [type, some] of Map.groupBy(uses, (use) => use.type)) {
    const where = { documentId: { $in: some.map(({ documentId }) => documentId) } };
    for (const documentId of await readableDocuments(strapi, userAbility, uidOf(type), where))
      readable.add(`${type} ${documentId}`);
  }
  const named = documents.filter(([use]) => use && readable.has(`${use.type} ${use.documentId}`));
  const isLive = (some: Use[]) => some.some(({ isPublished }) => isPublished);
  // What residents would miss comes first.
  named.sort((one, other) => Number(isLive(other)) - Number(isLive(one)));
  return {
    seen: fingerprint(uses),
    count: documents.length,
    live: documents.filter(isLive).length,
    listed: named.slice(0, maxListed).map(listedUse),
    unreadable: documents.length - named.length,
    binDays: settings().BIN_DAYS,
  };
}

function listedUse(some: Use[]): ListedUse {
  const [use] = some.toSorted((one, other) => rank(one) - rank(other)) as [Use];
  const { type, documentId, locale, name } = use;
  const isSingle = singleTypes.some((one) => one === type);
  const address = isSingle ? `single-types/${uidOf(type)}` : `collection-types/${uidOf(type)}/${documentId}`;
  const language = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return {
    type,
    name,
    isPublished: some.some(({ isPublished }) => isPublished),
    path: `/content-manager/${address}${language}`,
  };
}

function rank({ locale }: Use): number {
  return locale === defaultLocale ? 0 : 1;
}

function fingerprint(uses: Use[]): string {
  const keys = uses.map((use) => JSON.stringify([use.type, use.documentId, use.locale, use.isPublished]));
  return createHash('sha256').update(keys.toSorted().join('\n')).digest('hex').slice(0, 16);
}
