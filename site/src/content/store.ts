import { isDeepStrictEqual } from 'node:util';
import {
  uploadStem,
  type Content,
  type EditorialType,
  type EventType,
  type LibraryFile,
  type Locale,
  type LookupType,
  type SingleType,
  type Sliced,
  type TypeName,
} from '@osiedle/shared';
import { isEndingAfter } from './documents/events.ts';
import { isEvent, type ListedEntry, type ListedEvent, type RankedEntry } from './documents/listed-entry.ts';
import { listNames, listsOf, comparatorOf, yearOfList, type TieField } from '../incremental/memory/lists.ts';
import {
  claimedAddresses,
  parseDocument,
  isEditorial,
  documentKey,
  listKey,
  documentName,
  type ParsedDocument,
} from './documents/parse-document.ts';
import { DerivedValues, type DerivedValue } from '../incremental/memory/derived.ts';
import { dependOnKey, mention } from '../incremental/memory/dependencies.ts';
import { compareCodeUnits, SortedList } from '../incremental/memory/sorted-list.ts';
import {
  isValidDocument,
  invalidatedKeys,
  rankedEntryOf,
  slugOf,
  type ValidDocument,
} from '../incremental/memory/invalidated-keys.ts';

type LookUp = Content<LookupType | SingleType>;

/** The parts of an entry that its address is made of. */
export interface EntrySlug {
  documentId: string;
  slug: string;
}

/**
 * All published content, in memory. Its answers have one order, regardless of the order in the source and of changes.
 * Each read records a key as a dependency of the page or derived value; each change invalidates the keys that lead to
 * the document.
 */
export class Store {
  #held = new Map<string, ParsedDocument>();
  #shown = new Map<string, ValidDocument>();
  /** Why documents are left out, by key. */
  #problems = new Map<string, string>();
  /** Lists of entries, by name. */
  #lists = new Map<string, SortedList<RankedEntry>>();
  /** Look-ups and singles, by type. */
  #lookUps = new Map<TypeName, SortedList<LookUp>>();
  /** Documents by the address they claim. The first by document id keeps it; the others are left out. */
  #claims = new Map<string, SortedList<ParsedDocument>>();
  /** Uploaded files, by document id. */
  #files = new Map<string, LibraryFile>();
  /** The ids of uploaded files, by what the names of their versions have in common. */
  #fileIds = new Map<string, string>();
  /** When something was last withdrawn, by type and language. */
  #withdrawals = new Map<string, string>();
  /** Keys of changed things that are no documents, if a page or a derived value depends on them. */
  readonly #changedKeys = new Set<string>();
  readonly #derived = new Map<string, DerivedValue>();
  /** Changed documents by key, each as it was shown when the invalidated keys were last taken. */
  readonly #changed = new Map<string, ValidDocument | undefined>();
  /** The register of all derived values. */
  readonly register = new DerivedValues();

  /** Adds or replaces a document, as the source sent it. */
  put(type: TypeName, wire: unknown): void {
    this.set(parseDocument(type, wire));
  }

  /** Adds or replaces a document. An equal one invalidates nothing. */
  set(held: ParsedDocument): void {
    const before = this.#held.get(held.key);
    if (before && isSame(before, held)) return;
    if (before) this.#drop(before);
    this.#held.set(held.key, held);
    for (const address of claimedAddresses(held)) sortedIn(this.#claims, address, byDocumentId).add(held);
    this.#settle(held);
  }

  /** Sorts all lists now. Otherwise the first reader pays for it, which takes long with many documents. */
  *settle(): Sliced<void> {
    for (const list of this.#lists.values()) {
      list.settle();
      yield;
    }
  }

  /** Removes a document, if it is there. */
  remove(type: TypeName, documentId: string, locale: string | null): void {
    const held = this.#held.get(documentKey(type, documentId, locale));
    if (held) this.#drop(held);
  }

  /** Adds or replaces an uploaded file. @param file `undefined` if it is gone */
  setFile(documentId: string, file: LibraryFile | undefined): void {
    const before = this.#files.get(documentId);
    if (isDeepStrictEqual(before, file)) return;
    if (before && this.#fileIds.get(stemOf(before)) === documentId) this.#fileIds.delete(stemOf(before));
    if (file) {
      this.#files.set(documentId, file);
      this.#fileIds.set(stemOf(file), documentId);
    } else this.#files.delete(documentId);
    this.#noteKey(`file ${documentId}`);
    for (const one of [before, file]) if (one) this.#noteKey(`upload ${stemOf(one)}`);
  }

  /** Notes that something of a type was withdrawn, in a language if the type has several. An earlier time changes nothing. */
  noteWithdrawal(type: TypeName, locale: string | null, at: string): void {
    this.#setWithdrawal(listKey(type, locale ?? undefined), at);
  }

  /**
   * Makes this store equal to another. Equal documents invalidate nothing. Between the slices the store is a mixture of
   * two states, and nothing may read it.
   * @param other unusable afterwards: an empty store takes over its content
   */
  *become(other: Store): Sliced<void> {
    if (this.#held.size === 0) {
      this.#takeOver(other);
      return;
    }
    for (const held of [...this.#held.values()]) {
      if (!other.#held.has(held.key)) this.#drop(held);
      yield;
    }
    for (const held of other.#held.values()) {
      this.set(held);
      yield;
    }
    for (const documentId of [...this.#files.keys(), ...other.#files.keys()]) {
      this.setFile(documentId, other.#files.get(documentId));
      yield;
    }
    for (const [list, at] of other.#withdrawals) this.#setWithdrawal(list, at);
  }

  /** The keys of the documents and files that differ between two stores. */
  *differencesFrom(other: Store): Sliced<string[]> {
    const keys = new Set([...this.#held.keys(), ...other.#held.keys()]);
    const differing: string[] = [];
    for (const key of keys) {
      if (!isSame(this.#held.get(key), other.#held.get(key))) differing.push(key);
      yield;
    }
    for (const file of new Set([...this.#files.keys(), ...other.#files.keys()])) {
      if (!isDeepStrictEqual(this.#files.get(file), other.#files.get(file))) differing.push(`file ${file}`);
      yield;
    }
    return differing.sort();
  }

  /** A document by its key, even if it is left out. */
  held(key: string): ParsedDocument | undefined {
    return this.#held.get(key);
  }

  /** All documents, including those left out. */
  get documents(): Iterable<ParsedDocument> {
    return this.#held.values();
  }

  /** The documents that are left out, each with the reason and the remedy. */
  get problems(): string[] {
    return [...this.#problems.values()].sort();
  }

  /** Whether anything has changed since {@link takeInvalidated}. */
  get isInvalidated(): boolean {
    return this.#changed.size > 0 || this.#changedKeys.size > 0;
  }

  /** Returns the keys invalidated since the last call, and invalidates the derived values that depend on them. */
  takeInvalidated(): Set<string> {
    const invalidated = new Set<string>();
    for (const [key, before] of this.#changed)
      for (const name of invalidatedKeys(before, this.#shown.get(key))) invalidated.add(name);
    for (const key of this.#changedKeys) invalidated.add(key);
    this.#changed.clear();
    this.#changedKeys.clear();
    for (const key of invalidated)
      for (const value of this.register.readers.get(key) ?? []) value.invalidate();
    return invalidated;
  }

  /**
   * Forgets all changes. After everything has been read nothing depends on them yet, and to compute their keys takes
   * long.
   */
  forgetInvalidated(): void {
    this.#changed.clear();
    this.#changedKeys.clear();
  }

  /** The entries of {@link all}, each with its type. */
  entries<T extends EditorialType>(type: T, locale: Locale): ListedEntry<T>[] {
    return this.#list(listNames.all(type, locale)) as ListedEntry<T>[];
  }

  /** The entries that were published or republished last, the latest first. @param count the most to return */
  publishedLast<T extends EditorialType>(type: T, locale: Locale, count: number): ListedEntry<T>[] {
    return this.#list(listNames.published(type, locale), (list) => list.toArray(count)) as ListedEntry<T>[];
  }

  /** When an entry of a type was last withdrawn or deleted in a language. */
  lastWithdrawal(type: EditorialType, locale: Locale): string | undefined {
    const list = listKey(type, locale);
    dependOnKey(`withdrawn ${list}`);
    return this.#withdrawals.get(list);
  }

  /** Events with a date that is not over, by the end of the last date, the latest first. */
  eventsNotOver(type: EventType, locale: Locale, now: Date): ListedEvent[] {
    return this.#list(listNames.ending(type, locale), (list) =>
      list.while((listed) => isEvent(listed) && isEndingAfter(listed.entry, now)),
    ) as ListedEvent[];
  }

  /** The entries that fall into a year regardless of the clock, the newest first. */
  entriesInYear<T extends EditorialType>(type: T, locale: Locale, year: number): ListedEntry<T>[] {
    return this.#list(listNames.year(type, locale, year)) as ListedEntry<T>[];
  }

  /** The years for which {@link entriesInYear} has entries, unordered. */
  years(type: EditorialType, locale: Locale): number[] {
    dependOnKey(`years ${listKey(type, locale)}`);
    return [...this.#lists.keys()].flatMap((name) => yearOfList(name, type, locale) ?? []);
  }

  /** Projects with a start and no end, the newest first. */
  openProjects(locale: Locale): ListedEntry<'project'>[] {
    return this.#list(listNames.open(locale)) as ListedEntry<'project'>[];
  }

  /** The entries of all types that refer to a document by one relation, the newest first. */
  entriesTied(locale: Locale, field: TieField, documentId: string): ListedEntry[] {
    return this.#list(listNames.tied(locale, field, documentId));
  }

  /** The slugs of a type's entries. Most changes do not invalidate them. */
  slugs(type: EditorialType, locale: Locale): EntrySlug[] {
    dependOnKey(`slugs ${listKey(type, locale)}`);
    const all = this.#lists.get(listNames.all(type, locale))?.toArray() ?? [];
    return all.map(({ entry: { documentId, slug } }) => ({ documentId, slug }));
  }

  /** The slug of an entry, if it is published. Most changes do not invalidate it. */
  slugOf(type: EditorialType, locale: Locale, documentId: string): string | undefined {
    const key = documentKey(type, documentId, locale);
    dependOnKey(`slug ${key}`);
    const slug = slugOf(this.#shown.get(key));
    if (slug !== undefined) mention(key);
    return slug;
  }

  /** The published entries of a type in one language, the newest first, or all documents of a look-up type. */
  all<T extends EditorialType>(type: T, locale: Locale): Content<T>[];
  all<T extends LookupType>(type: T): Content<T>[];
  all(type: TypeName, locale?: Locale): Content[] {
    if (isEditorial(type) && locale) return this.entries(type, locale).map(({ entry }) => entry);
    dependOnKey(`all ${type}`);
    mention(`all ${type}`);
    return this.#lookUps.get(type)?.toArray() ?? [];
  }

  /** A document by its document id, if it is published (in that language). */
  find<T extends EditorialType>(type: T, locale: Locale, documentId: string): Content<T> | undefined;
  find<T extends LookupType>(type: T, documentId: string): Content<T> | undefined;
  find(type: TypeName, ...rest: string[]): Content | undefined {
    const key = [type, ...rest].join(' ');
    dependOnKey(`document ${key}`);
    mention(key);
    return this.#shown.get(key)?.document;
  }

  /** An entry by its slug, the last part of its address. */
  findBySlug<T extends EditorialType>(type: T, locale: Locale, slug: string): Content<T> | undefined;
  findBySlug(type: EditorialType, locale: Locale, slug: string): Content | undefined {
    const address = `${type} ${locale} ${slug}`;
    dependOnKey(`address ${address}`);
    const first = this.#claims.get(address)?.first;
    if (first) mention(first.key);
    return first && this.#shown.get(first.key)?.document;
  }

  /** The document of a single type, if it has been saved. */
  single<T extends SingleType>(type: T): Content<T> | undefined {
    dependOnKey(`all ${type}`);
    return this.#lookUps.get(type)?.first as Content<T> | undefined;
  }

  /** An uploaded file, if it is there. */
  file(documentId: string): LibraryFile | undefined {
    dependOnKey(`file ${documentId}`);
    return this.#files.get(documentId);
  }

  /** The uploaded file that has, or had before it was replaced, an address with a name; also that of a variant. */
  fileNamed(name: string): LibraryFile | undefined {
    const stem = uploadStem(name);
    dependOnKey(`upload ${stem}`);
    return this.#files.get(this.#fileIds.get(stem) ?? '');
  }

  /**
   * The derived value with this id, which names its function and arguments.
   * @param make makes it at the first call
   */
  derivedValue(id: string, make: (register: DerivedValues) => DerivedValue): DerivedValue {
    let found = this.#derived.get(id);
    if (!found) this.#derived.set(id, (found = make(this.register)));
    return found;
  }

  /** Forgets derived values that nothing depends on any more. */
  forgetDerived(isNeeded: (value: DerivedValue) => boolean): void {
    for (const [id, value] of this.#derived)
      if (!isNeeded(value)) {
        this.#derived.delete(id);
        value.leave();
      }
  }

  #list(
    name: string,
    read = (list: SortedList<RankedEntry>): ListedEntry[] => list.toArray(),
  ): ListedEntry[] {
    dependOnKey(name);
    const list = this.#lists.get(name);
    return list ? read(list) : [];
  }

  /** Swaps the contents of the two stores: to add every document again would take as long as to read it. */
  #takeOver(other: Store): void {
    [this.#held, other.#held] = [other.#held, this.#held];
    [this.#shown, other.#shown] = [other.#shown, this.#shown];
    [this.#problems, other.#problems] = [other.#problems, this.#problems];
    [this.#lists, other.#lists] = [other.#lists, this.#lists];
    [this.#lookUps, other.#lookUps] = [other.#lookUps, this.#lookUps];
    [this.#claims, other.#claims] = [other.#claims, this.#claims];
    [this.#files, other.#files] = [other.#files, this.#files];
    [this.#fileIds, other.#fileIds] = [other.#fileIds, this.#fileIds];
    [this.#withdrawals, other.#withdrawals] = [other.#withdrawals, this.#withdrawals];
    for (const key of this.#shown.keys()) if (!this.#changed.has(key)) this.#changed.set(key, undefined);
  }

  #drop(held: ParsedDocument): void {
    this.#hide(held);
    this.#held.delete(held.key);
    for (const address of claimedAddresses(held)) takeOut(this.#claims, address, held);
    this.#settle(held);
  }

  /** Shows or hides a document and its rivals for an address, according to their claims. */
  #settle(held: ParsedDocument): void {
    const rivals = claimedAddresses(held).flatMap((address) => this.#claims.get(address)?.toArray() ?? []);
    for (const one of new Set([held, ...rivals])) {
      const isHeld = this.#held.get(one.key) === one;
      const problem = isHeld ? (one.problem ?? this.#clashOf(one)) : undefined;
      if (isHeld && isValidDocument(one) && !problem) this.#show(one);
      else this.#hide(one);
      if (problem) this.#problems.set(one.key, problem);
      else if (isHeld || !this.#held.has(one.key)) this.#problems.delete(one.key);
    }
  }

  #show(held: ValidDocument): void {
    const before = this.#shown.get(held.key);
    if (before?.document === held.document) return;
    this.#noteChange(held.key);
    this.#shown.set(held.key, held);
    const listed = rankedEntryOf(held);
    if (listed)
      for (const name of listsOf(listed)) sortedIn(this.#lists, name, comparatorOf(name)).add(listed);
    else sortedIn(this.#lookUps, held.type, byDocumentId).add(held.document as LookUp);
  }

  #hide(held: ParsedDocument): void {
    const shown = this.#shown.get(held.key);
    if (!shown || shown.document !== held.document) return;
    this.#noteChange(held.key);
    this.#shown.delete(held.key);
    const listed = rankedEntryOf(shown);
    if (listed) for (const name of listsOf(listed)) takeOut(this.#lists, name, listed);
    else takeOut(this.#lookUps, held.type, shown.document as LookUp);
  }

  #setWithdrawal(list: string, at: string): void {
    if (at <= (this.#withdrawals.get(list) ?? '')) return;
    this.#withdrawals.set(list, at);
    this.#noteKey(`withdrawn ${list}`);
  }

  #noteKey(key: string): void {
    if (this.register.readers.has(key)) this.#changedKeys.add(key);
  }

  #noteChange(key: string): void {
    if (!this.#changed.has(key)) this.#changed.set(key, this.#shown.get(key));
  }

  #clashOf(held: ParsedDocument): string | undefined {
    const { key, type, locale, document } = held;
    const doubled = claimedAddresses(held).find((address) => this.#claims.get(address)?.first?.key !== key);
    if (doubled === undefined) return undefined;
    const address = doubled.slice(listKey(type, locale).length + 1);
    return `${documentName(type, document)} is left out: another one has the same address "${address}". Change one of the two slugs.`;
  }
}

function stemOf({ url }: LibraryFile): string {
  return uploadStem(url.slice(url.lastIndexOf('/') + 1));
}

function byDocumentId(one: { documentId: string }, other: { documentId: string }): number {
  return compareCodeUnits(one.documentId, other.documentId);
}

function sortedIn<Name, T>(
  lists: Map<Name, SortedList<T>>,
  name: Name,
  compare: (one: T, other: T) => number,
): SortedList<T> {
  let found = lists.get(name);
  if (!found) lists.set(name, (found = new SortedList(compare)));
  return found;
}

function takeOut<Name, T>(lists: Map<Name, SortedList<T>>, name: Name, thing: T): void {
  const list = lists.get(name);
  list?.delete(thing);
  if (!list?.first) lists.delete(name);
}

function isSame(one: ParsedDocument | undefined, other: ParsedDocument | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.problem === other.problem &&
    isDeepStrictEqual(one.document, other.document)
  );
}
