import { inSlices } from '@osiedle/shared';
import type { Batch, Failure } from '@osiedle/site/rendering';
import { movesPath } from '../compose/moves.ts';
import { withTimeout } from '../process/timers.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import type { ContentMirror, ContentUpdate } from './content-mirror.ts';
import { withEntries, warningsOf, type LinkInEntry } from './findings.ts';
import { keepOldPages } from './failed-pages.ts';
import { guard } from './guard.ts';
import { recordPages, recordChanges, measureStep, type RunRecord } from './history.ts';
import type { RunQueue } from './queue.ts';
import type { Workspace } from './workspace.ts';

export interface Publication {
  run: RunRecord;
  content: ContentMirror;
  workspace: Workspace;
  releases: Releases;
  siteUrl: URL;
  /** How long a rendering may take to get any further, in milliseconds. */
  buildTimeout: number;
  signal: AbortSignal;
  /** Documents that somebody has said may vanish. */
  confirmed: ReadonlySet<string>;
  /** Where more may be asked for meanwhile. */
  queue: Pick<RunQueue, 'hasRequests'>;
}

export interface RunResult {
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
const overtakeAfterMs = 50;

/**
 * One run, from what the CMS has to what visitors see: read what is new, guard, render, compose, release. Pages that somebody
 * waits for come first, and are live in a stage of their own where there is more to render.
 * @throws Refused where somebody has to confirm it; or when reading or rendering fails or what it gave may not go live. The live
 * release stays
 */
export async function runPublication(publication: Publication): Promise<RunResult> {
  const { run, content, workspace, releases, siteUrl, buildTimeout, signal, confirmed, queue } = publication;
  const before = releases.current;
  let release: Manifest | undefined;
  let rendered = 0;

  const { news, unread } = await measureStep(run, 'read', () => readNews(publication));
  const { defects } = news;
  recordChanges(run, news);
  guard(news, before?.entries, confirmed);
  if (before && workspace.isComplete && !isWorthRendering(run, news)) {
    await releases.advanceCursor(news.cursor);
    return { outcome: 'unchanged', release, rendered, defects };
  }

  try {
    const { renderer, composition } = await workspace.open(news.site);
    const now = new Date();
    const failures: Failure[] = [];
    const next = async (): Promise<Batch> => {
      const batch = await measureStep(run, 'render', () =>
        withTimeout(buildTimeout, signal, renderer.next()),
      );
      await measureStep(run, 'store', () => composition.ingest(batch.pages, { ...batch, signal }));
      failures.push(...batch.failed);
      rendered += batch.pages.length;
      return batch;
    };
    const switchTo = async (stage: { cursor: number; isPartial?: true }): Promise<void> => {
      const failed = await measureStep(run, 'store', () =>
        keepOldPages(failures, news, releases, composition),
      );
      if (failed.length > 0) run.failed = failed;
      const parts = await measureStep(run, 'store', async () => inSlices(await composition.compose()));
      // Too late to stop from here on: a switch is a moment.
      signal.throwIfAborted();
      const moment = { ...stage, now: now.toISOString(), run: release?.run };
      const made = await measureStep(run, 'switch', () =>
        releases.publish({ ...parts, entries: news.entries }, moment),
      );
      release = made ?? release;
    };

    workspace.isComplete = false;
    const surroundings = { now, siteUrl: siteUrl.href, urgent: [movesPath, ...ownPaths(news)] };
    const vanished = await measureStep(run, 'render', () =>
      withTimeout(buildTimeout, signal, renderer.begin(surroundings)),
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
      const mayBeOvertaken = before && !unread && performance.now() - since >= overtakeAfterMs;
      if (mayBeOvertaken && left.all > 0 && queue.hasRequests) {
        await recordPages(run, before, release);
        return { outcome: 'overtaken', release, rendered, defects };
      }
    }
    await measureStep(run, 'store', () => composition.showDeferred());
    await switchTo({ cursor: news.cursor });

    workspace.validUntil = until;
    workspace.isComplete = true;
    content.markLive();
    await recordPages(run, before, release);
    const remarks = warningsOf(news, composition.missingMedia);
    if (remarks.length > 0) run.warnings = remarks;
    const brokenLinks = withEntries(news, composition.brokenLinks);
    const outcome = release ? 'published' : 'unchanged';
    return { outcome, release, rendered, defects, brokenLinks, unread };
  } catch (error) {
    // What was rendered for this release is known nowhere else: the next one begins anew.
    workspace.clear();
    // What was taken in of a release that is not to be would stay on a disk that may be full.
    await releases.collectGarbage().catch(() => undefined);
    throw error;
  }
}

/** Where the CMS cannot be read and the run before has left something, what was read for that still goes live. */
async function readNews({
  run,
  content,
  workspace,
  releases,
  signal,
}: Publication): Promise<{ news: ContentUpdate; unread?: unknown }> {
  const compare = run.triggers.includes('compare');
  try {
    return { news: await content.update(releases.current?.cursor ?? 0, { compare, signal }) };
  } catch (unread) {
    const news = content.lastUpdate;
    if (!news || !workspace.workingSet || workspace.isComplete) throw unread;
    return { news, unread };
  }
}

/** A hook or a look at the journal may find that nothing on the site is concerned: a draft was saved, a file uploaded. */
function isWorthRendering(
  { triggers }: RunRecord,
  { published, changes, defects, reread }: ContentUpdate,
): boolean {
  const isMeant = triggers.some((trigger) => !/^(?:hook|poll|compare)\b/.test(trigger));
  const isConcerned = published.store.isTouched || changes.some(({ key }) => key !== undefined);
  return isMeant || reread || defects.length > 0 || isConcerned;
}

/** The pages of the documents that have changed. */
function ownPaths({ changes, entries }: ContentUpdate): string[] {
  return changes.flatMap(({ key }) => (key && entries.get(key)) ?? []);
}
