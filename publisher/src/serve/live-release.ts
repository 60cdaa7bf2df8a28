import { mkdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../process/log.ts';
import type { Manifest } from '../releases/manifest.ts';
import { readManifest } from '../releases/manifest-file.ts';
import { liveFileName } from '../releases/switch.ts';
import { RepresentationCache } from './representation-cache.ts';
import { rawHeaders, securityHeaders } from './headers.ts';

/** A release in the server's memory. */
export interface ServedRelease extends Manifest {
  /** The header fields of every answer, names and values in turn. */
  security: string[];
  /** Its files that are ready to send. They are dropped with the release. */
  representations: RepresentationCache;
}

/** The interval between two checks of the link, in milliseconds. The kernel's notices come at once, but may get lost. */
const checkMs = 50;

/** Keeps the live release up to date. A switch takes effect between two requests, never within one. */
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
    this.#check();
    const check = this.#check.bind(this);
    this.#timer = setInterval(check, checkMs);
    this.#watcher = watchFolder(this.#folder, check);
  }

  get live(): ServedRelease | undefined {
    return this.#live;
  }

  /** The header fields of every answer, with or without a release. */
  get security(): string[] {
    return this.#live?.security ?? rawHeaders(securityHeaders(this.#siteUrl));
  }

  /** Checks at once. @returns the live release */
  refresh(): ServedRelease | undefined {
    this.#check();
    return this.#live;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#watcher?.close();
  }

  #check(): void {
    for (let target = liveFileName(this.#folder); target && target !== this.#loaded;) {
      try {
        // It shares most shards with the release before.
        const manifest = readManifest(this.#dataDir, target, this.#live);
        const security = rawHeaders(securityHeaders(this.#siteUrl, manifest.styles));
        this.#live = { ...manifest, security, representations: new RepresentationCache() };
        this.#loaded = target;
        this.#log.info({ release: this.#live.id }, 'serving');
      } catch (error) {
        const next = liveFileName(this.#folder);
        // Since the link was read, the publisher has switched and deleted the old release.
        if (next !== target) {
          target = next;
          continue;
        }
        // Each check tries again, but only the first failure is logged.
        if (target !== this.#reported)
          this.#log.error({ err: error, target }, 'cannot read the release, the old one stays');
        this.#reported = target;
        return;
      }
    }
  }
}

/** Some file systems cannot report changes. Then the timer's checks are enough. */
function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on('error', () => undefined);
  } catch {
    return undefined;
  }
}
