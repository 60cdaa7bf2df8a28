import type { JournalAction } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { keyOf, look, populateOf, type Seen, type View } from './look.ts';
import type { StoredRow } from './model.ts';
import { referrersOf } from './referrers.ts';
import { asSent, readPublished, type Published } from './wire.ts';

export type Entry = Pick<StoredRow, 'action' | 'uid' | 'documentId' | 'locale' | 'document'>;

/** Documents, with what was published of them when they were first looked at. */
interface Watch extends View {
  /** What it is called when nothing is published any more. */
  withdrawal: JournalAction;
  before: Map<string, Seen>;
}

/** Compares what is published before and after a write, and says what the journal must tell of it. */
export class Recorder {
  readonly #strapi: Core.Strapi;
  readonly #watches: Watch[] = [];

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /**
   * Looks at documents that are about to be written.
   * @param options.deletes whether they are deleted, and not just taken off the site
   * @param options.referrers whether the write can change what other documents show
   */
  async before(
    uid: string,
    documentIds: string[],
    { deletes = false, referrers = false }: { deletes?: boolean; referrers?: boolean } = {},
  ): Promise<void> {
    const views: View[] = [{ uid, documentIds, populate: populateOf(this.#strapi, uid) }];
    const others = referrers ? await referrersOf(this.#strapi, uid, documentIds) : [];
    for (const { links, ...other } of others)
      views.push({ ...other, populate: links, fields: ['documentId', 'locale'] });
    const withdrawal = deletes ? 'delete' : 'unpublish';
    for (const view of views)
      this.#watches.push({ ...view, withdrawal, before: await look(this.#strapi, view) });
  }

  /** Takes note of documents that were made by the write. */
  made(uid: string, documentIds: string[]): void {
    const populate = populateOf(this.#strapi, uid);
    this.#watches.push({ uid, documentIds, withdrawal: 'unpublish', populate, before: new Map() });
  }

  /** What changed: one entry for each document in each language. */
  async entries(): Promise<Entry[]> {
    const changes = new Map<string, Omit<Entry, 'document'>>();
    for (const watch of this.#watches) {
      const after = await look(this.#strapi, watch);
      for (const key of new Set([...watch.before.keys(), ...after.keys()])) {
        const [old, now] = [watch.before.get(key), after.get(key)];
        const seen = now ?? old;
        if (!seen || changes.has(key) || (old?.id === now?.id && old?.content === now?.content)) continue;
        const { uid } = watch;
        const { documentId, locale } = seen;
        changes.set(key, { uid, documentId, locale, action: actionOf(this.#strapi, watch, old, now) });
      }
    }
    return this.#withDocuments([...changes.values()]);
  }

  async #withDocuments(changes: Omit<Entry, 'document'>[]): Promise<Entry[]> {
    const documents = new Map<string, Published>();
    for (const [uid, some] of Map.groupBy(changes, (change) => change.uid)) {
      const ids = [...new Set(some.map((change) => change.documentId))];
      for (const document of await readPublished(this.#strapi, uid, ids, populateOf(this.#strapi, uid)))
        documents.set(keyOf({ ...document, uid }), document);
    }
    return Promise.all(
      changes.map(async (change) => {
        const document = documents.get(keyOf(change));
        return { ...change, document: document ? await asSent(this.#strapi, change.uid, document) : null };
      }),
    );
  }
}

function actionOf(strapi: Core.Strapi, watch: Watch, old?: Seen, now?: Seen): JournalAction {
  const hasDrafts = strapi.contentTypes[watch.uid as never]?.['options']?.draftAndPublish;
  if (!now) return hasDrafts ? watch.withdrawal : 'delete';
  if (!old) return hasDrafts ? 'publish' : 'create';
  return old.id === now.id ? 'update' : 'publish';
}
