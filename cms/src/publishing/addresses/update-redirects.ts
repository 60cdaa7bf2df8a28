import type { Write } from '../types.ts';
import type { Paths } from './paths.ts';
import { removeRedirectFrom, markGone, redirectMoved } from './redirects.ts';

/** Updates the redirects of a document's old and new paths: 301 from a changed path, 410 from one that is gone. */
export async function updateRedirects({ strapi }: Write, before: Paths, after: Paths): Promise<void> {
  for (const path of after.values()) await removeRedirectFrom(strapi, path);
  for (const [locale, old] of before) {
    const now = after.get(locale);
    if (!now) await markGone(strapi, old);
    else if (now !== old) await redirectMoved(strapi, old, now);
  }
}
