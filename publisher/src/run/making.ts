import { inSlices } from '@osiedle/shared';
import type { Failure, Rendering } from '@osiedle/site/rendering';
import type { News } from './content.ts';
import { ownersOf, standIn } from './failed-pages.ts';
import { step, type Run } from './history.ts';
import type { BrokenLink, Composition } from '../compose/composition.ts';
import type { Manifest } from '../releases/manifest.ts';
import { Sharded } from '../releases/sharded.ts';
import { isHint, readNews, Refused } from './reading.ts';
import type { Publication, Published } from './run.ts';
import { within } from '../process/timers.ts';
import type { Bench } from './workshop.ts';

/** How often it is looked whether somebody has published meanwhile, at most, in milliseconds: what goes on is to end, too. */
const patience = 50;

/** As much of a long list as anybody reads. */
const told = 50;

/**
 * The making of a release: renders what is other, takes it in, switches. What somebody has changed goes live before the rest
 * of a long rendering, and before the sitemap, in early releases that the whole one takes the place of: for a while, lists may
 * not yet speak of a page that is there.
 */
export class Making {
  readonly #publication: Publication;
  readonly #before: Manifest | undefined;
  readonly #failures = new Map<string, Failure>();
  #news: News;
  #now = new Date();
  #early: Manifest | undefined;
  #rendered = 0;
  /** When it was last looked whether somebody has published. */
  #heardAt = performance.now();
  /** Whether something has changed that is not live yet. */
  #isWaitedFor: boolean;
  /** Whether nothing more is heard in this run. */
  #isDeaf: boolean;

  constructor(publication: Publication, news: News) {
    this.#publication = publication;
    this.#before = publication.releases.current;
    this.#news = news;
    this.#isWaitedFor = news.changes.length > 0;
    // An early release stands on the live one.
    this.#isDeaf = this.#before === undefined;
  }

  /** @throws Refused; or when rendering fails or what it gave may not go live */
  async make(): Promise<Published> {
    const { run, workshop, buildTimeout, signal } = this.#publication;
    const bench = await workshop.open(this.#news.site);
    const { composition } = bench;
    await within(buildTimeout, signal, (limit, getsFurther) => this.#render(bench, limit, getsFurther));
    composition.settle();
    const release = (await this.#release(composition, { isWhole: true })) ?? this.#early;
    if (release) await notePages(run, this.#before, release);
    const brokenLinks = this.#findings(composition);
    return { release, rendered: this.#rendered, brokenLinks, defects: this.#news.defects };
  }

  /** One part is taken in while the next one is rendered. */
  async #render({ render, composition }: Bench, signal: AbortSignal, getsFurther: () => void): Promise<void> {
    const { workshop, siteUrl } = this.#publication;
    let taking: Promise<void> = Promise.resolve();
    const taken = () => this.#step('store', () => taking);
    try {
      for (;;) {
        const surroundings = { moment: this.#now, address: siteUrl, first: ownPaths(this.#news), signal };
        const rendering = await this.#step('render', () => render(surroundings));
        await taken();
        taking = composition.take(rendering, signal, { isAwaited: this.#isWaitedFor });
        // Its failure is met where it is waited for, which may be later.
        taking.catch(() => undefined);
        getsFurther();
        this.#noteFailures(rendering);
        this.#rendered += rendering.rendered.length;
        workshop.until = rendering.until;
        if (!rendering.more) return await taken();
        if (this.#isWaitedFor && this.#before && rendering.more !== 'first') {
          await taken();
          await this.#showEarly(composition);
        }
        // What takes a moment alone is not put off again.
        if (rendering.more !== 'last') await this.#hear();
      }
    } finally {
      // Whatever has failed, nothing of it is under way any more.
      await taking.catch(() => undefined);
    }
  }

  async #showEarly(composition: Composition): Promise<void> {
    composition.drop(pathsLeft(this.#publication.releases.current, this.#news));
    this.#early = (await this.#release(composition, { isWhole: false })) ?? this.#early;
    this.#isWaitedFor = false;
  }

  /** Reads what somebody has published meanwhile. */
  async #hear(): Promise<void> {
    const { run, queue } = this.#publication;
    if (this.#isDeaf || performance.now() - this.#heardAt < patience) return;
    this.#heardAt = performance.now();
    const asked = queue.takeIn(isHint);
    if (asked.length === 0) return;
    run.triggers.push(...asked);
    try {
      this.#news = await this.#step('read', () => readNews(this.#publication));
      this.#now = new Date();
      this.#isWaitedFor = true;
    } catch (error) {
      if (error instanceof Refused) throw error;
      // What is read already can still go live; the rest is for the next run.
      this.#isDeaf = true;
      for (const trigger of asked) queue.ask(trigger);
    }
  }

  /** @param options.isWhole whether everything that the rows concern has been rendered: only then they count as live */
  async #release(composition: Composition, { isWhole }: { isWhole: boolean }): Promise<Manifest | undefined> {
    const { run, releases, signal } = this.#publication;
    const failed = [...this.#failures.values()];
    if (failed.length > 0)
      run.failed = await this.#step('store', () =>
        standIn(failed, this.#news, releases.current, composition, releases.blobs),
      );
    // Too late to stop from here on: a switch is a moment.
    signal.throwIfAborted();
    const { entries, cursor } = this.#news;
    const completes = this.#early?.id;
    return this.#step('switch', async () =>
      releases.publish(
        { ...(await inSlices(composition.result({ isWhole }))), entries },
        {
          now: this.#now.toISOString(),
          cursor: isWhole ? cursor : (this.#before?.cursor ?? 0),
          ...(completes && { completes }),
        },
      ),
    );
  }

  /** What comes after the first release of a run is its `rest`. */
  #step<T>(name: string, work: () => Promise<T>): Promise<T> {
    return step(this.#publication.run, this.#early ? 'rest' : name, work);
  }

  #noteFailures({ rendered, failed }: Rendering): void {
    for (const { path } of rendered) this.#failures.delete(path);
    for (const failure of failed) this.#failures.set(failure.path, failure);
  }

  #findings(composition: Composition): Published['brokenLinks'] {
    const { published, entries } = this.#news;
    const missing = composition.missing.map((name) => `${name} is left out: ${remedy}`);
    const warnings = [...published.store.problems, ...missing];
    if (warnings.length > 0) this.#publication.run.warnings = warnings.slice(0, told);
    const { brokenLinks } = composition;
    const owners = brokenLinks.length > 0 ? ownersOf(entries) : new Map<string, string>();
    return brokenLinks.map((link) => withEntry(link, owners));
  }
}

const remedy =
  'it is not among the uploaded files, or is no picture and no PDF document. Upload it again in the CMS.';

/** The pages of the documents that have changed. */
function ownPaths({ changes, entries }: News): string[] {
  return changes.flatMap(({ key }) => (key && entries.get(key)) ?? []);
}

/** Where documents of the live release were that are there no longer. */
function pathsLeft(live: Manifest | undefined, { entries }: News): string[] {
  const differences = live ? [...live.entries.differencesFrom(entries)] : [];
  return differences.flatMap(([, paths = [], now = []]) => paths.filter((path) => !now.includes(path)));
}

function withEntry(link: BrokenLink, owners: Map<string, string>): BrokenLink & { entry?: string } {
  const entry = owners.get(link.page);
  return { ...link, ...(entry && { entry }) };
}

async function notePages(run: Run, before: Manifest | undefined, { paths }: Manifest): Promise<void> {
  const differences = await inSlices(paths.listDifferences(before?.paths ?? Sharded.of()));
  const changed = differences.map(([path]) => path);
  run.pageCount = changed.length;
  run.pages = changed.slice(0, told).sort();
}
