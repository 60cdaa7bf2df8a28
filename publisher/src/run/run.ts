import { inSlices } from '@osiedle/shared';
import type { RenderBatch, RenderFailure } from '@osiedle/site/rendering';
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

/** What one run needs. */
export interface Publication {
  run: RunRecord;
  content: ContentMirror;
  workspace: Workspace;
  releases: Releases;
  siteUrl: URL;
  /** How long one step of the rendering may take, in milliseconds. */
  buildTimeoutMs: number;
  signal: AbortSignal;
  /** The keys of documents that may vanish, as somebody has confirmed. */
  confirmed: ReadonlySet<string>;
  /** Where new requests may come in during the run. */
  queue: Pick<RunQueue, 'hasRequests'>;
}

export interface RunResult {
  /** `overtaken`: somebody published during the run. The next run renders what is left. */
  outcome: 'published' | 'unchanged' | 'overtaken';
  /** The last release that it made, where it made one. */
  release: Manifest | undefined;
  /** How many pages it rendered. Some may have the same bytes as before. */
  rendered: number;
  /** Keys of documents that the rows had made different from the CMS. */
  defects: string[];
  /** Links that lead nowhere. Set only after everything has been rendered. */
  brokenLinks?: LinkInEntry[];
  /** Why the CMS could not be read, where the run finished what the run before had left. */
  readError?: unknown;
}

/** How long a run renders deferred pages, in milliseconds, before a new request may overtake it. */
const minDeferredRenderingMs = 50;

/**
 * One run, from the CMS's content to what visitors see: it reads what is new, guards, renders, composes and releases. Urgent
 * pages come first: where there is more to render, they go live in a stage of their own.
 * @throws PublishRefused when somebody has to confirm the release; another error when reading or rendering fails, or the
 * result may not go live. The live release stays
 */
export async function runPublication(publication: Publication): Promise<RunResult> {
  const { run, content, workspace, releases, siteUrl, buildTimeoutMs, signal, confirmed, queue } =
    publication;
  const before = releases.current;
  let release: Manifest | undefined;
  let rendered = 0;

  const { update, readError } = await measureStep(run, 'read', () => readUpdate(publication));
  const { defects } = update;
  recordChanges(run, update);
  guard(update, before?.entries, confirmed);
  if (before && workspace.isComplete && !isWorthRendering(run, update)) {
    await releases.advanceCursor(update.cursor);
    return { outcome: 'unchanged', release, rendered, defects };
  }

  try {
    const { renderer, composition } = await workspace.open(update.site);
    const now = new Date();
    const failures: RenderFailure[] = [];
    const renderNext = async (): Promise<RenderBatch> => {
      const batch = await measureStep(run, 'render', () =>
        withTimeout(buildTimeoutMs, signal, renderer.next()),
      );
      await measureStep(run, 'store', () => composition.ingest(batch.pages, { ...batch, signal }));
      failures.push(...batch.failed);
      rendered += batch.pages.length;
      return batch;
    };
    const publishStage = async (stage: { cursor: number; isPartial?: true }): Promise<void> => {
      const failed = await measureStep(run, 'store', () =>
        keepOldPages(failures, update, releases, composition),
      );
      if (failed.length > 0) run.failed = failed;
      const composed = await measureStep(run, 'store', async () => inSlices(await composition.compose()));
      // From here on it is too late to stop: a switch takes only a moment.
      signal.throwIfAborted();
      const origin = { ...stage, now: now.toISOString(), run: release?.run };
      const published = await measureStep(run, 'switch', () =>
        releases.publish({ ...composed, entries: update.entries }, origin),
      );
      release = published ?? release;
    };

    workspace.isComplete = false;
    const context = { now, siteUrl: siteUrl.href, urgent: [movesPath, ...ownPaths(update)] };
    const vanished = await measureStep(run, 'render', () =>
      withTimeout(buildTimeoutMs, signal, renderer.begin(context)),
    );
    await composition.remove(vanished);
    let { left, until } = await renderNext();
    while (left.urgent > 0) ({ left, until } = await renderNext());
    if (left.all > 0 && before && update.changes.length > 0)
      await publishStage({ cursor: before.cursor, isPartial: true });
    const since = performance.now();
    while (left.all > 0) {
      ({ left, until } = await renderNext());
      // A partial result needs a live release to stand on; and a run that could not read new rows finishes the old ones.
      const mayBeOvertaken = before && !readError && performance.now() - since >= minDeferredRenderingMs;
      if (mayBeOvertaken && left.all > 0 && queue.hasRequests) {
        await recordPages(run, before, release);
        return { outcome: 'overtaken', release, rendered, defects };
      }
    }
    await measureStep(run, 'store', () => composition.showDeferred());
    await publishStage({ cursor: update.cursor });

    workspace.validUntil = until;
    workspace.isComplete = true;
    content.markLive();
    await recordPages(run, before, release);
    const warnings = warningsOf(update, composition.missingMedia);
    if (warnings.length > 0) run.warnings = warnings;
    const brokenLinks = withEntries(update, composition.brokenLinks);
    const outcome = release ? 'published' : 'unchanged';
    return { outcome, release, rendered, defects, brokenLinks, readError };
  } catch (error) {
    // The working set holds pages that no release shows: the next run starts afresh.
    workspace.clear();
    // The disk may be full: blobs that were stored for this release must not stay on it.
    await releases.collectGarbage().catch(() => undefined);
    throw error;
  }
}

/** Reads what is new. Where the CMS cannot be read, and the run before left pages to render, it returns that run's update. */
async function readUpdate({
  run,
  content,
  workspace,
  releases,
  signal,
}: Publication): Promise<{ update: ContentUpdate; readError?: unknown }> {
  const compare = run.triggers.includes('compare');
  try {
    return { update: await content.update(releases.current?.cursor ?? 0, { compare, signal }) };
  } catch (readError) {
    const update = content.lastUpdate;
    if (!update || !workspace.workingSet || workspace.isComplete) throw readError;
    return { update, readError };
  }
}

/** False where a hook or poll finds rows that concern no page: somebody saved a draft, or uploaded a file. */
function isWorthRendering(
  { triggers }: RunRecord,
  { published, changes, defects, reread }: ContentUpdate,
): boolean {
  const isRequested = triggers.some((trigger) => !/^(?:hook|poll|compare)\b/.test(trigger));
  const hasChanges = published.store.isInvalidated || changes.some(({ key }) => key !== undefined);
  return isRequested || reread || defects.length > 0 || hasChanges;
}

/** The paths of the changed documents' own pages. */
function ownPaths({ changes, entries }: ContentUpdate): string[] {
  return changes.flatMap(({ key }) => (key && entries.get(key)) ?? []);
}
