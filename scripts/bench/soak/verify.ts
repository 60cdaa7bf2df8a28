import { mkdir, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Blobs } from '../../../publisher/src/blobs/blobs.ts';
import { compose } from '../../../publisher/test/support/compose.ts';
import type { Manifest } from '../../../publisher/src/releases/manifest.ts';
import { readManifest } from '../../../publisher/src/releases/manifest-file.ts';
import { PublishedContent, readRows, type CmsAccess } from '../../../site/src/content/published-content.ts';
import { run } from '../../start/command.ts';
import type { Product } from '../../start/product.ts';
import { readPublisherStatus } from '../publish/publisher.ts';
import { root } from '../../start/settings.ts';
import type { Editing } from './editing.ts';

/** How long the site may take to catch up with the CMS at the end. */
const catchUpTimeoutMs = 180_000;

/** Waits until everything is live, and checks the result. @returns descriptions of faults */
export async function verify(product: Product, editing: Editing): Promise<string[]> {
  const access = { url: new URL(product.cms), token: product.secrets.CMS_TOKEN };
  const last = await waitUntilLive(product, access);
  return [
    ...(await missingRows(access, editing)),
    ...(await differencesFromRows(access)),
    ...(await differencesFromFullBuild(product, access, last)),
  ];
}

async function waitUntilLive(product: Product, access: CmsAccess): Promise<number> {
  for (const end = Date.now() + catchUpTimeoutMs; ; await sleep(500)) {
    const last = await readRows(access, 0, 1).then(
      ({ meta }) => meta.last,
      () => undefined,
    );
    const { state, cursor, after = [] } = (await readPublisherStatus(product)) ?? {};
    const hasSitemap = after.some((task) => task.task === 'sitemap' && task.state === 'done');
    if (last !== undefined && state === 'idle' && cursor === last && hasSitemap) return last;
    if (Date.now() > end)
      throw new Error(`The site did not catch up: ${state} at row ${cursor}, last row ${last}.`);
  }
}

/** Every publish that was acknowledged has its rows, in rising order. */
async function missingRows(access: CmsAccess, editing: Editing): Promise<string[]> {
  const requests = new Set<string>();
  for (let after = 0; ;) {
    const { data } = await readRows(access, after);
    if (data.length === 0) break;
    for (const { request } of data) if (request) requests.add(request);
    after = data.at(-1)?.id ?? after;
  }
  return editing.acknowledged
    .filter((id) => !requests.has(id))
    .map((id) => `The acknowledged request ${id} has no row in the journal.`);
}

/** Replaying all rows gives the CMS's content. */
async function differencesFromRows(access: CmsAccess): Promise<string[]> {
  const replayed = PublishedContent.empty();
  await replayed.follow(access);
  const keys = await (await PublishedContent.read(access)).differencesFrom(replayed);
  return keys.map((key) => `${key}: the rows and the CMS differ.`);
}

/** The live release equals a full build at the same instant. */
async function differencesFromFullBuild(
  product: Product,
  { url, token }: CmsAccess,
  cursor: number,
): Promise<string[]> {
  const { dataDir, siteUrl } = product.settings;
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-full-'));
  const current = await liveManifest(dataDir);
  if (current.cursor !== cursor) return [`The live release is at row ${current.cursor}, not ${cursor}.`];
  await run({
    args: [join(root, 'site/node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: join(root, 'site'),
    env: {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CMS_URL: url.origin,
      CMS_TOKEN: token,
      SITE_URL: siteUrl,
      BUILD_NOW: current.now,
      MEDIA_DIR: join(dataDir, 'public/uploads'),
      SITE_OUT: join(folder, 'out'),
      SITE_CACHE: join(folder, 'cache'),
    },
    quiet: true,
  });
  await mkdir(join(folder, 'blobs'));
  const { paths } = await compose(join(folder, 'out'), new Blobs(join(folder, 'blobs')));
  await rm(folder, { recursive: true, force: true });
  return [...paths.differencesFrom(current.paths)]
    .filter(
      ([, built, live]) => JSON.stringify(comparableEntry(built)) !== JSON.stringify(comparableEntry(live)),
    )
    .map(([path]) => `${path} differs from a full build.`);
}

async function liveManifest(dataDir: string): Promise<Manifest> {
  return readManifest(dataDir, await readlink(join(dataDir, 'releases/current')));
}

function comparableEntry(entry: object | undefined): unknown {
  if (!entry) return undefined;
  return 'blob' in entry ? [entry.blob, 'status' in entry ? entry.status : 200] : entry;
}
