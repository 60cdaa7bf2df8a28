import { locales } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { isFront } from './addresses/live-pages.ts';
import { fillLookupSlugs } from './addresses/lookup-slugs.ts';
import { lookupPaths } from './addresses/paths.ts';
import { keepPastedLinks } from './addresses/pasted-links.ts';
import { updateRedirects } from './addresses/update-redirects.ts';
import { checkRedirect } from './addresses/redirect-rule.ts';
import { shortenChains } from './addresses/redirects.ts';
import { readLookup } from './rows.ts';
import { fillFeedAuthority } from './feed-authority.ts';
import { coordinateFaults } from './rules/coordinates.ts';
import { yearFaults } from './rules/dates.ts';
import { markFaults } from './rules/mark.ts';
import { pictureFaults } from './rules/picture.ts';
import { refuse } from './rules/refusal.ts';
import { siteFaults } from './rules/site.ts';
import { slugFaults } from './rules/slug.ts';
import { textPictureFaults } from './rules/text-pictures.ts';
import { lengthFaults } from './rules/text.ts';
import { webAddressFaults } from './rules/web-address.ts';
import type { FieldFault, LookupFields, Verb } from './types.ts';

/** Saves a document without drafts, which is live at once. */
export const saveLookup: Verb<LookupFields | null> = {
  async before(write) {
    const { type, params } = write;
    refuse([
      ...slugFaults(params.data?.['slug'] || undefined, ['slug']),
      ...slugFaults(params.data?.['slugSecond'] || undefined, ['slugSecond']),
    ]);
    if (type === 'redirect') await checkRedirect(write);
    await keepPastedLinks(write);
    const before = await readLookup(write);
    await fillLookupSlugs(write, before);
    fillFeedAuthority(write, before);
    return before;
  },

  async after(write, before) {
    const { strapi, type, documentId } = write;
    const after = await readLookup(write);
    if (after)
      refuse([
        ...faultsOf(strapi, write.uid, after),
        ...(type === 'setting' ? siteFaults(after, isFront) : []),
        ...(await textPictureFaults(write, after)),
      ]);
    if (type === 'redirect') await shortenChains(strapi, documentId);
    await updateRedirects(write, lookupPaths(write, before), lookupPaths(write, after));
  },
};

function faultsOf(strapi: Core.Strapi, uid: string, lookup: LookupFields): FieldFault[] {
  return [
    ...yearFaults(strapi, uid, lookup),
    ...coordinateFaults(lookup),
    ...markFaults(lookup.logo, ['logo'], locales),
    ...pictureFaults(lookup.cover, ['cover'], locales),
    ...webAddressFaults(lookup.website, ['website']),
    ...lengthFaults(lookup),
  ];
}
