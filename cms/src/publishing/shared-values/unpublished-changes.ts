import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { PopulatedRow, RelatedRow, EntryRow } from '../types.ts';
import { schemaOf } from './attributes.ts';

/** Changes in the draft of a published entry that are not published yet. */

/** Whether the draft's own text (not the shared values) differs from the given published row. */
export async function hasUnpublishedText(
  strapi: Core.Strapi,
  uid: string,
  live: PopulatedRow,
): Promise<boolean> {
  const { attributes } = schemaOf(strapi, uid);
  const localized = Object.entries(attributes).filter(
    ([, { pluginOptions }]) => (pluginOptions as { i18n?: { localized?: boolean } })?.i18n?.localized,
  );
  const media = localized.filter(([, { type }]) => type === 'media').map(([name]) => name);
  const files = await strapi.db.query(uid).findOne({ where: { id: live.id }, populate: media });
  const draft = await draftOf(strapi, uid, live, media);
  const text = (row: Record<string, unknown>) => localized.map(([name]) => idOf(row[name]) ?? row[name]);
  return draft !== null && !isDeepStrictEqual(text(draft), text({ ...files, ...live }));
}

/** Whether the draft is newer than the published row, as the panel compares them. */
export async function isModified(strapi: Core.Strapi, uid: string, live: RelatedRow): Promise<boolean> {
  const draft = await draftOf(strapi, uid, live, []);
  return draft !== null && new Date(draft.updatedAt) > new Date(live.updatedAt);
}

/** The draft of a row, in the same language. */
export function draftOf(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: Pick<EntryRow, 'documentId' | 'locale'>,
  populate: string[],
): Promise<PopulatedRow | null> {
  return strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale, publishedAt: { $null: true } }, populate });
}

function idOf(value: unknown): unknown {
  return (value as { id?: unknown } | null | undefined)?.id;
}
