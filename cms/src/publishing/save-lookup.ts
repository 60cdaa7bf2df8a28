import { locales } from '@osiedle/shared';
import { fillLookupSlugs } from './addresses/lookup-slugs.ts';
import { lookupPaths } from './addresses/paths.ts';
import { updateRedirects } from './addresses/update-redirects.ts';
import { checkRedirect } from './addresses/redirect-rule.ts';
import { shortenChains } from './addresses/redirects.ts';
import { readLookup } from './rows.ts';
import { pictureFaults } from './rules/picture.ts';
import { refuse } from './rules/refusal.ts';
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
    const before = await readLookup(write);
    await fillLookupSlugs(write, before);
    return before;
  },

  async after(write, before) {
    const { strapi, type, documentId } = write;
    const after = await readLookup(write);
    if (after) refuse([...faultsOf(after), ...(await textPictureFaults(write, after))]);
    if (type === 'redirect') await shortenChains(strapi, documentId);
    await updateRedirects(write, lookupPaths(write, before), lookupPaths(write, after));
  },
};

function faultsOf(lookup: LookupFields): FieldFault[] {
  return [
    ...pictureFaults(lookup.cover, ['cover'], locales),
    ...webAddressFaults(lookup.website, ['website']),
    ...lengthFaults(lookup),
  ];
}
