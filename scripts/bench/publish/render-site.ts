import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteBundle } from '../../../publisher/src/render/bundle.ts';
import { readPublisherConfig } from '../../../publisher/src/process/config.ts';
import { createLog } from '../../../publisher/src/process/log.ts';
import type { TypeName } from '../../../shared/src/index.ts';
import type { RenderedPage } from '../../../site/src/incremental/rendering.ts';
import type { CmsDocuments } from './cms-documents.ts';

/**
 * `render-site.ts <documents.json> <folder>`: renders a content file with the publisher's bundle, and writes the pages. It
 * prints the number of pages and feeds; the time to render them, and the time since the start of the process, which includes
 * reading the content, in milliseconds; and the memory at the end, in bytes.
 */
const [file = '', folder = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const log = createLog('bench');
log.level = 'silent';
const site = await siteBundle(readPublisherConfig({ HOOK_SECRET: '-', CMS_TOKEN: '-' }), log)(signal);
const wire = JSON.parse(await readFile(file, 'utf8')) as CmsDocuments;
for (const [type, documents] of Object.entries(wire))
  for (const document of [documents].flat()) site.published.store.put(type as TypeName, document);
const [problem] = site.published.store.problems;
if (problem) throw new Error(problem);

const loaded = performance.now();
const renderer = site.createRenderer([]);
await renderer.begin({ now: new Date(), siteUrl: 'http://localhost:4321', urgent: [] });
let pages = 0;
for (let left = 1; left > 0;) {
  const batch = await renderer.next();
  if (batch.failed[0]) throw new Error(batch.failed[0].message);
  write(batch.pages);
  left = batch.left.all;
}
for (let left = 1; left > 0;) {
  const batch = await renderer.nextOfSitemap();
  write(batch.pages);
  left = batch.left;
}
const sinceStart = performance.now();
const { rss } = process.memoryUsage();
console.log(JSON.stringify({ pages, rendering: sinceStart - loaded, sinceStart, rss }));
process.exit(0);

function write(some: RenderedPage[]): void {
  pages += some.length;
  for (const { path, body } of some) {
    const target = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    // A single thread gains nothing from asynchronous writes.
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
}
