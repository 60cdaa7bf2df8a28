import { mkdirSync, readlinkSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../process/log.ts';
import type { Manifest } from '../releases/manifest.ts';
import { readManifest } from '../releases/manifest-file.ts';
import { RepresentationCache } from './representation-cache.ts';
import { rawHeaders, securityHeaders } from './headers.ts';

/** A release as the server holds it in memory. */
export interface ServedRelease extends Manifest {
  /** The header fields of every answer, names and values in turn. */
  security: string[];
  /** What of it is ready in memory. It goes with the release. */
  forms: RepresentationCache;
}

/** The kernel's notice is a hint and comes at once; looking is the truth and comes this often, in milliseconds. */
const checkMs = 50;

/** The release that is live, kept up to date. A switch takes effect between two requests, never within one. */
export class LiveRelease {
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #siteUrl: URL;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  readonly #watcher: FSWatcher | undefined;
  #loaded: string | undefined;
  #reported: string | undefined;
  #live: ServedRelease | undefined;

  constructor(dataDir: string, siteUrl: URL, log: Logger) {
    this.#siteUrl = siteUrl;
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, 'releases');
    this.#log = log;
    mkdirSync(this.#folder, { recursive: true });
    this.#look();
    const look = this.#look.bind(this);
    this.#timer = setInterval(look, checkMs);
    this.#watcher = watchFolder(this.#folder, look);
  }

  get live(): ServedRelease | undefined {
    return this.#live;
  }

  /** The header fields of every answer, whether there is a release or not. */
  get security(): string[] {
    return this.#live?.security ?? rawHeaders(securityHeaders(this.#siteUrl));
  }

  /** Looks at once, without waiting for the next time to. */
  refresh(): ServedRelease | undefined {
    this.#look();
    return this.#live;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#watcher?.close();
  }

  #look(): void {
    for (let target = this.#readTarget(); target && target !== this.#loaded;) {
      try {
        // The next release shares most of the one before.
        const manifest = readManifest(this.#dataDir, target, this.#live);
        const security = rawHeaders(securityHeaders(this.#siteUrl, manifest.styles));
        this.#live = { ...manifest, security, forms: new RepresentationCache() };
        this.#loaded = target;
        this.#log.info({ release: this.#live.id }, 'serving');
      } catch (error) {
        const next = this.#readTarget();
        // Switched, and the one before it collected, since the link was read.
        if (next !== target) {
          target = next;
          continue;
        }
        // Tried again at the next look, but reported once.
        if (target !== this.#reported)
          this.#log.error({ err: error, target }, 'release unreadable, the old one stays');
        this.#reported = target;
        return;
      }
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

/** Some file systems cannot tell of changes; looking is enough then. */
function watchFolder(folder: string, look: () => void): FSWatcher | undefined {
  try {
    return watch(folder, look).on('error', () => undefined);
  } catch {
    return undefined;
  }
}
