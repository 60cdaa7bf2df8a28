import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '@osiedle/site/rendering';
import type { Answer, Order } from './late.ts';

/** Makes sitemaps of the pages that it has been told of, away from where pages are rendered. */
const { site } = (await import(workerData as string)) as { site: Site };
const listings = new Map<string, NonNullable<Order['changes'][number][1]>>();

parentPort?.on('message', ({ address, changes }: Order) => {
  for (const [path, listing] of changes)
    if (listing) listings.set(path, listing);
    else listings.delete(path);
  if (address === undefined) return;
  site.sitemap(new URL(address), listings).then(
    (files) => {
      answer({ files });
    },
    (error: unknown) => {
      answer({ error });
    },
  );
});

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
