import { fileUid, populates, type JournalAction, type Populate, type TypeName } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { referrersOf } from './referrers.ts';
import type { StoredRow } from './model.ts';
import { asSent, readPublished, type Published } from './wire.ts';

export type Entry = Pick<StoredRow, 'action' | 'uid' | 'documentId' | 'locale' | 'document'>;

/** Some documents of one type, with what was published of them when they were first looked at. */
interface Watch {
  uid: string;
  documentIds: string[];
  populate: Populate;
  fields?: string[];
  /** What it is called when nothing is published any more. */
  withdrawal: JournalAction;
  before: Map<string, Seen>;
}
interface Seen {
  documentId: string;
  locale: string | null;
  /** The row; publishing makes a new one. */
  id: number;
  /** All that can be seen, without the ids of rows: they change at each publish, and mean nothing to a reader. */
  content: string;
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
    const withdrawal = deletes ? 'delete' : 'unpublish';
    await this.#watch({ uid, documentIds, withdrawal, populate: populateOf(this.#strapi, uid) });
    if (!referrers) return;
    for (const { uid: other, documentIds: ids, links } of await referrersOf(this.#strapi, uid, documentIds)) {
      await this.#watch({
        uid: other,
        documentIds: ids,
        withdrawal,
        populate: links,
        fields: ['documentId', 'locale'],
      });
    }
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
      const after = await this.#look(watch);
      for (const key of new Set([...watch.before.keys(), ...after.keys()])) {
        const [old, now] = [watch.before.get(key), after.get(key)];
        const seen = now ?? old;
        if (!seen || changes.has(key) || (old?.id === now?.id && old?.content === now?.content)) continue;
        const { documentId, locale } = seen;
        changes.set(key, {
          uid: watch.uid,
          documentId,
          locale,
          action: actionOf(this.#strapi, watch, old, now),
        });
      }
    }
    return this.#withDocuments([...changes.values()]);
  }

  async #watch(watch: Omit<Watch, 'before'>): Promise<void> {
    this.#watches.push({ ...watch, before: await this.#look(watch) });
  }

  async #look({ uid, documentIds, populate, fields }: Omit<Watch, 'before'>): Promise<Map<string, Seen>> {
    const seen = new Map<string, Seen>();
    for (const document of await readPublished(this.#strapi, uid, documentIds, populate, fields)) {
      const { id, documentId } = document;
      const content = JSON.stringify(document, (key, value: unknown) => (key === 'id' ? undefined : value));
      const locale = document.locale ?? null;
      seen.set(keyOf({ uid, documentId, locale }), { documentId, locale, id, content });
    }
    return seen;
  }

  async #withDocuments(changes: Omit<Entry, 'document'>[]): Promise<Entry[]> {
    const documents = new Map<string, Published>();
    for (const [uid, some] of Map.groupBy(changes, (change) => change.uid)) {
      const ids = [...new Set(some.map((change) => change.documentId))];
      for (const document of await readPublished(this.#strapi, uid, ids, populateOf(this.#strapi, uid))) {
        documents.set(
          keyOf({ uid, documentId: document.documentId, locale: document.locale ?? null }),
          document,
        );
      }
    }
    return Promise.all(
      changes.map(async (change) => {
        const document = documents.get(keyOf(change));
        return { ...change, document: document ? await asSent(this.#strapi, change.uid, document) : null };
      }),
    );
  }
}

function populateOf(strapi: Core.Strapi, uid: string): Populate {
  if (uid === fileUid) return {};
  const { info } = strapi.contentType(uid as never) as Struct.ContentTypeSchema;
  return populates[info.singularName as TypeName];
}

function keyOf({
  uid,
  documentId,
  locale,
}: {
  uid: string;
  documentId: string;
  locale: string | null;
}): string {
  return JSON.stringify([uid, documentId, locale]);
}

function actionOf(strapi: Core.Strapi, watch: Watch, old?: Seen, now?: Seen): JournalAction {
  const hasDrafts = strapi.contentTypes[watch.uid as never]?.['options']?.draftAndPublish;
  if (!now) return hasDrafts ? watch.withdrawal : 'delete';
  if (!old) return hasDrafts ? 'publish' : 'create';
  return old.id === now.id ? 'update' : 'publish';
}
