import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flush, writeDurably } from '../blobs/durable.ts';

/** A hold on publishing: the site stays as it is until somebody runs `pnpm resume`. */
export interface HoldState {
  since: string;
  /** The release that a rollback went back to. */
  release: string;
  /** The account in the CMS that asked for it; absent where somebody did so at the command line. */
  by?: string;
}

/** Whether publishing is held. It is kept in DATA_DIR, so that it outlives the process. */
export class Hold {
  readonly #file: string;
  #held: HoldState | undefined;

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'hold.json');
    this.#held = read(this.#file);
  }

  get held(): HoldState | undefined {
    return this.#held;
  }

  /** Holds publishing. @param release the release that visitors see meanwhile @param by the account that asks for it */
  async set(release: string, by?: string): Promise<void> {
    const held = { since: new Date().toISOString(), release, ...(by && { by }) };
    await writeDurably(this.#file, JSON.stringify(held));
    this.#held = held;
  }

  async clear(): Promise<void> {
    await rm(this.#file, { force: true });
    await flush(join(this.#file, '..'));
    this.#held = undefined;
  }
}

function read(file: string): HoldState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as HoldState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Even an unreadable file says that somebody held publishing.
    return { since: '', release: '' };
  }
}
