/**
 * Ids for headings, so that a paragraph can be linked to. They depend on the heading's words alone; a text that comes
 * twice gets a number.
 */
export class HeadingIds {
  readonly #taken = new Set<string>();
  /** How often each text has come, so that the next number need not be sought from 2 on. */
  readonly #counts = new Map<string, number>();
  readonly #prefix: string;

  /** @param prefix keeps the ids apart from those that the page itself uses */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The id of the next heading with this text. */
  next(text: string): string {
    const base = this.#prefix + words(text);
    let count = this.#counts.get(base) ?? 1;
    let id = base;
    while (this.#taken.has(id)) id = `${base}-${++count}`;
    this.#counts.set(base, count);
    this.#taken.add(id);
    return id;
  }

  /** The id that a link to `#fragment`, as an editor writes it, means; nothing where there is no such heading. */
  find(fragment: string): string | undefined {
    return [fragment, this.#prefix + words(fragment)].find((id) => this.#taken.has(id));
  }
}

/**
 * Lower-case letters a–z and digits, joined by hyphens; of a text without any, the letters that it has, as HTML and addresses
 * allow: `s-привет`.
 */
function words(text: string): string {
  const plain = text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  const joined = (others: RegExp) => plain.replace(others, '-').replace(/^-|-$/g, '');
  return joined(/[^a-z0-9]+/g) || joined(/[^\p{L}\p{N}]+/gu) || 'x';
}
