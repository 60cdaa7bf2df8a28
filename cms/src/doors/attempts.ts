import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const keys = 10_000;

/** Counts attempts by key, for so long from the first one. It keeps hashes of the keys that were used last, so its memory is bounded. */
export class Attempts {
  readonly #most: number;
  readonly #counts: LRUCache<string, number>;

  constructor(most: number, ms: number) {
    this.#most = most;
    this.#counts = new LRUCache({ max: keys, ttl: ms });
  }

  /** Counts an attempt. @returns the seconds to wait where there were too many, otherwise 0 */
  take(key: string): number {
    const hash = hashOf(key);
    const count = (this.#counts.get(hash) ?? 0) + 1;
    this.#counts.set(hash, count, { noUpdateTTL: true });
    return count > this.#most ? Math.max(1, Math.ceil(this.#counts.getRemainingTTL(hash) / 1000)) : 0;
  }

  /** Takes an attempt back. */
  giveBack(key: string): void {
    const hash = hashOf(key);
    const count = this.#counts.get(hash);
    if (count) this.#counts.set(hash, count - 1, { noUpdateTTL: true });
  }

  /** What it remembers. */
  keys(): string[] {
    return [...this.#counts.keys()];
  }

  forget(key: string): void {
    this.#counts.delete(hashOf(key));
  }
}

/** Of the same length for every key, however long an e-mail is. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}
