import { singleTypes } from '../../shared/src/index.ts';
import { groupNames, payloads, type Payload } from './payloads.ts';

export type TextFieldKind = 'string' | 'text' | 'richtext';

/** How many characters to put into a field. Strapi keeps short texts in columns of 255. A single type has only one entry, which gets more. */
function roomOf(type: string, kind: TextFieldKind): number {
  return kind === 'string' ? 255 : isSingle(type) ? 12_000 : 3000;
}
const beginningOf = ({ text }: Payload) => text.slice(0, 60);
const isSingle = (type: string) => (singleTypes as string[]).includes(type);

const mixed = mixGroups();
const short = mixed.filter(({ open, long }) => !open && !long);
const plain = mixed.filter(({ long }) => !long);
const bombs = mixed.filter(({ long }) => long);
const broken = mixed.filter(({ open, long }) => open && !long);
/** Every third payload is a broken tag, which short fields get as well. Their number is odd, so each field gets several kinds. */
const swallowing = [
  ...bombs.flatMap((bomb, index) => [bomb, ...broken.slice(index, index + (index % 2))]),
  ...broken.slice(-1),
];

/** Mixes the groups evenly, so that a few neighbouring payloads are of many groups. */
function mixGroups(): Payload[] {
  const place = new Map<number, number>();
  for (const name of groupNames) {
    const members = payloads.filter(({ group }) => group === name);
    for (const [index, { id }] of members.entries()) place.set(id, (index + 0.5) / members.length);
  }
  return payloads.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** Distributes payloads to fields, each field in its own order, until each field has had all of them. */
export class PayloadDealer {
  readonly #next = new Map<string, number>();
  readonly #given = new Map<string, Set<number>>();

  /** A value for a field, with as many payloads as fit. Markdown ends with a payload that may swallow the text after it. */
  deal(type: string, field: string, kind: TextFieldKind): string {
    const key = `${type}.${field}`;
    const room = roomOf(type, kind);
    if (kind !== 'richtext') return this.#fill(key, plain, room, ' ');
    const last = this.#take(type, swallowing);
    this.#note(key, last);
    return `${this.#fill(key, short, room, '\n\n')}\n\n${last.text}`;
  }

  #fill(key: string, from: Payload[], size: number, glue: string): string {
    let value = '';
    for (const _ of from) {
      const payload = this.#take(key, from);
      if (value.length + glue.length + payload.text.length > size) {
        this.#next.set(key, this.#position(key) - 1);
        break;
      }
      value += (value && glue) + payload.text;
      this.#note(key, payload);
    }
    return value;
  }

  #take(key: string, from: Payload[]): Payload {
    const position = this.#position(key);
    this.#next.set(key, position + 1);
    const payload = from[position % from.length];
    if (!payload) throw new Error('There are no payloads.');
    return payload;
  }

  /** Each field starts at another payload, so that a few entries are enough to bring each payload to each type. */
  #position(key: string): number {
    return this.#next.get(key) ?? Buffer.from(key).reduce((sum, byte) => (sum * 31 + byte) % 9973, 7);
  }

  #note(key: string, { id }: Payload): void {
    const given = this.#given.get(key) ?? new Set();
    this.#given.set(key, given.add(id));
  }

  /** The payloads that each field has had, by `type.field`. */
  get given(): ReadonlyMap<string, ReadonlySet<number>> {
    return this.#given;
  }

  /** The payloads that no field of a type has had, but for long ones, of which few entries of a type have no room. */
  missedBy(type: string): string[] {
    const had = this.#hadBy((key) => key.startsWith(`${type}.`));
    return payloads.filter(({ id, long }) => !had.has(id) && !long).map(beginningOf);
  }

  /** The long payloads that no field of any type has had. */
  missedBombs(): string[] {
    const had = this.#hadBy(() => true);
    return bombs.filter(({ id }) => !had.has(id)).map(beginningOf);
  }

  #hadBy(counts: (key: string) => boolean): Set<number> {
    return new Set([...this.#given].flatMap(([key, ids]) => (counts(key) ? [...ids] : [])));
  }

  /** For each field, the groups of which it has had no payload. Singles have no room for all groups. */
  missedGroups(): [string, string[]][] {
    const fields = [...this.#given].filter(([key]) => !isSingle(key.split('.')[0] ?? ''));
    return fields.flatMap(([key, ids]): [string, string[]][] => {
      const had = new Set(payloads.filter(({ id }) => ids.has(id)).map(({ group }) => group));
      // Only Markdown has room for the long ones.
      const missed = groupNames.filter((name) => !had.has(name) && (name !== 'bombs' || had.has('bombs')));
      return missed.length > 0 ? [[key, missed]] : [];
    });
  }

  /** The fields that have not had all payloads that fit them, without those of singles. */
  missedFields(): string[] {
    const fields = [...this.#given].filter(([key]) => !isSingle(key.split('.')[0] ?? ''));
    return fields.flatMap(([key, ids]) => {
      const isMarkdown = bombs.some(({ id }) => ids.has(id));
      const missed = plain.filter(({ id, open }) => !ids.has(id) && !(isMarkdown && open));
      return missed.length > 0 ? [`${key}: ${missed.length}`] : [];
    });
  }
}
