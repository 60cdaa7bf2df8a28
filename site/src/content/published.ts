import { isDeepStrictEqual } from 'node:util';
import {
  editorialTypes,
  entryPath,
  locales,
  schemas,
  secondLocale,
  singleTypes,
  uidOf,
  type EditorialType,
  type JournalRow,
  type Locale,
  type TypeName,
} from '@osiedle/shared';
import { readWire } from './cms.ts';
import type { CmsAccess } from './http.ts';
import { readRows } from './journal.ts';
import { allTypes, type WireContent } from './snapshot.ts';

export { readRows };
export type { CmsAccess };

/** Thrown where the CMS's journal ends before what was read of it: the CMS went back to an older state. */
export class JournalWentBack extends Error {}

interface Held {
  type: TypeName;
  wire: unknown;
}

const typeByUid = new Map<string, TypeName>(allTypes.map((type) => [uidOf(type), type]));
const editorial = new Set<TypeName>(editorialTypes);

/**
 * Everything that the CMS has published, as it sends it, after a row of its journal. Read whole once, it is moved forward
 * by rows alone.
 */
export class Published {
  readonly #documents = new Map<string, Held>();
  #cursor: number;

  private constructor(content: WireContent, cursor: number) {
    this.#cursor = cursor;
    for (const type of allTypes) for (const wire of content[type] ?? []) this.#put(type, wire);
  }

  /** Nothing yet, before the first row. */
  static empty(): Published {
    return new Published({}, 0);
  }

  /**
   * Reads everything. The journal's end is read first and what came after it applied, so that a change made meanwhile
   * is in it whole, however many documents it touched.
   */
  static async read(access: CmsAccess): Promise<Published> {
    const { meta } = await readRows(access, 0, 1);
    const published = new Published(await readWire(access), meta.last);
    await published.follow(access);
    return published;
  }

  /** The last row that is included. */
  get cursor(): number {
    return this.#cursor;
  }

  /**
   * Applies all rows that came since.
   * @returns those rows
   * @throws JournalWentBack; also where the CMS cannot be read, and then what was read until there is applied
   */
  async follow(access: CmsAccess): Promise<JournalRow[]> {
    const applied: JournalRow[] = [];
    for (;;) {
      const { data, meta } = await readRows(access, this.#cursor);
      if (meta.last < this.#cursor)
        throw new JournalWentBack(
          `The CMS's journal ends at row ${meta.last}, before row ${this.#cursor} that was read of it.`,
        );
      for (const row of data) this.#apply(row);
      applied.push(...data);
      this.#cursor = data.at(-1)?.id ?? meta.last;
      if (this.#cursor >= meta.last) return applied;
    }
  }

  /** All published documents by their key, each with the paths of its own pages. */
  entries(): Record<string, string[]> {
    const entries: Record<string, string[]> = {};
    for (const key of [...this.#documents.keys()].sort()) {
      const held = this.#documents.get(key);
      if (held && held.type !== 'redirect') entries[key] = pathsOf(held);
    }
    return entries;
  }

  /** The content as a content file holds it. */
  toFile(): string {
    const content: Record<string, unknown> = {};
    for (const type of allTypes) {
      const documents = [...this.#documents.values()].filter((held) => held.type === type);
      const wires = documents.map(({ wire }) => wire);
      content[type] = singleTypes.some((single) => single === type) ? (wires[0] ?? null) : wires;
    }
    return JSON.stringify(content);
  }

  /** The keys of documents in which two states differ, as far as the contract can tell. */
  differencesFrom(other: Published): string[] {
    const keys = new Set([...this.#documents.keys(), ...other.#documents.keys()]);
    return [...keys].sort().filter((key) => {
      const [mine, theirs] = [this.#documents.get(key), other.#documents.get(key)];
      return !mine || !theirs || !isDeepStrictEqual(meaning(mine), meaning(theirs));
    });
  }

  #apply(row: JournalRow): void {
    const type = typeByUid.get(row.uid);
    if (!type) return;
    if (row.document) this.#put(type, row.document);
    else this.#documents.delete(keyOf(type, row.documentId, row.locale));
  }

  #put(type: TypeName, wire: unknown): void {
    const { documentId, locale } = wire as { documentId?: string; locale?: string | null };
    this.#documents.set(keyOf(type, documentId ?? '', locale ?? null), { type, wire });
  }
}

/** What a row of the journal is about: `meeting pl abc`, `place abc`. */
export function keyOfRow({ uid, documentId, locale }: JournalRow): string | undefined {
  const type = typeByUid.get(uid);
  return type && keyOf(type, documentId, locale);
}

function keyOf(type: TypeName, documentId: string, locale: string | null): string {
  return editorial.has(type) ? `${type} ${locale} ${documentId}` : `${type} ${documentId}`;
}

function meaning({ type, wire }: Held): unknown {
  const result = schemas[type].safeParse(wire);
  return result.success ? result.data : wire;
}

function pathsOf({ type, wire }: Held): string[] {
  const { slug, slugSecond, locale } = wire as { slug?: string; slugSecond?: string; locale?: Locale };
  if (!slug) return [];
  if (type === 'neighbourhood' || type === 'topic')
    return locales.map((one) => entryPath(type, one, (one === secondLocale && slugSecond) || slug));
  return isEditorial(type) && locale ? [entryPath(type, locale, slug)] : [];
}

function isEditorial(type: TypeName): type is EditorialType {
  return editorial.has(type);
}
