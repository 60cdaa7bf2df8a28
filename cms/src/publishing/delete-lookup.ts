import { lookupPaths } from './addresses/paths.ts';
import { recordAddresses } from './addresses/record.ts';
import { readLookup } from './rows.ts';
import type { Lookup, Verb } from './types.ts';

/** Deletes a document without drafts, which takes it off the site. */
export const deleteLookup: Verb<Lookup | null> = {
  comesOrGoes: true,

  before: readLookup,

  async after(write, before) {
    await recordAddresses(write, lookupPaths(write, before), lookupPaths(write, null));
  },
};
