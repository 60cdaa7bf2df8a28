import { entryPath, locales, type LookupType, secondLocale, type SingleType, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { Change } from './index.ts';
import { addressIsLive, checkRedirect, entryIsGone, entryMoved, shortenChains } from './redirects.ts';
import { type Fault, refuse } from './refusal.ts';
import { addressedBy, fillSlug } from './slugs.ts';
import { lengthFaults, pictureFaults, slugFaults, webAddressFaults } from './rules.ts';

interface Lookup {
  documentId: string;
  slug?: string | null;
  slugSecond?: string | null;
  website?: string | null;
  cover?: Parameters<typeof pictureFaults>[0];
}

/** A write of a type without drafts: it is live as soon as it is saved. */
export async function lookupChange<Result>(
  strapi: Core.Strapi,
  change: Change,
  next: () => Promise<Result>,
): Promise<Result> {
  const type = change.contentType.info.singularName as LookupType | SingleType;
  const params = change.params as { documentId?: string; data?: Record<string, unknown> };
  refuse([
    ...slugFaults(params.data?.slug || undefined, ['slug']),
    ...slugFaults(params.data?.slugSecond || undefined, ['slugSecond']),
  ]);
  if (type === 'redirect' && params.data) await checkRedirect(strapi, params.data, params.documentId);

  const before = params.documentId ? await read(strapi, change, params.documentId) : null;
  if (params.data && (type === 'neighbourhood' || type === 'topic')) {
    if (params.data.slugSecond === '') params.data.slugSecond = null;
    const name = (slug: string, from: string) =>
      fillSlug(
        strapi,
        change.uid,
        params.data ?? {},
        { slug, from },
        { documentId: params.documentId },
        { ...before },
      );
    await name('slug', 'nameDefault');
    if (type === 'topic') await name('slugSecond', 'nameSecond');
    refuse(await addressFaults(strapi, type, { ...before, ...params.data }));
  }

  const result = await next();
  const documentId = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
  const after = documentId ? await read(strapi, change, documentId) : null;

  if (after) refuse(faultsOf(after));
  if (type === 'redirect' && after) await shortenChains(strapi, after.documentId);
  if (type === 'neighbourhood' || type === 'topic') await recordAddresses(strapi, type, before, after);
  return result;
}

/** Each has an address of its own in both languages; a topic without a second slug has the first one in both. */
async function addressFaults(
  strapi: Core.Strapi,
  type: 'neighbourhood' | 'topic',
  entry: Partial<Lookup>,
): Promise<Fault[]> {
  const missing = slugFaults(entry.slug ?? '', ['slug']);
  if (missing.length > 0) return missing;
  const faults = new Map<string, Fault>();
  for (const locale of locales) {
    const inSecond = type === 'topic' && locale === secondLocale;
    const field = inSecond && entry.slugSecond ? 'slugSecond' : 'slug';
    const slug = entry[field];
    const where = {
      ...addressedBy(type, locale, slug ?? ''),
      ...(entry.documentId ? { documentId: { $ne: entry.documentId } } : {}),
    };
    const other = await strapi.db.query(uidOf(type)).findOne({ where, select: ['nameDefault'] });
    const message = `Adres „${slug}” ma już „${other?.nameDefault}”. Wybierz inny.`;
    if (other) faults.set(field, { path: [field], message });
  }
  return [...faults.values()];
}

async function read(strapi: Core.Strapi, change: Change, documentId: string): Promise<Lookup | null> {
  const populate = 'cover' in change.contentType.attributes ? { cover: { populate: ['file'] } } : {};
  return strapi.db.query(change.uid).findOne({ where: { documentId }, populate });
}

function faultsOf(entry: Lookup): Fault[] {
  return [
    ...pictureFaults(entry.cover, ['cover'], locales),
    ...webAddressFaults(entry.website, ['website']),
    ...lengthFaults(entry),
  ];
}

async function recordAddresses(
  strapi: Core.Strapi,
  type: 'neighbourhood' | 'topic',
  before: Lookup | null,
  after: Lookup | null,
): Promise<void> {
  for (const locale of locales) {
    const path = (entry: Lookup | null) => {
      const slug = (locale === secondLocale && entry?.slugSecond) || entry?.slug;
      return slug ? entryPath(type, locale, slug) : undefined;
    };
    const [old, now] = [path(before), path(after)];
    if (now) await addressIsLive(strapi, now);
    if (old && !now) await entryIsGone(strapi, old);
    else if (old && now && old !== now) await entryMoved(strapi, old, now);
  }
}
