import type { SiteRenderer } from '@osiedle/site/rendering';
import { Composition } from '../compose/composition.ts';
import type { Releases } from '../releases/releases.ts';
import type { LoadedSite } from '../render/bundle.ts';

/** What makes releases. Both parts remember the last rendering, so that a run renders only what has changed. */
export interface WorkingSet {
  renderer: SiteRenderer;
  composition: Composition;
}

/** Holds the working set from one run to the next, and says whether it is up to date. */
export class Workspace {
  /** The first instant at which time alone changes a page, in milliseconds since 1970. */
  validUntil = Infinity;
  /** Whether everything is rendered. If not, the next run has work to do even without new rows. */
  isComplete = false;
  readonly #releases: Releases;
  readonly #uploads: string;
  readonly #base: string;
  #workingSet: WorkingSet | undefined;

  /** @param uploads the folder of the CMS's uploads @param base the site's base path */
  constructor(releases: Releases, uploads: string, base = '') {
    this.#releases = releases;
    this.#uploads = uploads;
    this.#base = base;
  }

  /** The working set, where a run has opened one. */
  get workingSet(): WorkingSet | undefined {
    return this.#workingSet;
  }

  /** Opens the working set. A new one starts from the live release, and has everything to render. */
  async open({ files, createRenderer }: LoadedSite): Promise<WorkingSet> {
    if (!this.#workingSet) {
      const { blobs, current: live } = this.#releases;
      const options = { uploads: this.#uploads, files, live, base: this.#base };
      const composition = await Composition.open(blobs, options);
      this.#workingSet = { composition, renderer: createRenderer(composition.pages) };
    }
    return this.#workingSet;
  }

  /** Drops the working set: the next run renders everything. */
  clear(): void {
    this.#workingSet = undefined;
    this.isComplete = false;
    this.validUntil = Infinity;
  }
}
