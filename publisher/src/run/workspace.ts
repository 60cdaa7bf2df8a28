import type { SiteRenderer } from '@osiedle/site/rendering';
import { Composition } from '../compose/composition.ts';
import type { Releases } from '../releases/releases.ts';
import type { LoadedSite } from '../render/bundle.ts';

/** What releases are made with. Both know the site as it was rendered last, so that each run makes what is other alone. */
export interface WorkingSet {
  renderer: SiteRenderer;
  composition: Composition;
}

/** Where releases are made. */
export class Workspace {
  /** The first instant (milliseconds) at which a page will be other by itself. */
  validUntil = Infinity;
  /** Whether everything is rendered; else the next run has something to do, whatever it finds to be new. */
  isComplete = false;
  readonly #releases: Releases;
  readonly #uploads: string;
  #bench: WorkingSet | undefined;

  /** @param uploads the folder of the CMS's files */
  constructor(releases: Releases, uploads: string) {
    this.#releases = releases;
    this.#uploads = uploads;
  }

  /** What lies on the bench, if anything does. */
  get workingSet(): WorkingSet | undefined {
    return this.#bench;
  }

  /** What lies on the bench; at first it goes on from the live release, and has everything to render. */
  async open({ files, createRenderer }: LoadedSite): Promise<WorkingSet> {
    if (!this.#bench) {
      const { blobs, current: live } = this.#releases;
      const composition = await Composition.open(blobs, { uploads: this.#uploads, files, live });
      this.#bench = { composition, renderer: createRenderer(composition.pages) };
    }
    return this.#bench;
  }

  /** Clears the bench: the next run renders everything. */
  clear(): void {
    this.#bench = undefined;
    this.isComplete = false;
    this.validUntil = Infinity;
  }
}
