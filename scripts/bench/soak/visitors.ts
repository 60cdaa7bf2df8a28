import { createHash } from 'node:crypto';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../../publisher/src/releases/manifest.ts';
import { readManifest } from '../../../publisher/src/releases/manifest-file.ts';

/** Pages that exist in every release. */
const paths = ['/', '/en/', '/spotkania/', '/en/meetings/', '/projekty/', '/feed.atom', '/en/feed.rss'];
const visitorCount = 3;

/** Visitors who request pages all the time, and check that each answer belongs to one release. */
export class Visitors {
  visits = 0;
  readonly faults: string[] = [];
  readonly #site: string;
  readonly #folder: string;
  readonly #manifests = new Map<string, Manifest>();
  #isStopped = false;
  #loops: Promise<void>[] = [];

  constructor(site: string, dataDir: string) {
    this.#site = site;
    this.#folder = join(dataDir, 'releases');
  }

  /** How many releases they have seen. */
  get releases(): number {
    return this.#manifests.size;
  }

  /** Waits until the pages exist, and begins to request them. */
  async start(): Promise<void> {
    for (const path of paths) while (!(await fetch(this.#site + path)).ok) await sleep(200);
    this.#loops = Array.from({ length: visitorCount }, () => this.#requestAll());
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#loops);
  }

  async #requestAll(): Promise<void> {
    while (!this.#isStopped) {
      for (const path of paths)
        await this.#visit(path).catch((error: unknown) => this.#report(path, String(error)));
      await sleep(20);
    }
  }

  async #visit(path: string): Promise<void> {
    const first = await this.#live();
    const response = await fetch(this.#site + path, { headers: { 'accept-encoding': 'identity' } });
    const hash = createHash('sha256')
      .update(Buffer.from(await response.arrayBuffer()))
      .digest('hex');
    const last = await this.#live();
    this.visits += 1;
    if (response.status !== 200) return this.#report(path, `status ${response.status}`);
    if (response.headers.get('etag') !== `"${hash.slice(0, 32)}"`)
      return this.#report(path, 'bytes are not those of the ETag');
    // The server notices a switch a little later.
    const candidates = [...this.#manifests.values()].filter(
      ({ id }) => id >= previousId(first) && id <= last,
    );
    const isKnown = candidates.some((manifest) => {
      const entry = manifest.paths.get(path);
      return entry && 'blob' in entry && entry.blob === hash;
    });
    if (!isKnown) this.#report(path, `its bytes are in no release from ${first} to ${last}`);
  }

  /** The release that is live, with its manifest read. */
  async #live(): Promise<string> {
    for (;;) {
      const name = await readlink(join(this.#folder, 'current'));
      const id = name.replace('.json', '');
      if (this.#manifests.has(id)) return id;
      try {
        this.#manifests.set(id, readManifest(join(this.#folder, '..'), name));
        return id;
      } catch (error) {
        // A stage is deleted as soon as the next one of the run has replaced it.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  }

  #report(path: string, what: string): void {
    this.faults.push(`${new Date().toISOString()} ${path}: ${what}`);
  }
}

function previousId(id: string): string {
  return String(Number(id) - 1).padStart(8, '0');
}
