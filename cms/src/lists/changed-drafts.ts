import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** A subquery of the published documents of a type whose drafts are newer, as the panel compares them. */
export function changedDrafts(strapi: Core.Strapi, uid: string, locale: Locale): unknown {
  const { tableName } = strapi.db.metadata.get(uid);
  return strapi.db
    .getConnection()
    .from({ draft: tableName })
    .join({ live: tableName }, (on) =>
      on.on('live.document_id', 'draft.document_id').andOn('live.locale', 'draft.locale'),
    )
    .select('draft.document_id')
    .where('draft.locale', locale)
    .whereNull('draft.published_at')
    .whereNotNull('live.published_at')
    .whereRaw('draft.updated_at > live.updated_at');
}
