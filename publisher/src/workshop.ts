import type { Render } from '@osiedle/site/rendering';
import type { Logger } from './log.ts';
import { Composition } from './releases/composition.ts';
import type { Releases } from './releases/releases.ts';
import type { LoadedSite } from './site/bundle.ts';
import { LateSitemap } from './sitemap/late.ts';

/** What a run works with: each next one renders only what has changed since. */
export interface Bench {
  render: Render;
  composition: Composition;
  /** The sitemap of a site that has many pages. */
  sitemap: LateSitemap;
}

/** Where releases are made. What lies on the bench is the site as it was rendered last, in memory. */
export class Workshop {
  /** The first instant (milliseconds) at which a page will be other by itself. */
  until = Infinity;
  readonly #releases: Releases;
  readonly #uploads: string;
  readonly #log: Logger;
  readonly #onSitemap: () => void;
  #bench: Bench | undefined;

  /**
   * @param uploads the folder of the CMS's files
   * @param onSitemap is called when a late sitemap is ready
   */
  constructor(releases: Releases, uploads: string, log: Logger, onSitemap: () => void = () => undefined) {
    this.#releases = releases;
    this.#uploads = uploads;
    this.#log = log;
    this.#onSitemap = onSitemap;
  }

  /** What lies on the bench; at first the live release alone, so that everything is rendered. */
  async open(site: LoadedSite): Promise<Bench> {
    if (this.#bench) return this.#bench;
    const composition = new Composition(this.#releases.blobs, this.#uploads, this.#releases.current);
    await composition.takeFiles(site.files);
    const sitemap = new LateSitemap(
      { entry: site.entry, folder: this.#releases.blobs.folder },
      this.#onSitemap,
      this.#log,
    );
    this.#bench = { render: site.createRenderer(), composition, sitemap };
    return this.#bench;
  }

  /** Clears the bench: the next run renders everything. */
  clear(): void {
    this.#bench?.sitemap.stop();
    this.#bench = undefined;
    this.until = Infinity;
  }
}
