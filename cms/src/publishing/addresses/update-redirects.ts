import type { Write } from '../types.ts';
import type { Paths } from './paths.ts';
import { removeRedirectFrom, markGone, redirectMoved } from './redirects.ts';

/** Keeps what became of a document's addresses: those it has now are in use, old ones lead on or are closed. */
export async function updateRedirects({ strapi }: Write, before: Paths, after: Paths): Promise<void> {
  for (const path of after.values()) await removeRedirectFrom(strapi, path);
  for (const [locale, old] of before) {
    const now = after.get(locale);
    if (!now) await markGone(strapi, old);
    else if (now !== old) await redirectMoved(strapi, old, now);
  }
}
