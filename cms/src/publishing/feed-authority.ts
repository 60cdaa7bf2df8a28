import { uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { settings } from '../settings.ts';
import type { LookupFields, Write } from './types.ts';

/** A host without a domain name: ids with it would be those of every product on such a machine. */
const local = /^(?:localhost|[\d.]+|\[.*\])$/;

/**
 * Sets the domain in the ids of feeds where there is none: that of the site. From then on it stays, whatever the site's
 * address becomes, unless code writes another one, as an import does.
 */
export function fillFeedAuthority({ type, params: { data } }: Write, before: LookupFields | null): void {
  if (type !== 'setting' || !data) return;
  const authority = data['feedAuthority'] || before?.feedAuthority || ownDomain();
  if (authority) data['feedAuthority'] = authority;
}

/** Sets it at the start, for settings that were saved before there was one. */
export async function setFeedAuthority(strapi: Core.Strapi): Promise<void> {
  const setting = strapi.documents(uidOf('setting'));
  const found = await setting.findFirst({ fields: ['feedAuthority'] as never });
  if (!found || (found as LookupFields).feedAuthority || !ownDomain()) return;
  await setting.update({ documentId: found.documentId, data: {} });
}

function ownDomain(): string | undefined {
  const host = settings().SITE_URL?.hostname;
  return host && !local.test(host) ? host : undefined;
}
