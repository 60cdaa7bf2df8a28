import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site, SiteRenderer } from '@osiedle/site/rendering';
import { readPublisherConfig } from '../../src/process/config.ts';
import type { Blobs } from '../../src/blobs/blobs.ts';
import { Composition } from '../../src/compose/composition.ts';
import type { ReleaseEntry } from '../../src/releases/manifest.ts';
import { siteBundle, type LoadedSite } from '../../src/render/bundle.ts';
import { resultOf, type Composed } from './compose.ts';
import type { Doc, Row } from './history.ts';
import { renderAll, type Rendering } from './rendering.ts';
import { silence } from './silence.ts';

export { siteUrl } from './rendering.ts';
const { signal } = new AbortController();

/** The real site twice in memory: one goes along with all changes, the other begins anew each time. */
export interface TwoSites {
  moving: LoadedSite;
  fresh: LoadedSite;
  remove: () => Promise<void>;
}

export async function loadTwoSites(): Promise<TwoSites> {
  const config = readPublisherConfig({ DATA_DIR: '/tmp', CMS_TOKEN: 'x', HOOK_SECRET: 'x' });
  const moving = await siteBundle(config, silence)(signal);
  // A module is loaded once by its address; so the other site, which shares nothing with this one, needs its own.
  const folder = dirname(moving.files);
  const copy = `${folder}.test-${process.pid}`;
  await cp(folder, copy, { recursive: true });
  const { site } = (await import(pathToFileURL(join(copy, 'server/entry.mjs')).href)) as { site: Site };
  return {
    moving,
    fresh: { ...site, files: moving.files },
    remove: () => rm(copy, { recursive: true, force: true }),
  };
}

/** Puts a stand-in for each file that documents name where the CMS keeps them. */
export async function uploadFiles(documents: Doc[], uploads: string): Promise<void> {
  await mkdir(uploads, { recursive: true });
  for (const [, name = ''] of JSON.stringify(documents).matchAll(/\/uploads\/([\w.-]+)/g))
    await writeFile(join(uploads, name), name);
}

/** Forgets all that a site holds and was ever asked. */
export function empty({ published: { store } }: Site): void {
  for (const { type, documentId, locale } of [...store.documents])
    store.remove(type, documentId, locale ?? null);
  store.forgetQuestions(() => false);
}

export function apply({ published: { store } }: Site, rows: Row[]): void {
  for (const { type, wire, isGone } of rows)
    if (isGone) store.remove(type, wire.documentId, wire.locale ?? null);
    else store.put(type, wire);
}

/** What a release would be made of, so that a difference is shown as one. */
export type PlainResult = Omit<Composed, 'paths' | 'names'> & { paths: Record<string, ReleaseEntry> };

/** A build in a folder has no names. */
export function plain({ names: _, ...composed }: Composed): PlainResult {
  return { ...composed, paths: Object.fromEntries(composed.paths) };
}

/** A site that is rendered again and again, and what it has become. */
export class Rendered {
  readonly pages = new Map<string, Buffer>();
  /** What each page speaks of. */
  readonly names = new Map<string, string[]>();
  readonly #composition: Promise<Composition>;
  readonly #renderer: SiteRenderer;

  constructor({ createRenderer, files }: LoadedSite, blobs: Blobs, uploads: string) {
    this.#renderer = createRenderer([]);
    this.#composition = Composition.open(blobs, { uploads, files });
  }

  /** Renders what is other than at the last time, and takes it in. */
  async update(now: Date): Promise<Rendering> {
    const rendering = await this.render(now);
    await this.take(rendering);
    return rendering;
  }

  /** Renders without taking in. */
  async render(now: Date): Promise<Rendering> {
    const whole = await renderAll(this.#renderer, now);
    for (const path of whole.vanished) this.pages.delete(path);
    for (const { path, body, names } of whole.rendered) {
      this.pages.set(path, Buffer.from(body));
      this.names.set(path, names.toSorted());
    }
    return whole;
  }

  async take({ rendered, vanished }: Rendering): Promise<void> {
    const composition = await this.#composition;
    await composition.remove(vanished);
    await composition.ingest(rendered, { isUrgent: true, signal });
  }

  /** What a release would be made of. */
  async result(): Promise<PlainResult> {
    return plain(await resultOf(await this.#composition));
  }
}
