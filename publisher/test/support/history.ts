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

/** Something that editors do, or that happens. */
export interface Operation {
  name: string;
  /** @returns what it was done to; nothing where there is nothing that it could be done to */
  work: (history: ContentHistory) => string | undefined;
}

/** What came to pass at once, before the site is rendered again. */
export interface Step {
  /** What was done, for whoever looks for the cause of a difference. */
  done: string[];
  rows: Row[];
  now: Date;
}

/** Evenings before a midnight that is special: clocks go back, clocks go forward, a year ends, and two plain ones. */
const beginnings = [
  '2026-10-24T20:00:00Z',
  '2027-03-27T21:00:00Z',
  '2026-12-31T20:00:00Z',
  '2026-11-20T08:00:00Z',
  '2026-12-02T15:00:00Z',
];

/** A long and random history of a CMS, from the contract's examples on. The same seed makes the same history. */
export class ContentHistory {
  readonly random: Random;
  now: Date;
  readonly #documents = new Map<string, Doc>();
  #rows: Row[] = [];
  #made = 0;

  /** @param copies how many meetings there are beside the examples, one a week, so that lists have several pages */
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

  /** One or a few things that editors do, or time that goes by. */
  next(operations: readonly Operation[]): Step {
    const done: string[] = [];
    const count = this.random.pick([1, 1, 2, 3, 6]);
    while (done.length < count) {
      const { name, work } = this.random.pick(operations);
      const said = work(this);
      if (said !== undefined) done.push(`${name} ${said}`);
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

  /** The same where the fields are shared by both languages: the CMS brings the other one up to date. */
  changeShared(doc: Doc, fields: Record<string, unknown>): void {
    this.change(doc, fields);
    const twin = this.twinOf(doc);
    if (twin) this.put({ type: doc.type, wire: { ...twin.wire, ...fields } });
  }

  /** The other language of an entry. */
  twinOf({ type, wire }: Doc): Doc | undefined {
    if (!isLocale(wire.locale)) return undefined;
    return this.#documents.get(keyOf({ type, wire: { ...wire, locale: otherLocale(wire.locale) } }));
  }

  all(types: readonly TypeName[]): Doc[] {
    return this.documents.filter(({ type }) => types.includes(type));
  }

  /** Any document of some types, if there is one. */
  any(types: readonly TypeName[] = editorialTypes): Doc | undefined {
    const all = this.all(types);
    return all.length > 0 ? this.random.pick(all) : undefined;
  }

  /** Up to so many relations to documents of a type. */
  relations(type: TypeName, most: number): { documentId: string }[] {
    const ids = [...new Set(this.all([type]).map(({ wire }) => wire.documentId))];
    // Of a document that was deleted or is not published, the CMS may still send the id.
    const found = this.random.some(this.random.percent(10) ? [...ids, 'nobody'] : ids, most);
    return found.map((documentId) => ({ documentId }));
  }

  /** A new document like another one, with an id that may sort before or after all others. */
  copy(wire: Wire): Wire {
    const number = ++this.#made;
    const documentId = `${this.random.pick(['0', 'k', 'zz'])}made${number}`;
    const slugs = 'slugSecond' in wire ? { slugSecond: `made-${number}` } : {};
    return { ...wire, documentId, slug: `zrobione-${number}`, ...slugs };
  }

  /** A word that nobody has written yet. */
  word(): string {
    const kind = this.random.pick(['Łąka', 'zażółć', 'Tea & cake', 'a <b> tag', '„Cytat”', 'Ćma', 'Zima']);
    return `${kind} ${++this.#made}`;
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
