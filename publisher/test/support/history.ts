import {
  editorialTypes,
  entryPath,
  isLocale,
  otherLocale,
  singleTypes,
  type EditorialType,
  type Locale,
  type RoutedType,
  type TypeName,
} from '@osiedle/shared';
import { readExamples, type WireDocument } from '../../../shared/examples/index.ts';
import { Random } from './history-random.ts';

export type Wire = WireDocument;

/** A document as the CMS has published it. */
export interface Doc {
  type: TypeName;
  wire: Wire;
}

/** A row of the journal: what is published now, or that nothing is any more. */
export interface Row extends Doc {
  isGone: boolean;
}

/** Something that editors do, or that time does. */
export interface Operation {
  name: string;
  /** @returns a description of what it changed; undefined where there is nothing to change */
  work: (history: ContentHistory) => string | undefined;
}

/** What happens between two renderings. */
export interface Step {
  /** The operations that were done, to find the cause of a difference. */
  done: string[];
  rows: Row[];
  now: Date;
}

/** Evenings before special nights: clocks go back, clocks go forward, a year ends; and two ordinary ones. */
const beginnings = [
  '2026-10-24T20:00:00Z',
  '2027-03-27T21:00:00Z',
  '2026-12-31T20:00:00Z',
  '2026-11-20T08:00:00Z',
  '2026-12-02T15:00:00Z',
];

/** A long random history of a CMS, which begins with the contract's examples. The same seed makes the same history. */
export class ContentHistory {
  readonly random: Random;
  now: Date;
  readonly #documents = new Map<string, Doc>();
  #rows: Row[] = [];
  #count = 0;

  /** @param copies how many meetings there are beside the examples, one each week, so that lists have several pages */
  constructor(seed: number, copies: number) {
    this.random = new Random(seed);
    this.now = new Date(this.random.pick(beginnings));
    for (const { type, wire } of readExamples()) this.put({ type, wire });
    const meeting = this.all(['meeting']).find(({ wire }) => wire.locale === 'pl');
    for (let copy = 0; meeting && copy < copies; copy++) {
      const startsAt = new Date(Date.UTC(2019, 0, 3 + 7 * copy, 17)).toISOString();
      this.put({ type: 'meeting', wire: { ...this.copy(meeting.wire), startsAt, endsAt: null } });
    }
    this.#rows = [];
  }

  /** Everything that is published. */
  get documents(): Doc[] {
    return [...this.#documents.values()];
  }

  /** Does one or a few operations. */
  next(operations: readonly Operation[]): Step {
    const done: string[] = [];
    const count = this.random.pick([1, 1, 2, 3, 6]);
    while (done.length < count) {
      const { name, work } = this.random.pick(operations);
      const change = work(this);
      if (change !== undefined) done.push(`${name} ${change}`);
    }
    const rows = this.#rows;
    this.#rows = [];
    return { done, rows, now: this.now };
  }

  put({ type, wire }: Doc): void {
    this.#documents.set(keyOf({ type, wire }), { type, wire });
    this.#rows.push({ type, wire, isGone: false });
  }

  remove(doc: Doc): void {
    this.#documents.delete(keyOf(doc));
    this.#rows.push({ ...doc, isGone: true });
  }

  /** Publishes a document again with some fields changed. */
  change({ type, wire }: Doc, fields: Record<string, unknown>): void {
    const at = this.now.toISOString();
    const published = isEditorial(type) ? { publishedAt: at } : {};
    this.put({ type, wire: { ...wire, ...fields, updatedAt: at, ...published } });
  }

  /** Changes fields that both languages share: the CMS updates the other language, too. */
  changeShared(doc: Doc, fields: Record<string, unknown>): void {
    this.change(doc, fields);
    const other = this.otherLanguageOf(doc);
    if (other) this.put({ type: doc.type, wire: { ...other.wire, ...fields } });
  }

  /** The other language of an entry. */
  otherLanguageOf({ type, wire }: Doc): Doc | undefined {
    if (!isLocale(wire.locale)) return undefined;
    return this.#documents.get(keyOf({ type, wire: { ...wire, locale: otherLocale(wire.locale) } }));
  }

  all(types: readonly TypeName[]): Doc[] {
    return this.documents.filter(({ type }) => types.includes(type));
  }

  /** A random document of some types, if there is one. */
  any(types: readonly TypeName[] = editorialTypes): Doc | undefined {
    const all = this.all(types);
    return all.length > 0 ? this.random.pick(all) : undefined;
  }

  /** Up to a number of relations to documents of a type. */
  relations(type: TypeName, most: number): { documentId: string }[] {
    const ids = [...new Set(this.all([type]).map(({ wire }) => wire.documentId))];
    // The CMS may still send the id of a document that is deleted or not published.
    const found = this.random.some(this.random.percent(10) ? [...ids, 'nobody'] : ids, most);
    return found.map((documentId) => ({ documentId }));
  }

  /** A new document like another one, with an id that may sort before or after all others. */
  copy(wire: Wire): Wire {
    const number = ++this.#count;
    const documentId = `${this.random.pick(['0', 'k', 'zz'])}made${number}`;
    const slugs = 'slugSecond' in wire ? { slugSecond: `made-${number}` } : {};
    return { ...wire, documentId, slug: `zrobione-${number}`, ...slugs };
  }

  /** A new word. */
  word(): string {
    const kind = this.random.pick(['Łąka', 'zażółć', 'Tea & cake', 'a <b> tag', '„Cytat”', 'Ćma', 'Zima']);
    return `${kind} ${++this.#count}`;
  }

  /** The address of a document's own page. */
  pathOf({ type, wire }: Doc): string | undefined {
    const slug = wire['slug'];
    if (typeof slug !== 'string' || singleTypes.some((single) => single === type)) return undefined;
    const locale: Locale = isLocale(wire.locale) ? wire.locale : 'pl';
    return entryPath(type as RoutedType, locale, slug);
  }
}

export function isEditorial(type: TypeName): type is EditorialType {
  return editorialTypes.some((one) => one === type);
}

function keyOf({ type, wire }: Doc): string {
  return `${type} ${wire.locale ?? ''} ${wire.documentId}`;
}
