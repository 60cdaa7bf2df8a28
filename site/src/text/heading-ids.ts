/**
 * Ids for headings, so that links can lead to them. An id depends only on the heading's words; a repeated text gets a
 * number.
 */
export class HeadingIds {
  readonly #taken = new Set<string>();
  /** How often each text has occurred, so that the search for the next number need not start at 2. */
  readonly #counts = new Map<string, number>();
  readonly #prefix: string;

  /** @param prefix distinguishes the ids from the page's own */
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

  /** The heading's id for a link to `#fragment` as an editor writes it; `undefined` if there is no such heading. */
  find(fragment: string): string | undefined {
    return [fragment, this.#prefix + words(fragment)].find((id) => this.#taken.has(id));
  }
}

/**
 * Lower-case letters a–z and digits, joined by hyphens. A text without any keeps the letters that HTML and addresses
 * allow: `s-привет`.
 */
function words(text: string): string {
  const plain = text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  const joined = (others: RegExp) => plain.replace(others, '-').replace(/^-|-$/g, '');
  return joined(/[^a-z0-9]+/g) || joined(/[^\p{L}\p{N}]+/gu) || 'x';
}
