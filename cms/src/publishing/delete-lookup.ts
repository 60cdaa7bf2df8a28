import { lookupPaths } from './addresses/paths.ts';
import { updateRedirects } from './addresses/update-redirects.ts';
import { readLookup } from './rows.ts';
import type { LookupFields, Verb } from './types.ts';

/** Deletes a document without drafts, which takes it off the site. */
export const deleteLookup: Verb<LookupFields | null> = {
  changesVisibility: true,

  before: readLookup,

  async after(write, before) {
    await updateRedirects(write, lookupPaths(write, before), lookupPaths(write, null));
  },
};
