import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '@osiedle/site/rendering';
import { Blobs } from '../releases/blobs.ts';
import { takeText } from '../releases/encodings.ts';
import type { Answer, Order, Setting, SitemapFiles } from './late.ts';

// On Linux a thread has a priority of its own: whoever publishes meanwhile comes first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

/** Makes sitemaps of the pages that it has been told of, away from where pages are rendered. */
const { entry, folder } = workerData as Setting;
const { site } = (await import(entry)) as { site: Site };
const blobs = new Blobs(folder);
const listings = new Map<string, NonNullable<Order['changes'][number][1]>>();

parentPort?.on('message', ({ address, changes }: Order) => {
  for (const [path, listing] of changes)
    if (listing) listings.set(path, listing);
    else listings.delete(path);
  if (address === undefined) return;
  make(new URL(address)).then(
    (files) => {
      answer({ files });
    },
    (error: unknown) => {
      answer({ error });
    },
  );
});

/** To compress megabytes takes a while; done here, the release that they belong to need not wait for it. */
async function make(address: URL): Promise<SitemapFiles> {
  const files = await site.sitemap(address, listings);
  for (const bytes of Object.values(files)) await takeText(bytes, 'quick', blobs);
  return files;
}

function answer(message: Answer): void {
  parentPort?.postMessage(message);
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
