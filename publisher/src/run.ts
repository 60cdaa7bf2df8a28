import type { Rendering } from '@osiedle/site/rendering';
import type { Content, News } from './content.ts';
import { ownersOf, standIn } from './failed-pages.ts';
import { refusalOf, type Refusal } from './guard.ts';
import { step, type Run } from './history.ts';
import type { BrokenLink } from './releases/composition.ts';
import { isSameEntry, type Manifest } from './releases/manifest.ts';
import type { Releases } from './releases/releases.ts';
import type { Workshop } from './workshop.ts';

/** Thrown where a release may not go live before somebody confirms it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

export interface Publication {
  run: Run;
  content: Content;
  workshop: Workshop;
  releases: Releases;
  siteUrl: URL;
  /** How long a rendering may take, in milliseconds. */
  buildTimeout: number;
  signal: AbortSignal;
  /** Documents that somebody has said may vanish. */
  confirmed: ReadonlySet<string>;
}

export interface Published {
  /** The new release, or undefined where nothing changed. */
  release: Manifest | undefined;
  /** Links that lead nowhere; undefined where nothing was rendered. */
  brokenLinks: (BrokenLink & { entry?: string })[] | undefined;
  /** Documents in which rows alone had led to something else than the CMS has. */
  defects: string[];
}

/** With more pages than this, the sitemap comes in a second release, a moment later. */
const manyPages = 2000;

/** As much of a long list as anybody reads. */
const told = 50;

/**
 * One run: read what is new, render what it concerns, take the bytes in, switch.
 * @throws Refused; or when reading or rendering fails or what it gave may not go live. The old release stays
 */
export async function publish(publication: Publication): Promise<Published> {
  const { run, content, releases, confirmed, signal } = publication;
  const before = releases.current;
  const compare = run.triggers.includes('compare');
  const news = await step(run, 'read', () => content.update(before?.cursor ?? 0, { compare, signal }));
  const { changes, defects, published } = news;
  run.cursor = published.cursor;
  run.changeCount = changes.length;
  run.changes = changes.slice(-told).reverse();
  if (before && !isWorthRendering(run, news)) {
    await releases.advance(published.cursor);
    return { release: undefined, brokenLinks: undefined, defects };
  }
  const refusal = refusalOf(before?.entries ?? {}, published.entries(), changes);
  if (refusal && !refusal.vanished.every((key) => confirmed.has(key))) throw new Refused(refusal);
  try {
    const result = await renderRelease(publication, news);
    content.wentLive();
    return result;
  } catch (error) {
    // What was rendered for this release is known nowhere else: the next one begins anew.
    publication.workshop.clear();
    // What was taken in of a release that is not to be would stay on a disk that may be full.
    await releases.collect().catch(() => undefined);
    throw error;
  }
}

/** A hook or a look at the journal may find that nothing on the site is concerned: a draft was saved, a file uploaded. */
function isWorthRendering({ triggers }: Run, { changes, defects, reread }: News): boolean {
  const asked = triggers.some((trigger) => !/^(hook|poll|compare)\b/.test(trigger));
  return asked || reread || defects.length > 0 || changes.some(({ key }) => key !== undefined);
}

async function renderRelease(
  { run, workshop, releases, siteUrl, buildTimeout, signal }: Publication,
  { site, published, defects }: News,
): Promise<Published> {
  const now = new Date();
  const before = releases.current;
  const { render, composition } = await workshop.open(site);
  const failures: Rendering['failed'] = [];
  await within(buildTimeout, signal, async (limit) => {
    for (let more = true; more;) {
      const rendering = await step(run, 'render', () => render(now, siteUrl, limit));
      await step(run, 'store', () => composition.take(rendering, limit));
      failures.push(...rendering.failed);
      workshop.until = rendering.until;
      more = rendering.more ?? false;
    }
  });
  // Machines that read it come once a day; editors wait for their page now.
  const isLate = composition.hasSitemap && composition.listings.size > manyPages;
  await step(run, 'store', async () => {
    if (failures.length > 0)
      run.failed = await standIn(failures, published, before, composition, releases.blobs);
    if (!isLate) await composition.takeSitemap(await site.sitemap(siteUrl, composition.listings));
  });
  const { brokenLinks, missing, ...rendered } = composition.result();
  const warnings = [...published.store.problems, ...missing.map((name) => `${name} is left out: ${remedy}`)];
  if (warnings.length > 0) run.warnings = warnings.slice(0, told);
  // Too late to stop from here on: a switch is a moment.
  signal.throwIfAborted();
  const entries = published.entries();
  const moment = { now: now.toISOString(), cursor: published.cursor };
  const release = await step(run, 'switch', () => releases.publish({ ...rendered, entries }, moment));
  const pages = release ? changedPages(before, release) : [];
  run.pageCount = pages.length;
  run.pages = pages.slice(0, told);
  const owners = brokenLinks.length > 0 ? ownersOf(entries) : new Map<string, string>();
  const links = brokenLinks.map((link) => withEntry(link, owners));
  if (!isLate || !release) return { release, brokenLinks: links, defects };
  const whole = await step(run, 'sitemap', async () => {
    await composition.takeSitemap(await site.sitemap(siteUrl, composition.listings));
    return releases.publish({ ...composition.result(), entries }, { ...moment, completes: release.id });
  });
  return { release: whole ?? release, brokenLinks: links, defects };
}

const remedy =
  'it is not among the uploaded files, or is no picture and no PDF document. Upload it again in the CMS.';

/** Does something that may hang. @throws when it takes longer, or is to end */
async function within<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    const fault = signal.aborted
      ? 'was stopped'
      : `took longer than ${milliseconds / 1000} s and was given up`;
    reject(new Error(`The rendering ${fault}.`));
  };
  limit.addEventListener('abort', end);
  try {
    return await Promise.race([work(limit), ended]);
  } finally {
    limit.removeEventListener('abort', end);
  }
}

function withEntry(link: BrokenLink, owners: Map<string, string>): BrokenLink & { entry?: string } {
  const entry = owners.get(link.page);
  return { ...link, ...(entry && { entry }) };
}

function changedPages(before: Manifest | undefined, { paths }: Manifest): string[] {
  const old = before?.paths ?? {};
  const changed = Object.keys(paths).filter((path) => !isSameEntry(old[path], paths[path]));
  return [...changed, ...Object.keys(old).filter((path) => !(path in paths))];
}
