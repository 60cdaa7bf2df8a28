import type { Render } from '@osiedle/site/rendering';
import { Composition } from '../compose/composition.ts';
import type { Releases } from '../releases/releases.ts';
import type { LoadedSite } from '../render/bundle.ts';

/** What a run works with: each next one renders only what has changed since. */
export interface Bench {
  render: Render;
  composition: Composition;
}

/** Where releases are made. What lies on the bench is the site as it was rendered last, in memory. */
export class Workshop {
  /** The first instant (milliseconds) at which a page will be other by itself. */
  until = Infinity;
  readonly #releases: Releases;
  readonly #uploads: string;
  #bench: Bench | undefined;

  /** @param uploads the folder of the CMS's files */
  constructor(releases: Releases, uploads: string) {
    this.#releases = releases;
    this.#uploads = uploads;
  }

  /** What lies on the bench; at first the live release alone, so that everything is rendered. */
  async open(site: LoadedSite): Promise<Bench> {
    if (this.#bench) return this.#bench;
    const composition = new Composition(this.#releases.blobs, this.#uploads, this.#releases.current);
    await composition.takeFiles(site.files);
    this.#bench = { render: site.createRenderer(), composition };
    return this.#bench;
  }

  /** Clears the bench: the next run renders everything. */
  clear(): void {
    this.#bench = undefined;
    this.until = Infinity;
  }
}
