import { entryRows } from './rows.ts';
import { requireOwn } from './rules/authors.ts';
import { refuse } from './rules/refusal.ts';
import { slugFaults } from './rules/slug.ts';
import type { Verb } from './types.ts';

/** Copies the drafts of an entry to a new one. */
export const clone: Verb = {
  async before(write) {
    const { params } = write;
    refuse(slugFaults(params.data?.['slug'] || undefined, ['slug']));
    // A copy was never published.
    params.data = { ...params.data, originallyPublishedAt: null };
    await requireOwn(write, await entryRows(write));
  },
};
