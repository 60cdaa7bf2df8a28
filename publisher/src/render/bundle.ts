import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '@osiedle/site/rendering';
import type { PublisherConfig } from '../process/config.ts';
import type { Logger } from '../process/log.ts';
import { runBuild } from './build.ts';
import { codeHash } from './code.ts';

/** The site in memory, with the files that its pages need. */
export interface LoadedSite extends Site {
  /** The folder of styles, fonts and the like, laid out as on the site. */
  files: string;
}

type BundleConfig = Pick<PublisherConfig, 'siteDir' | 'buildTimeoutMs'>;

/** Loads the site that renders the pages. Each call returns the same site. */
export type LoadSite = (signal: AbortSignal) => Promise<LoadedSite>;

/** A bundle that nobody has loaded for this long, in milliseconds, is deleted: its code is gone. */
const maxUnusedMs = 7 * 86_400_000;

/**
 * Loads the site as a server bundle. It builds the bundle first where there is none of the present code.
 * The bundle lies in the site's folder, so that it finds the site's packages.
 */
export function siteBundle(config: PublisherConfig, log: Logger): LoadSite {
  let loaded: Promise<LoadedSite> | undefined;
  return (signal) => {
    loaded ??= load(config, log, signal);
    // After a failure the next call tries again.
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
}

async function load(config: PublisherConfig, log: Logger, signal: AbortSignal): Promise<LoadedSite> {
  const { bundles, folder, entry } = await placeOf(config);
  if (!(await isThere(entry))) log.info({ folder }, 'building the site');
  await prepareBundle(config, signal);
  const now = new Date();
  await utimes(folder, now, now);
  await deleteUnused(bundles);
  const { site } = (await import(pathToFileURL(entry).href)) as { site: Site };
  return { ...site, files: join(folder, 'client') };
}

/** Builds the bundle of the present code, unless it is there. */
export async function prepareBundle(config: BundleConfig, signal: AbortSignal): Promise<void> {
  const { folder, entry } = await placeOf(config);
  if (!(await isThere(entry))) await build(config, folder, signal);
}

async function placeOf({ siteDir }: BundleConfig): Promise<Record<'bundles' | 'folder' | 'entry', string>> {
  const bundles = join(siteDir, '.warm');
  const folder = join(bundles, await codeHash(siteDir));
  return { bundles, folder, entry: join(folder, 'server/entry.mjs') };
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Builds into a draft folder and renames it: a bundle is complete or absent, even if several publishers build it at once. */
async function build(config: BundleConfig, folder: string, signal: AbortSignal): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await runBuild({
      command: [join(config.siteDir, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', config.siteDir],
      cwd: config.siteDir,
      timeoutMs: config.buildTimeoutMs,
      signal,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_ENV: 'production',
        NO_COLOR: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
        SITE_WARM: '1',
        SITE_OUT: draft,
        SITE_CACHE: `${draft}.cache`,
      },
    });
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await isThere(folder))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.cache`, { recursive: true, force: true });
  }
}

async function deleteUnused(bundles: string): Promise<void> {
  for (const name of await readdir(bundles)) {
    const path = join(bundles, name);
    const { mtimeMs = Date.now() } = (await stat(path).catch(() => undefined)) ?? {};
    if (Date.now() - mtimeMs > maxUnusedMs) await rm(path, { recursive: true, force: true });
  }
}
