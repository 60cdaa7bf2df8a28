import { locales } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { CompletedWrite } from '../types.ts';
import { addressesHeld, formerPagesAt, rememberAddress } from './former-addresses.ts';
import { hasLivePage } from './live-pages.ts';
import type { Paths } from './paths.ts';
import { findRedirect, markGone, redirectMoved, removeRedirectFrom } from './redirects.ts';

/**
 * Updates the redirects of all addresses that a document has ever had, if its address has changed: 301 to where it is live
 * now, 410 if it is not.
 */
export async function updateRedirects(write: CompletedWrite, before: Paths, after: Paths): Promise<void> {
  for (const path of after.values()) await removeRedirectFrom(write.strapi, path);
  for (const locale of locales) {
    const [old, now] = [before.get(locale), after.get(locale)];
    if (old === now) continue;
    if (old) await rememberAddress(write, locale, old);
    if (now) await rememberAddress(write, locale, now);
    for (const path of await addressesHeld(write, locale)) await updateRedirectFrom(write.strapi, path);
  }
}

/** Updates the redirect from a path at which something has been live. */
async function updateRedirectFrom(strapi: Core.Strapi, path: string): Promise<void> {
  if (await hasLivePage(strapi, path)) {
    await removeRedirectFrom(strapi, path);
    return;
  }
  const { present, all } = await formerPagesAt(strapi, path);
  const redirect = await findRedirect(strapi, path);
  // An editor has chosen another target.
  if (redirect?.kind === 'moved' && !all.has(redirect.to ?? '')) return;
  await (present ? redirectMoved(strapi, path, present) : markGone(strapi, path));
}
