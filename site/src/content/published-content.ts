import {
  forEachSliced,
  entryPath,
  fileUid,
  inSlices,
  locales,
  textIn,
  uploadStemsIn,
  type JournalRow,
  type Sliced,
} from '@osiedle/shared';
import { fileIdsIn } from '@osiedle/shared/references';
import { readContent } from './cms.ts';
import type { CmsAccess } from './http.ts';
import { readRows } from './journal.ts';
import { isEditorial, documentKey, type ParsedDocument } from './documents/parse-document.ts';
import { Store } from './store.ts';
import { putFile, typeByUid } from './wire.ts';

export { readRows };
export type { CmsAccess };

/** Thrown if the CMS's journal ends before the cursor: the CMS went back to an older state. */
export class JournalWentBack extends Error {
  override name = 'JournalWentBack';
}

/**
 * Everything that the CMS had published at one row of its journal. It is read whole once; after that, rows move it
 * forward.
 */
export class PublishedContent {
  readonly store: Store;
  #cursor: number;

  private constructor(store: Store, cursor: number) {
    this.store = store;
    this.#cursor = cursor;
  }

  /** Content before the first row. @param store what there is of it */
  static empty(store = new Store()): PublishedContent {
    return new PublishedContent(store, 0);
  }

  /**
   * Reads everything. Reads the end of the journal first and applies the rows after it last, so that a change made
   * during the reading is included whole, however many documents it covers.
   */
  static async read(access: CmsAccess): Promise<PublishedContent> {
    const { meta } = await readRows(access, 0, 1);
    const published = new PublishedContent(await readContent(access), meta.last);
    await published.follow(access);
    return published;
  }

  /** The last row that is included. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Takes over the content of another instance. Nothing may render meanwhile. @param other unusable afterwards */
  async replaceWith(other: PublishedContent): Promise<void> {
    await inSlices(this.store.become(other.store));
    this.#cursor = other.cursor;
  }

  /** The keys of the documents that differ between the two. */
  differencesFrom(other: PublishedContent): Promise<string[]> {
    return inSlices(this.store.differencesFrom(other.store));
  }

  /**
   * Applies all rows after the cursor.
   * @returns those rows
   * @throws JournalWentBack, or an error if the CMS cannot be read; rows read before that stay applied
   */
  async follow(access: CmsAccess): Promise<JournalRow[]> {
    const applied: JournalRow[] = [];
    for (;;) {
      const { data, meta } = await readRows(access, this.#cursor);
      if (meta.last < this.#cursor)
        throw new JournalWentBack(
          `The CMS's journal ends at row ${meta.last}, before row ${this.#cursor} that was read of it.`,
        );
      await inSlices(forEachSliced(data, (row) => this.#apply(row)));
      applied.push(...data);
      this.#cursor = data.at(-1)?.id ?? meta.last;
      if (this.#cursor >= meta.last) return applied;
    }
  }

  /** The key of each published document, and the paths of its own pages. */
  *entries(): Generator<[string, string[]]> {
    for (const held of this.store.documents) if (held.type !== 'redirect') yield [held.key, pathsOf(held)];
  }

  /** The paths of a document's own pages, by its key; `undefined` if it is not published. */
  pathsOf(key: string): string[] | undefined {
    const held = this.store.held(key);
    return held && held.type !== 'redirect' ? pathsOf(held) : undefined;
  }

  /** Of the given file names, those that any document mentions. */
  mentioned(names: ReadonlySet<string>): Promise<Set<string>> {
    return inSlices(mentionedIn(this.store, names));
  }

  #apply(row: JournalRow): void {
    if (row.uid === fileUid) {
      if (row.document) putFile(this.store, row.document);
      else this.store.setFile(row.documentId, undefined);
    }
    const type = typeByUid.get(row.uid);
    if (!type) return;
    if (row.document) this.store.put(type, row.document);
    else {
      this.store.remove(type, row.documentId, row.locale);
      this.store.noteWithdrawal(type, row.locale, row.at);
    }
  }
}

/** The key of the document that a row is about: `meeting pl abc`, `place abc`. `undefined` if it is of another type. */
export function keyOfRow({ uid, documentId, locale }: JournalRow): string | undefined {
  const type = typeByUid.get(uid);
  return type && documentKey(type, documentId, locale);
}

function* mentionedIn(store: Store, names: ReadonlySet<string>): Sliced<Set<string>> {
  const found = new Set<string>();
  if (names.size === 0) return found;
  for (const { document } of store.documents) {
    const text = document ? JSON.stringify(document) : '';
    for (const [, name = ''] of text.matchAll(/"url":"[^"]*\/([\w.-]*\w)"/g))
      if (names.has(name)) found.add(name);
    // A text may name a file that is deleted, or as it was before it was replaced.
    const files = [
      ...fileIdsIn(text).map((id) => store.file(id)),
      ...[...uploadStemsIn(text)].map((stem) => store.fileNamed(stem)),
    ];
    for (const file of files)
      for (const { url } of file ? [file, ...file.variants] : []) {
        const name = url.slice(url.lastIndexOf('/') + 1);
        if (names.has(name)) found.add(name);
      }
    yield;
  }
  return found;
}

function pathsOf({ type, document }: ParsedDocument): string[] {
  if (!document || !('slug' in document)) return [];
  const { slug } = document;
  if (type === 'neighbourhood' || type === 'topic')
    return locales.map((locale) =>
      entryPath(type, locale, typeof slug === 'string' ? slug : (textIn(locale, slug)?.text ?? '')),
    );
  return isEditorial(type) && 'locale' in document ? [entryPath(type, document.locale, document.slug)] : [];
}
