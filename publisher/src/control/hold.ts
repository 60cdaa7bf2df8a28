import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flush, writeDurably } from '../blobs/durable.ts';

/** Publishing is held: the site stays as it is until somebody says “resume”. */
export interface Held {
  since: string;
  /** The release that was gone back to. */
  release: string;
}

/** Whether publishing is held, kept in DATA_DIR so that it outlives the process. */
export class Hold {
  readonly #file: string;
  #held: Held | undefined;

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'hold.json');
    this.#held = read(this.#file);
  }

  get held(): Held | undefined {
    return this.#held;
  }

  /** Holds publishing from now on. @param release the release that visitors are to see meanwhile */
  async set(release: string): Promise<void> {
    const held = { since: new Date().toISOString(), release };
    await writeDurably(this.#file, JSON.stringify(held));
    this.#held = held;
  }

  async clear(): Promise<void> {
    await rm(this.#file, { force: true });
    await flush(join(this.#file, '..'));
    this.#held = undefined;
  }
}

function read(file: string): Held | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Held;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Unreadable, it still says that somebody held publishing.
    return { since: '', release: '' };
  }
}
