import type { Core } from '@strapi/strapi';
import { serialise } from '../journal/serialise.ts';
import { versionContentUid, versionUid } from './tables.ts';

/** Forgets all versions of a document. Call in a transaction that `serialise` has begun. */
export async function forgetVersions(
  strapi: Core.Strapi,
  { uid, documentId }: { uid: string; documentId: string },
): Promise<void> {
  await strapi.db.query(versionUid).deleteMany({ where: { uid, documentId } });
  await forgetLostContents(strapi);
}

/** Forgets versions from before an instant, but for the last one of each document and language: it is what is there now. */
export async function forgetOldVersions(strapi: Core.Strapi, before: string): Promise<void> {
  await serialise(strapi, async () => {
    await strapi.db.transaction(async ({ trx }) => {
      const table = strapi.db.metadata.get(versionUid).tableName;
      const connection = strapi.db.getConnection();
      const newest = connection(table).max('id').groupBy('uid', 'document_id', 'locale');
      await connection(table).transacting(trx).where('at', '<', before).whereNotIn('id', newest).delete();
    });
    await forgetLostContents(strapi);
  });
}

/** Removes contents that no version has any more. */
export async function forgetLostContents(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const connection = strapi.db.getConnection();
    const [versions, contents] = [versionUid, versionContentUid].map(
      (uid) => strapi.db.metadata.get(uid).tableName,
    ) as [string, string];
    await connection(contents)
      .transacting(trx)
      .whereNotIn('hash', connection(versions).select('content'))
      .delete();
  });
}
