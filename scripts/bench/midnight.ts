import { readPublisherConfig } from '../../publisher/src/process/config.ts';
import { createLog } from '../../publisher/src/process/log.ts';
import { siteBundle } from '../../publisher/src/render/bundle.ts';
import type { TypeName } from '../../shared/src/index.ts';
import type { SiteRenderer } from '../../site/src/incremental/rendering.ts';
import { generateCmsDocuments } from './publish/cms-documents.ts';

/**
 * `pnpm bench:midnight [entries]`: renders the generated site on evenings, and counts the pages that the midnight after each
 * renders again. In the middle of the generated years half of all events lie ahead, far more than a city announces. Exits with 1 if
 * one midnight renders more than the limit.
 */

const limit = 200;
/** The last minute before each midnight: an ordinary one, before and after a weekend, at the end of a month and of a year. */
const evenings = ['2020-02-04', '2020-02-07', '2020-02-09', '2020-02-29', '2020-12-31'];
/** Winter and summer time of the city's zone: at 23.59 there it is 22.59 UTC in winter. */
const lastMinute = 'T22:59:00Z';

const count = Number(process.argv[2] ?? 10_000);
const log = createLog('bench');
log.level = 'silent';
const { signal } = new AbortController();
const site = await siteBundle(readPublisherConfig({ HOOK_SECRET: '-', CMS_TOKEN: '-' }), log)(signal);
for (const [type, documents] of Object.entries(generateCmsDocuments(count)))
  for (const document of [documents].flat()) site.published.store.put(type as TypeName, document);

const renderer = site.createRenderer([]);
let most = 0;
for (const day of evenings) {
  const evening = new Date(day + lastMinute);
  const before = await render(renderer, evening);
  const midnight = await render(renderer, new Date(evening.getTime() + 61_000));
  console.log(`${day}: ${midnight.length} pages at midnight, ${before.length} on the evening`);
  most = Math.max(most, midnight.length);
}
if (most > limit) {
  console.error(
    `One midnight renders ${most} pages: at most ${limit} may ask for the day (site/src/data/near.ts).`,
  );
  process.exit(1);
}
process.exit(0);

/** Renders what has changed. @returns the addresses */
async function render(pages: SiteRenderer, now: Date): Promise<string[]> {
  await pages.begin({ now, siteUrl: 'http://localhost:4321', urgent: [] });
  const paths: string[] = [];
  for (let left = 1; left > 0;) {
    const batch = await pages.next();
    if (batch.failed[0]) throw new Error(`${batch.failed[0].path}: ${batch.failed[0].message}`);
    paths.push(...batch.pages.map(({ path }) => path));
    left = batch.left.all;
  }
  return paths;
}
