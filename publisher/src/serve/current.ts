import { mkdirSync, readFileSync, readlinkSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../log.ts';
import { parseManifest, type Body, type Entry, type Manifest } from '../releases/manifest.ts';
import type { Locale } from '@osiedle/shared';

/** A release as the server holds it in memory. */
export interface Live {
  id: string;
  find: (path: string) => Entry | undefined;
  /** Whether an address showed a picture or document that was withdrawn. */
  isWithdrawn: (path: string) => boolean;
  notFound: Partial<Record<Locale, Body>>;
  gone: Partial<Record<Locale, Body>>;
  /** CSP hash sources of the styles in its pages. */
  styles: string[];
}

/** The kernel's notice is a hint and comes at once; looking is the truth and comes this often, in milliseconds. */
const lookEvery = 50;

/** The release that is live, kept up to date. A switch takes effect between two requests, never within one. */
export class Current {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  readonly #watcher: FSWatcher | undefined;
  #loaded: string | undefined;
  #reported: string | undefined;
  #live: Live | undefined;

  constructor(dataDir: string, log: Logger) {
    this.#folder = join(dataDir, 'releases');
    this.#log = log;
    mkdirSync(this.#folder, { recursive: true });
    this.#look();
    const look = this.#look.bind(this);
    this.#timer = setInterval(look, lookEvery);
    this.#watcher = watchFolder(this.#folder, look);
  }

  get live(): Live | undefined {
    return this.#live;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#watcher?.close();
  }

  #look(): void {
    const target = this.#readTarget();
    if (!target || target === this.#loaded) return;
    try {
      this.#live = load(parseManifest(readFileSync(join(this.#folder, target), 'utf8'), target));
      this.#loaded = target;
      this.#log.info({ release: this.#live.id }, 'serving');
    } catch (error) {
      // Tried again at the next look, but reported once.
      if (target !== this.#reported)
        this.#log.error({ err: error, target }, 'release unreadable, the old one stays');
      this.#reported = target;
    }
  }

  #readTarget(): string | undefined {
    try {
      return readlinkSync(join(this.#folder, 'current'));
    } catch {
      return undefined;
    }
  }
}

function load({ id, paths, retained, withdrawn, notFound, gone, styles }: Manifest): Live {
  const entries = new Map([...Object.entries(retained), ...Object.entries(paths)]);
  const gonePaths = new Set(Object.keys(withdrawn));
  return {
    id,
    notFound,
    gone,
    styles,
    find: (path) => entries.get(path),
    isWithdrawn: (path) => gonePaths.has(path),
  };
}

/** Some file systems cannot tell of changes; looking is enough then. */
function watchFolder(folder: string, look: () => void): FSWatcher | undefined {
  try {
    return watch(folder, look).on('error', () => undefined);
  } catch {
    return undefined;
  }
}
