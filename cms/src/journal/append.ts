import type { Core } from '@strapi/strapi';
import { log } from '../log.ts';
import { journalUid, type StoredRow } from './model.ts';
import { changeOrigin } from './change-origin.ts';
import type { NewRow } from './recorder.ts';

/** The event that wakes the publisher: the journal has new rows, up to the id `last`. */
export const journalRowsEvent = 'journal.rows';

/** Writes rows in the open transaction. After the commit it logs them and wakes the publisher. */
export async function appendRows(
  strapi: Core.Strapi,
  entries: readonly (NewRow & Partial<Pick<StoredRow, 'at'>>)[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ at: new Date().toISOString(), ...changeOrigin(strapi), ...entry }));
  const { ids } = (await strapi.db.query(journalUid).createMany({ data: rows })) as unknown as {
    ids: number[];
  };
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => {
      for (const [index, { request, actor, action, uid, documentId, locale }] of rows.entries()) {
        log.info({ request, row: ids[index], action, uid, documentId, locale, actor }, 'journal');
      }
      void strapi.eventHub.emit(journalRowsEvent, { last: Math.max(...ids) });
    });
  });
}
