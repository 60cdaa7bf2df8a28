import { defaultLocale } from '@osiedle/shared';
import { keepPastedLinks } from './addresses/pasted-links.ts';
import { fillSlug } from './addresses/slug.ts';
import { entryRows } from './rows.ts';
import { requireOwn } from './rules/authors.ts';
import { refuse } from './rules/refusal.ts';
import { slugFaults } from './rules/slug.ts';
import { propagateToDrafts } from './shared-values/propagate.ts';
import { dropEmptyValues } from './shared-values/empty-values.ts';
import type { EntryRow, EntryRows, Verb, Write, CompletedWrite } from './types.ts';

interface Before {
  drafts: EntryRow[];
  publishes: boolean;
}

/** Saves the draft of an entry. With the status `published` it then publishes the draft, shared values included. */
export const save: Verb<Before> = {
  async before(write) {
    const { params } = write;
    const publishes = params.status === 'published';
    if (publishes) params.status = 'draft';
    refuse(slugFaults(params.data?.['slug'] || undefined, ['slug']));
    // The system sets it at the first publication; a form can only send it back unchanged.
    delete params.data?.['originallyPublishedAt'];
    const rows = await entryRows(write);
    await requireOwn(write, rows);
    await keepPastedLinks(write);
    if (params.data) await fillIn(write, rows, params.data);
    return { drafts: rows.drafts, publishes };
  },

  async after(write, { drafts, publishes }) {
    await propagateToDrafts(write, drafts);
    if (publishes) await publishAsWritten(write);
  },
};

async function fillIn(
  write: Write,
  { drafts, targeted }: EntryRows,
  data: Record<string, unknown>,
): Promise<void> {
  const [saved] = targeted;
  if (!saved && drafts.length > 0) dropEmptyValues(write, data);
  const locale = [write.params.locale ?? defaultLocale].flat()[0] ?? defaultLocale;
  await fillSlug(write, { slug: 'slug', from: 'title', locale }, { ...saved });
}

async function publishAsWritten(write: CompletedWrite): Promise<void> {
  // An update of a missing document writes nothing.
  if (!write.result) return;
  const { strapi, uid, documentId, params } = write;
  const { locale, fields, populate } = params;
  const publication = { documentId, locale, fields, populate };
  const published = await strapi.documents(uid as never).publish?.(publication as never);
  write.result = published?.entries[0] ?? null;
}
