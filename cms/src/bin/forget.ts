import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { forgetVersions } from '../history/forget.ts';
import { expand } from '../history/compact.ts';
import { serialise } from '../journal/serialise.ts';
import { deleteBytes } from './files.ts';
import { binUid, type BinnedFile, type BinRow } from './table.ts';

/** Takes something out of the bin for good, with its bytes, and with the history of what is not there any more. */
export async function forgetBinned(strapi: Core.Strapi, row: BinRow): Promise<void> {
  await serialise(strapi, async () => {
    await strapi.db.query(binUid).delete({ where: { id: row.id } });
    if (row.uid !== fileUid && row.uid in strapi.contentTypes && !(await isThere(strapi, row)))
      await forgetVersions(strapi, row);
  });
  if (row.uid === fileUid) await deleteBytes(strapi, (expand(row.body) as BinnedFile).stored);
}

/** The document itself, or another deletion of it. */
async function isThere(strapi: Core.Strapi, { uid, documentId }: BinRow): Promise<boolean> {
  const where = { documentId };
  return (await strapi.db.query(uid).count({ where })) + (await strapi.db.query(binUid).count({ where })) > 0;
}
