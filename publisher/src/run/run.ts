import { inSlices } from '@osiedle/shared';
import type { Batch, Failure } from '@osiedle/site/rendering';
import { movesPath } from '../compose/moves.ts';
import { within } from '../process/timers.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import type { Content, News } from './content.ts';
import { linksIn, remarksOn, type LinkInEntry } from './findings.ts';
import { standIn } from './failed-pages.ts';
import { guard } from './guard.ts';
import { notePages, noteNews, step, type Run } from './history.ts';
import type { Queue } from './queue.ts';
import type { Workshop } from './workshop.ts';

export interface Publication {
  run: Run;
  content: Content;
  workshop: Workshop;
  releases: Releases;
  siteUrl: URL;
  /** How long a rendering may take to get any further, in milliseconds. */
  buildTimeout: number;
  signal: AbortSignal;
  /** Documents that somebody has said may vanish. */
  confirmed: ReadonlySet<string>;
  /** Where more may be asked for meanwhile. */
  queue: Pick<Queue, 'isAsked'>;
}

export interface Published {
  /** `overtaken`: somebody has published amid it. What it has not rendered is left to the next run. */
  outcome: 'published' | 'unchanged' | 'overtaken';
  /** The last release that it made, if it made one. */
  release: Manifest | undefined;
  /** How many pages were rendered; some may be as they were. */
  rendered: number;
  /** Documents in which rows alone had led to something else than the CMS has. */
  defects: string[];
  /** Links that lead nowhere, where all has been rendered. */
  brokenLinks?: LinkInEntry[];
  /** Why nothing new could be read, where it went on with what was left of the run before. */
  unread?: unknown;
}

/** What is not urgent is rendered so long, in milliseconds, before whoever has published meanwhile has their turn. */
const patience = 50;

/**
 * One run, from what the CMS has to what visitors see: read what is new, guard, render, compose, release. Pages that somebody
 * waits for come first, and are live in a stage of their own where there is more to render.
 * @throws Refused where somebody has to confirm it; or when reading or rendering fails or what it gave may not go live. The live
 * release stays
 */
export async function publish(publication: Publication): Promise<Published> {
  const { run, content, workshop, releases, siteUrl, buildTimeout, signal, confirmed, queue } = publication;
  const before = releases.current;
  let release: Manifest | undefined;
  let rendered = 0;

  const { news, unread } = await step(run, 'read', () => readNews(publication));
  const { defects } = news;
  noteNews(run, news);
  guard(news, before?.entries, confirmed);
  if (before && workshop.isDone && !isWorthRendering(run, news)) {
    await releases.advance(news.cursor);
    return { outcome: 'unchanged', release, rendered, defects };
  }

  try {
    const { renderer, composition } = await workshop.open(news.site);
    const now = new Date();
    const failures: Failure[] = [];
    const next = async (): Promise<Batch> => {
      const batch = await step(run, 'render', () => within(buildTimeout, signal, renderer.next()));
      await step(run, 'store', () => composition.take(batch.pages, { ...batch, signal }));
      failures.push(...batch.failed);
      rendered += batch.pages.length;
      return batch;
    };
    const switchTo = async (stage: { cursor: number; isPartial?: true }): Promise<void> => {
      const failed = await step(run, 'store', () => standIn(failures, news, releases, composition));
      if (failed.length > 0) run.failed = failed;
      const parts = await step(run, 'store', async () => inSlices(await composition.result()));
      // Too late to stop from here on: a switch is a moment.
      signal.throwIfAborted();
      const moment = { ...stage, now: now.toISOString(), run: release?.run };
      const made = await step(run, 'switch', () =>
        releases.publish({ ...parts, entries: news.entries }, moment),
      );
      release = made ?? release;
    };

    workshop.isDone = false;
    const surroundings = { now, siteUrl: siteUrl.href, urgent: [movesPath, ...ownPaths(news)] };
    const vanished = await step(run, 'render', () =>
      within(buildTimeout, signal, renderer.begin(surroundings)),
    );
    await composition.remove(vanished);
    let { left, until } = await next();
    while (left.urgent > 0) ({ left, until } = await next());
    if (left.all > 0 && before && news.changes.length > 0)
      await switchTo({ cursor: before.cursor, isPartial: true });
    const since = performance.now();
    while (left.all > 0) {
      ({ left, until } = await next());
      // What is shown amid a rendering stands on a live release; and who could not read finishes what was read before.
      const mayBeOvertaken = before && !unread && performance.now() - since >= patience;
      if (mayBeOvertaken && left.all > 0 && queue.isAsked) {
        await notePages(run, before, release);
        return { outcome: 'overtaken', release, rendered, defects };
      }
    }
    await step(run, 'store', () => composition.showAll());
    await switchTo({ cursor: news.cursor });

    Object.assign(workshop, { until, isDone: true });
    content.wentLive();
    await notePages(run, before, release);
    const remarks = remarksOn(news, composition.missing);
    if (remarks.length > 0) run.warnings = remarks;
    const brokenLinks = linksIn(news, composition.brokenLinks);
    const outcome = release ? 'published' : 'unchanged';
    return { outcome, release, rendered, defects, brokenLinks, unread };
  } catch (error) {
    // What was rendered for this release is known nowhere else: the next one begins anew.
    workshop.clear();
    // What was taken in of a release that is not to be would stay on a disk that may be full.
    await releases.collect().catch(() => undefined);
    throw error;
  }
}

/** Where the CMS cannot be read and the run before has left something, what was read for that still goes live. */
async function readNews({
  run,
  content,
  workshop,
  releases,
  signal,
}: Publication): Promise<{ news: News; unread?: unknown }> {
  const compare = run.triggers.includes('compare');
  try {
    return { news: await content.update(releases.current?.cursor ?? 0, { compare, signal }) };
  } catch (unread) {
    const news = content.asReadBefore;
    if (!news || !workshop.bench || workshop.isDone) throw unread;
    return { news, unread };
  }
}

/** A hook or a look at the journal may find that nothing on the site is concerned: a draft was saved, a file uploaded. */
function isWorthRendering({ triggers }: Run, { published, changes, defects, reread }: News): boolean {
  const isMeant = triggers.some((trigger) => !/^(?:hook|poll|compare)\b/.test(trigger));
  const isConcerned = published.store.isTouched || changes.some(({ key }) => key !== undefined);
  return isMeant || reread || defects.length > 0 || isConcerned;
}

/** The pages of the documents that have changed. */
function ownPaths({ changes, entries }: News): string[] {
  return changes.flatMap(({ key }) => (key && entries.get(key)) ?? []);
}
