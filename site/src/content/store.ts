import { isDeepStrictEqual } from 'node:util';
import type { Content, EditorialType, Locale, LookupType, SingleType, TypeName } from '@osiedle/shared';
import { addressesOf, hold, keyOf, listOf, nameOf, tiesOf, type Held } from './parse.ts';
import type { Question, Readers } from './question.ts';
import { noteKey } from './reading.ts';
import { Sorted } from './sorted.ts';

/** A document that keeps the contract. */
type Showable = Held & { document: Content };

/**
 * All published content, held in memory and asked by pages. It answers in the same order whatever the source's was, and
 * whatever the order of changes. Each reading is noted for the page or the question that reads, under a key; each change
 * touches the keys under which it could have been read.
 */
export class Store {
  readonly #held = new Map<string, Held>();
  readonly #shown = new Map<string, Content>();
  /** Why documents are left out, by their keys. */
  readonly #problems = new Map<string, string>();
  readonly #lists = new Map<string, Sorted<Showable>>();
  readonly #ties = new Map<string, Sorted<Showable>>();
  /** Those of each list in the order in which they were published. */
  readonly #published = new Map<string, Sorted<Showable>>();
  /** Of those that claim one address, the first by document id has it; the others are left out. */
  readonly #claims = new Map<string, Sorted<Held>>();
  readonly #questions = new Map<string, Question>();
  readonly #readers: Readers = new Map();
  #touched = new Set<string>();

  /** Puts what the source sent of a document in place of what it sent before. */
  put(type: TypeName, wire: unknown): void {
    this.#set(hold(type, wire));
  }

  /** Takes a document out. */
  remove(type: TypeName, documentId: string, locale: string | null): void {
    const held = this.#held.get(keyOf(type, documentId, locale));
    if (held) this.#drop(held);
  }

  /** Becomes equal to another store; what is equal already is not touched. */
  become(other: Store): void {
    for (const held of [...this.#held.values()]) if (!other.#held.has(held.key)) this.#drop(held);
    for (const held of other.#held.values()) this.#set(held);
  }

  /** The keys of documents in which two stores differ. */
  differencesFrom(other: Store): string[] {
    const keys = new Set([...this.#held.keys(), ...other.#held.keys()]);
    return [...keys].sort().filter((key) => !isSame(this.#held.get(key), other.#held.get(key)));
  }

  /** A document by its key, also one that is left out. */
  held(key: string): Held | undefined {
    return this.#held.get(key);
  }

  /** All documents, those that are left out too. */
  get documents(): Iterable<Held> {
    return this.#held.values();
  }

  /** Which documents are left out, each with the reason and the remedy. */
  get problems(): string[] {
    return [...this.#problems.values()].sort();
  }

  /** Whether anything was touched since {@link takeTouched}. */
  get isTouched(): boolean {
    return this.#touched.size > 0;
  }

  /** The keys that were touched since this was last asked. The answers that were made of them are stale from here on. */
  takeTouched(): Set<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    for (const key of touched) for (const question of this.#readers.get(key) ?? []) question.noteTouched();
    return touched;
  }

  /** The published entries of an editorial type in one language, the newest first, or all documents of a look-up type. */
  all<T extends EditorialType>(type: T, locale: Locale): Content<T>[];
  all<T extends LookupType>(type: T): Content<T>[];
  all(type: TypeName, locale?: Locale): Content[] {
    const list = listOf(type, locale);
    noteKey(`all ${list}`);
    return documentsOf(this.#lists.get(list));
  }

  /** Those of {@link all} that were published last, for the first time or again: so many, the last one first. */
  publishedLast<T extends EditorialType>(type: T, locale: Locale, count: number): Content<T>[];
  publishedLast(type: EditorialType, locale: Locale, count: number): Content[] {
    const list = listOf(type, locale);
    noteKey(`all ${list}`);
    return documentsOf(this.#published.get(list), count);
  }

  /** Those of {@link all} that name a document in one of their relations. */
  tied<T extends EditorialType>(type: T, locale: Locale, field: string, documentId: string): Content<T>[];
  tied<T extends LookupType>(type: T, field: string, documentId: string): Content<T>[];
  tied(type: TypeName, ...rest: string[]): Content[] {
    const tie = [type, ...rest].join(' ');
    noteKey(`tied ${tie}`);
    return documentsOf(this.#ties.get(tie));
  }

  /** One document by its document id, if it is published (in that language). */
  find<T extends EditorialType>(type: T, locale: Locale, documentId: string): Content<T> | undefined;
  find<T extends LookupType>(type: T, documentId: string): Content<T> | undefined;
  find(type: TypeName, ...rest: string[]): Content | undefined {
    const key = [type, ...rest].join(' ');
    noteKey(`document ${key}`);
    return this.#shown.get(key);
  }

  /** One entry by the last part of its address. */
  findBySlug<T extends EditorialType>(type: T, locale: Locale, slug: string): Content<T> | undefined;
  findBySlug(type: EditorialType, locale: Locale, slug: string): Content | undefined {
    const address = `${type} ${locale} ${slug}`;
    noteKey(`address ${address}`);
    const first = this.#claims.get(address)?.first;
    return first && this.#shown.get(first.key);
  }

  /** The one document of a single type, if it has been saved. */
  single<T extends SingleType>(type: T): Content<T> | undefined;
  single(type: SingleType): Content | undefined {
    noteKey(`all ${type}`);
    return this.#lists.get(type)?.first?.document;
  }

  /** A question by its name and arguments; the same one each time. */
  question(id: string, make: (readers: Readers) => Question): Question {
    let found = this.#questions.get(id);
    if (!found) this.#questions.set(id, (found = make(this.#readers)));
    return found;
  }

  /** Forgets questions that nobody asks any more. */
  forgetQuestions(isAsked: (question: Question) => boolean): void {
    for (const [id, question] of this.#questions)
      if (!isAsked(question)) {
        this.#questions.delete(id);
        question.leave();
      }
  }

  #set(held: Held): void {
    const before = this.#held.get(held.key);
    if (before && isSame(before, held)) return;
    if (before) this.#drop(before);
    this.#held.set(held.key, held);
    for (const address of addressesOf(held)) sortedIn(this.#claims, address, byId).add(held);
    this.#settle(held);
  }

  #drop(held: Held): void {
    this.#hide(held);
    this.#held.delete(held.key);
    for (const address of addressesOf(held)) takeOut(this.#claims, address, held);
    this.#settle(held);
  }

  /** Shows and hides a document and its rivals, as their claims now stand. */
  #settle(held: Held): void {
    const rivals = addressesOf(held).flatMap((address) => this.#claims.get(address)?.toArray() ?? []);
    for (const one of new Set([held, ...rivals])) {
      const isHeld = this.#held.get(one.key) === one;
      const problem = isHeld ? (one.problem ?? this.#clashOf(one)) : undefined;
      if (isHeld && isShowable(one) && !problem) this.#show(one);
      else this.#hide(one);
      if (problem) this.#problems.set(one.key, problem);
      else if (isHeld || !this.#held.has(one.key)) this.#problems.delete(one.key);
    }
  }

  #show(held: Showable): void {
    const { document } = held;
    if (this.#shown.get(held.key) === document) return;
    this.#shown.set(held.key, document);
    const list = listOf(held.type, held.locale);
    sortedIn(this.#lists, list, byRank).add(held);
    for (const tie of tiesOf(held)) sortedIn(this.#ties, tie, byRank).add(held);
    if ('publishedAt' in document) sortedIn(this.#published, list, byPublication).add(held);
    this.#touch(held);
  }

  #hide(held: Held): void {
    if (!isShowable(held) || this.#shown.get(held.key) !== held.document) return;
    this.#shown.delete(held.key);
    const list = listOf(held.type, held.locale);
    takeOut(this.#lists, list, held);
    takeOut(this.#published, list, held);
    for (const tie of tiesOf(held)) takeOut(this.#ties, tie, held);
    this.#touch(held);
  }

  #touch(held: Held): void {
    this.#touched.add(`document ${held.key}`).add(`all ${listOf(held.type, held.locale)}`);
    for (const address of addressesOf(held)) this.#touched.add(`address ${address}`);
    for (const tie of tiesOf(held)) this.#touched.add(`tied ${tie}`);
  }

  #clashOf(held: Held): string | undefined {
    const { key, type, locale, document } = held;
    const doubled = addressesOf(held).find((address) => this.#claims.get(address)?.first?.key !== key);
    if (doubled === undefined) return undefined;
    const address = doubled.slice(listOf(type, locale).length + 1);
    return `${nameOf(type, document)} is left out: another one has the same address "${address}". Change one of the two slugs.`;
  }
}

function isShowable(held: Held): held is Showable {
  return held.document !== undefined;
}

const byId = (): number => 0;
const byRank = ({ rank }: Held): number => rank;
const byPublication = ({ document }: Showable): number =>
  'publishedAt' in document ? Date.parse(document.publishedAt) : 0;

function sortedIn<T extends Held>(
  lists: Map<string, Sorted<T>>,
  name: string,
  rankOf: (held: T) => number,
): Sorted<T> {
  let found = lists.get(name);
  if (!found) lists.set(name, (found = new Sorted(rankOf)));
  return found;
}

function takeOut<T extends Held>(lists: Map<string, Sorted<T>>, name: string, held: T): void {
  const list = lists.get(name);
  list?.delete(held);
  if (!list?.first) lists.delete(name);
}

function documentsOf(list: Sorted<Showable> | undefined, count?: number): Content[] {
  return (list?.toArray(count) ?? []).map(({ document }) => document);
}

function isSame(one: Held | undefined, other: Held | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.problem === other.problem &&
    isDeepStrictEqual(one.document, other.document)
  );
}
