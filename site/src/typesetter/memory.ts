/** Texts by their keys. Of so many characters in all, those that were put in first go first. */
export class Memory {
  readonly #texts = new Map<string, string>();
  readonly #most: number;
  #size = 0;

  /** @param most characters */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): string | undefined {
    return this.#texts.get(key);
  }

  put(key: string, text: string): void {
    this.#drop(key);
    this.#texts.set(key, text);
    this.#size += key.length + text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const text = this.#texts.get(key);
    if (text === undefined) return;
    this.#size -= key.length + text.length;
    this.#texts.delete(key);
  }
}
