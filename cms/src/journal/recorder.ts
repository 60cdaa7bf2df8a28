import type { JournalAction } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { keyOf, takeSnapshots, populateOf, type PublishedSnapshot, type SnapshotQuery } from './snapshot.ts';
import type { StoredRow } from './model.ts';
import { referrersOf } from './referrers.ts';
import { toRestJson, readPublished, type PublishedDocument } from './published-documents.ts';

export type NewRow = Pick<StoredRow, 'action' | 'uid' | 'documentId' | 'locale' | 'document'>;

/** Documents, with what was published of them before the write. */
interface WatchedDocuments extends SnapshotQuery {
  /** The action to record when nothing is published any more. */
  withdrawal: JournalAction;
  before: Map<string, PublishedSnapshot>;
}

/** Compares what is published before and after a write, and derives the journal's rows. */
export class Recorder {
  readonly #strapi: Core.Strapi;
  readonly #watches: WatchedDocuments[] = [];
  readonly #closing = new Map<string, () => Promise<void>>();

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /**
   * Takes snapshots of documents that are about to be written.
   * @param options.deletes whether the write deletes them, instead of withdrawing them
   * @param options.referrers whether the write can change what other documents show
   */
  async watch(
    uid: string,
    documentIds: string[],
    { deletes = false, referrers = false }: { deletes?: boolean; referrers?: boolean } = {},
  ): Promise<void> {
    const queries: SnapshotQuery[] = [{ uid, documentIds, populate: populateOf(this.#strapi, uid) }];
    const others = referrers ? await referrersOf(this.#strapi, uid, documentIds) : [];
    for (const { links, ...other } of others)
      queries.push({ ...other, populate: links, fields: ['documentId', 'locale'] });
    const withdrawal = deletes ? 'delete' : 'unpublish';
    for (const query of queries)
      this.#watches.push({ ...query, withdrawal, before: await takeSnapshots(this.#strapi, query) });
  }

  /** Watches documents that the write has created. */
  watchNew(uid: string, documentIds: string[]): void {
    const populate = populateOf(this.#strapi, uid);
    this.#watches.push({ uid, documentIds, withdrawal: 'unpublish', populate, before: new Map() });
  }

  /** Does something at the end of the write, when all that follows from it is done, in its transaction: once for each key. */
  atEnd(key: string, work: () => Promise<void>): void {
    this.#closing.set(key, work);
  }

  /** Does what was left for the end. */
  async close(): Promise<void> {
    for (const work of this.#closing.values()) await work();
    this.#closing.clear();
  }

  /** The changes: one row for each changed document in each language. */
  async newRows(): Promise<NewRow[]> {
    const changes = new Map<string, Omit<NewRow, 'document'>>();
    const documents = new Map<string, PublishedDocument>();
    for (const watched of this.#watches) {
      const after = await takeSnapshots(this.#strapi, watched);
      if (!watched.fields) for (const [key, { document }] of after) documents.set(key, document);
      for (const key of new Set([...watched.before.keys(), ...after.keys()])) {
        const [old, now] = [watched.before.get(key), after.get(key)];
        const seen = now ?? old;
        if (!seen || changes.has(key) || (old?.id === now?.id && old?.content === now?.content)) continue;
        const { uid } = watched;
        const { documentId, locale } = seen;
        changes.set(key, { uid, documentId, locale, action: actionOf(this.#strapi, watched, old, now) });
      }
    }
    return this.#withDocuments([...changes.values()], documents);
  }

  /** @param documents those that were read whole; it reads the others */
  async #withDocuments(
    changes: Omit<NewRow, 'document'>[],
    documents: Map<string, PublishedDocument>,
  ): Promise<NewRow[]> {
    const unread = changes.filter((change) => !documents.has(keyOf(change)));
    for (const [uid, some] of Map.groupBy(unread, (change) => change.uid)) {
      const ids = [...new Set(some.map((change) => change.documentId))];
      for (const document of await readPublished(this.#strapi, uid, ids, populateOf(this.#strapi, uid)))
        documents.set(keyOf({ ...document, uid }), document);
    }
    return Promise.all(
      changes.map(async (change) => {
        const document = documents.get(keyOf(change));
        return {
          ...change,
          document: document ? await toRestJson(this.#strapi, change.uid, document) : null,
        };
      }),
    );
  }
}

function actionOf(
  strapi: Core.Strapi,
  watched: WatchedDocuments,
  old?: PublishedSnapshot,
  now?: PublishedSnapshot,
): JournalAction {
  const hasDrafts = strapi.contentTypes[watched.uid as never]?.['options']?.draftAndPublish;
  if (!now) return hasDrafts ? watched.withdrawal : 'delete';
  if (!old) return hasDrafts ? 'publish' : 'create';
  return old.id === now.id ? 'update' : 'publish';
}
