import type { Core } from '@strapi/strapi';
import { forgetOldVersions } from '../history/forget.ts';
import { log } from '../log.ts';
import { settings } from '../settings.ts';
import { tidyBytes } from './files.ts';
import { forgetBinned } from './forget.ts';
import { binUid, type BinRow } from './table.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How often it is looked for what has been kept long enough, in milliseconds; and how soon after a start. */
const intervalMs = 6 * 60 * 60 * 1000;
const firstMs = 60_000;

const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

/** Begins the background task that empties history and bin of what has been kept long enough. */
export function startCleaning(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => schedule(strapi, firstMs));
}

export function stopCleaning(strapi: Core.Strapi): void {
  clearTimeout(timers.get(strapi));
}

function schedule(strapi: Core.Strapi, ms: number): void {
  const timer = setTimeout(() => {
    void cleanHistoryAndBin(strapi)
      .catch((error: unknown) =>
        log.error(error, 'the history and the bin could not be cleaned; it is tried again'),
      )
      .finally(() => schedule(strapi, intervalMs));
  }, ms);
  timers.set(strapi, timer.unref());
}

/** Removes what has been kept for longer than the settings say. @param now in milliseconds since 1970 */
export async function cleanHistoryAndBin(strapi: Core.Strapi, now = Date.now()): Promise<void> {
  const { BIN_DAYS, HISTORY_DAYS } = settings();
  const before = (days: number) => new Date(now - days * dayMs).toISOString();
  const old: BinRow[] = await strapi.db.query(binUid).findMany({ where: { at: { $lt: before(BIN_DAYS) } } });
  for (const row of old) await forgetBinned(strapi, row);
  await forgetOldVersions(strapi, before(HISTORY_DAYS));
  await tidyBytes(strapi);
}
