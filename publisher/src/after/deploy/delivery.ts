import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../../blobs/durable.ts';
import type { ToldRelease } from './hook.ts';

/** How far the newest release is on its way to the static host. */
export interface Delivery {
  release: ToldRelease;
  /** The run that made it: further stages of a run are no news for the host. */
  run: string;
  /** When the host took the news of it. */
  sentAt: string | null;
  /** When the public address answered with it for the first time. */
  arrivedAt: string | null;
  /** Since when the public address shows which row of the journal, the newest last. */
  arrivals: Arrival[];
}

/** The first time at which a row of the journal, and every row before it, was seen at the public address. */
export interface Arrival {
  cursor: number;
  at: string;
}

/** How many arrivals are kept. */
const maxArrivals = 30;

const instant = z.iso.datetime();
const schema: z.ZodType<Delivery> = z.object({
  release: z.object({ id: z.string(), stamp: z.object({ cursor: z.int(), now: instant }) }),
  run: z.string(),
  sentAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  arrivals: z.array(z.object({ cursor: z.int(), at: instant })),
});

/** A delivery of a release that the host knows nothing of. */
export function newDelivery(release: ToldRelease, run: string, before: Delivery | undefined): Delivery {
  // The CMS may have gone back to an older state.
  const arrivals = (before?.arrivals ?? []).filter(({ cursor }) => cursor <= release.stamp.cursor);
  return { release, run, sentAt: null, arrivedAt: null, arrivals };
}

/**
 * Notes what the public address shows.
 * @param cursor the last row of the journal that it shows
 * @param isAll whether it has the whole release
 * @returns the same object where nothing is new
 */
export function withSeen(delivery: Delivery, cursor: number, isAll: boolean): Delivery {
  const at = new Date().toISOString();
  const isNew = cursor > (delivery.arrivals.at(-1)?.cursor ?? -1);
  if (!isNew && (delivery.arrivedAt || !isAll)) return delivery;
  const arrivals = isNew ? [...delivery.arrivals, { cursor, at }].slice(-maxArrivals) : delivery.arrivals;
  return { ...delivery, arrivals, arrivedAt: isAll ? (delivery.arrivedAt ?? at) : null };
}

/** Reads what is kept in DATA_DIR. A damaged file is as none: the host is told once more. */
export function readDelivery(dataDir: string): Delivery | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export async function writeDelivery(dataDir: string, delivery: Delivery): Promise<void> {
  await writeDurably(fileIn(dataDir), JSON.stringify(delivery));
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'delivery.json');
}
