import { entryPath, locales, type LookupType, secondLocale, type SingleType } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { Change } from './index.ts';
import { addressIsLive, checkRedirect, entryIsGone, entryMoved, shortenChains } from './redirects.ts';
import { refuse } from './refusal.ts';
import { fillSlug } from './slugs.ts';
import { isWebAddress, pictureFaults, slugFaults } from './rules.ts';

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
  }

  const result = await next();
  const documentId = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
  const after = documentId ? await read(strapi, change, documentId) : null;

  if (after) refuse(faultsOf(after));
  if (type === 'redirect' && after) await shortenChains(strapi, after.documentId);
  if (type === 'neighbourhood' || type === 'topic') await recordAddresses(strapi, type, before, after);
  return result;
}

async function read(strapi: Core.Strapi, change: Change, documentId: string): Promise<Lookup | null> {
  const populate = 'cover' in change.contentType.attributes ? { cover: { populate: ['file'] } } : {};
  return strapi.db.query(change.uid).findOne({ where: { documentId }, populate });
}

function faultsOf(entry: Lookup) {
  const faults = pictureFaults(entry.cover, ['cover'], locales);
  if (entry.website && !isWebAddress(entry.website)) {
    faults.push({
      path: ['website'],
      message: 'To nie jest adres strony. Wklej cały adres, razem z „https://”.',
    });
  }
  return faults;
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
