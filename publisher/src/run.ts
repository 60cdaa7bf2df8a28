import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, News } from './content.ts';
import { ownersOf, standIns } from './failed-pages.ts';
import { refusalOf, type Refusal } from './guard.ts';
import { step, type Run } from './history.ts';
import { compose, type BrokenLink } from './releases/compose.ts';
import type { Manifest } from './releases/manifest.ts';
import type { Releases } from './releases/releases.ts';
import type { Render } from './render.ts';

/** Where runs do their work; nothing in it outlives a run. */
export function workFolder(dataDir: string): string {
  return join(dataDir, 'work');
}

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
  dataDir: string;
  content: Content;
  releases: Releases;
  render: Render;
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

/** As much of a long list as anybody reads. */
const told = 50;

/**
 * One run: read what is new, render it beside the live release, take the bytes in, switch, tidy up.
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
  const result = await renderRelease(publication, news);
  content.wentLive();
  return result;
}

/** A hook or a look at the journal may find that nothing on the site is concerned: a draft was saved, a file uploaded. */
function isWorthRendering({ triggers }: Run, { changes, defects, reread }: News): boolean {
  const asked = triggers.some((trigger) => !/^(hook|poll|compare)\b/.test(trigger));
  return asked || reread || defects.length > 0 || changes.some(({ key }) => key !== undefined);
}

async function renderRelease(
  { run, dataDir, releases, render, signal }: Publication,
  { published, defects }: News,
): Promise<Published> {
  const work = join(workFolder(dataDir), randomUUID());
  const out = join(work, 'out');
  const now = new Date();
  const before = releases.current;
  const entries = published.entries();
  await mkdir(out, { recursive: true });
  try {
    const job = { now, content: published.toFile(), out, work, signal };
    const warnings = await step(run, 'render', () => render(job));
    if (warnings.length > 0) run.warnings = warnings;
    const { failed, kept } = await standIns(out, published, before, releases.blobs);
    if (failed.length > 0) run.failed = failed;
    const { brokenLinks, ...rendered } = await step(run, 'store', () =>
      compose(out, releases.blobs, kept, signal),
    );
    // Too late to stop from here on: a switch is a moment.
    signal.throwIfAborted();
    const moment = { now: now.toISOString(), cursor: published.cursor };
    const release = await step(run, 'switch', () => releases.publish({ ...rendered, entries }, moment));
    const pages = release ? changedPages(before, release) : [];
    run.pageCount = pages.length;
    run.pages = pages.slice(0, told);
    await step(run, 'collect', () => releases.collect());
    const owners = ownersOf(entries);
    return { release, brokenLinks: brokenLinks.map((link) => withEntry(link, owners)), defects };
  } catch (error) {
    // What was taken in of a release that is not to be would stay on a disk that may be full.
    await releases.collect().catch(() => undefined);
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function withEntry(link: BrokenLink, owners: Map<string, string>): BrokenLink & { entry?: string } {
  const entry = owners.get(link.page);
  return { ...link, ...(entry && { entry }) };
}

function changedPages(before: Manifest | undefined, { paths }: Manifest): string[] {
  const old = before?.paths ?? {};
  const seen = (entry: Manifest['paths'][string] | undefined): string | undefined =>
    entry && ('blob' in entry ? `${entry.status} ${entry.blob}` : entry.location);
  return [...new Set([...Object.keys(old), ...Object.keys(paths)])].filter(
    (path) => seen(old[path]) !== seen(paths[path]),
  );
}
