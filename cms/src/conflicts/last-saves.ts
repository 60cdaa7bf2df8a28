import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';
import { changeOrigin } from '../journal/change-origin.ts';
import type { CompletedWrite } from '../publishing/types.ts';

export const lastSavesUid = 'osiedle::last-save';

/** Who saved a document in a language last, and when. Strapi's own `updatedBy` stays as it was where code writes. */
export interface LastSave {
  at: string;
  actor: number | null;
  locale: string;
}

/** No form stays open for longer; in milliseconds. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Registers the table of last saves. */
export function registerLastSavesTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: lastSavesUid,
    tableName: 'last_saves',
    columns: {
      uid: 'string',
      documentId: 'string',
      /** Empty for a type without languages: a unique index takes each null for another value. */
      locale: 'string',
      at: 'string',
      actor: 'integer?',
    },
    indexes: [
      { name: 'osiedle_last_saves_document', columns: ['uid', 'document_id', 'locale'], type: 'unique' },
    ],
  });
}

/** Records somebody's save in its transaction. @param at when it began: earlier than the row's own time */
export async function recordSave(
  { strapi, uid, documentId }: CompletedWrite,
  locale: string | null,
  at: string,
): Promise<void> {
  const { actor } = changeOrigin(strapi);
  if (actor === null) return;
  const { tableName } = strapi.db.metadata.get(lastSavesUid);
  const row = { uid, document_id: documentId, locale: locale ?? '', at, actor };
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .insert(row)
      .onConflict(['uid', 'document_id', 'locale'])
      .merge(['at', 'actor']),
  );
}

/**
 * The save that changed what a form shows: the last one since it was filled, in its own language if there was one, because
 * others change only shared values.
 */
export async function lastSaveSince(
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    locale,
    since,
  }: { uid: string; documentId: string; locale: string | null; since: string },
): Promise<LastSave | undefined> {
  const saves = (await strapi.db
    .query(lastSavesUid)
    .findMany({ where: { uid, documentId, at: { $gt: since } }, orderBy: { at: 'desc' } })) as LastSave[];
  return saves.find((save) => save.locale === (locale ?? '')) ?? saves[0];
}

/** Forgets old saves: no form that is open needs them. */
export async function forgetOldSaves(strapi: Core.Strapi): Promise<void> {
  const at = { $lt: new Date(Date.now() - keptMs).toISOString() };
  await strapi.db.query(lastSavesUid).deleteMany({ where: { at } });
}
