import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { journalChanges } from './index.ts';

interface Params {
  where?: object;
  data?: unknown;
}
type Write = (params: Params) => Promise<unknown>;

/**
 * Records changes of uploaded files, and of the documents that show them. Strapi writes files without its document service
 * and outside of any transaction, after seconds of work on the variants; so only the write itself runs in one.
 */
export function recordFileChanges(strapi: Core.Strapi): void {
  const files = strapi.db.query(fileUid) as unknown as Record<string, Write>;
  const idsWhere = async (where?: object): Promise<string[]> => {
    const rows: { documentId: string }[] = await strapi.db
      .query(fileUid)
      .findMany({ where, select: ['documentId'] });
    return rows.map((row) => row.documentId);
  };
  for (const method of ['create', 'createMany']) {
    wrapWrite(
      files,
      method,
      (write) => async (params) =>
        journalChanges(strapi, async (recorder) => {
          const result = (await write(params)) as { id?: number; ids?: number[] };
          recorder.watchNew(fileUid, await idsWhere({ id: { $in: result.ids ?? [result.id] } }));
          return result;
        }),
    );
  }
  for (const method of ['update', 'updateMany', 'delete', 'deleteMany']) {
    wrapWrite(
      files,
      method,
      (write) => async (params) =>
        journalChanges(strapi, async (recorder) => {
          await recorder.watch(fileUid, await idsWhere(params.where), { referrers: true });
          return write(params);
        }),
    );
  }
}

function wrapWrite(files: Record<string, Write>, method: string, wrapper: (write: Write) => Write): void {
  const write = files[method];
  if (!write)
    throw new Error(`Strapi has no "${method}" for files any more. Look at how its upload plugin writes.`);
  const recordedWrite = wrapper(write.bind(files));
  files[method] = async (params) => {
    refuseAttachment(params);
    return recordedWrite(params);
  };
}

/**
 * Refuses to attach files to entries from the file's side: only rows for the files would be recorded, none for the entries.
 * Writing the entry records it.
 * @throws Error
 */
function refuseAttachment({ data }: Params): void {
  const files = [data].flat() as ({ related?: unknown } | undefined)[];
  if (files.every((file) => file?.related === undefined)) return;
  throw new Error(
    'A file cannot be put into an entry from the file’s side. Write the entry that shall show it.',
  );
}
