import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site, SiteRenderer } from '@osiedle/site/rendering';
import type { Blobs } from '../../src/blobs/blobs.ts';
import { Composition } from '../../src/compose/composition.ts';
import { isRedirect, type ReleaseEntry } from '../../src/releases/manifest.ts';
import type { LoadedSite } from '../../src/render/bundle.ts';
import { loadEmptySite } from './empty-site.ts';
import { resultOf, type Composed } from './compose.ts';
import type { Doc, Row } from './history.ts';
import { renderAll, type Rendering } from './rendering.ts';

export { siteUrl } from './rendering.ts';

/** The real site twice in memory: one is updated with all changes, the other starts afresh each time. */
export interface TwoSites {
  incremental: LoadedSite;
  fresh: LoadedSite;
  remove: () => Promise<void>;
}

export async function loadTwoSites(): Promise<TwoSites> {
  const incremental = await loadEmptySite();
  // Node loads a module once for each address. The second site must share nothing with the first, so it needs another one.
  const folder = dirname(incremental.files);
  const copy = `${folder}.test-${process.pid}`;
  await cp(folder, copy, { recursive: true });
  const { site } = (await import(pathToFileURL(join(copy, 'server/entry.mjs')).href)) as { site: Site };
  return {
    incremental,
    fresh: { ...site, files: incremental.files },
    remove: () => rm(copy, { recursive: true, force: true }),
  };
}

/** Writes a placeholder for each file that documents refer to into the CMS's folder. */
export async function uploadFiles(documents: Doc[], uploads: string): Promise<void> {
  await mkdir(uploads, { recursive: true });
  for (const [, name = ''] of JSON.stringify(documents).matchAll(/\/uploads\/([\w.-]+)/g))
    await writeFile(join(uploads, name), name);
}

export function apply({ published: { store } }: Site, rows: Row[]): void {
  for (const { type, wire, isGone } of rows)
    if (isGone) store.remove(type, wire.documentId, wire.locale ?? null);
    else store.put(type, wire);
}

/** The content of a release in plain objects, so that a test shows differences well. */
export type PlainResult = Omit<Composed, 'paths'> & { paths: Record<string, ReleaseEntry> };

/** Drops the mentions, which a build in a folder lacks. */
export function toPlain(composed: Composed): PlainResult {
  const plain = [...composed.paths].map(([path, entry]) => [path, withoutMentions(entry)] as const);
  return { ...composed, paths: Object.fromEntries(plain) };
}

function withoutMentions(entry: ReleaseEntry): ReleaseEntry {
  if (isRedirect(entry)) return entry;
  const { mentions: _, ...rest } = entry;
  return rest;
}

/** A site that is rendered repeatedly, and its present pages. */
export class Rendered {
  readonly pages = new Map<string, Buffer>();
  /** What each page mentions. */
  readonly names = new Map<string, string[]>();
  readonly #composition: Promise<Composition>;
  readonly #renderer: SiteRenderer;

  constructor({ createRenderer, files }: LoadedSite, blobs: Blobs, uploads: string) {
    this.#renderer = createRenderer([]);
    this.#composition = Composition.open(blobs, { uploads, files });
  }

  /** Renders what has changed since the last time, and stores it. */
  async update(now: Date): Promise<Rendering> {
    const rendering = await this.render(now);
    await this.store(rendering);
    return rendering;
  }

  /** Renders without storing. */
  async render(now: Date): Promise<Rendering> {
    const rendering = await renderAll(this.#renderer, now);
    for (const path of rendering.vanished) this.pages.delete(path);
    for (const { path, body, names } of rendering.rendered) {
      this.pages.set(path, Buffer.from(body));
      this.names.set(path, names.toSorted());
    }
    return rendering;
  }

  async store({ rendered, vanished }: Rendering): Promise<void> {
    const composition = await this.#composition;
    await composition.remove(vanished);
    await composition.ingest(rendered, { isUrgent: true, signal: new AbortController().signal });
  }

  /** The content that a release would have. */
  async result(): Promise<PlainResult> {
    return toPlain(await resultOf(await this.#composition));
  }
}
