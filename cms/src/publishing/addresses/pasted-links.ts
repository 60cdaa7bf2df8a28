import { linkPaths } from '@osiedle/shared';
import { writeReference } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import type { Write } from '../types.ts';
import { documentAt, isFront } from './live-pages.ts';
import { sitePath } from './site-path.ts';

/**
 * Replaces what editors have pasted into the fields for links: the address of a page of this site by a reference, which
 * outlives another slug and another domain, and the address of a section by its path.
 */
export async function keepPastedLinks({ strapi, type, params }: Write): Promise<void> {
  if (!params.data) return;
  let data: unknown = params.data;
  for (const path of linkPaths[type])
    data = await changedAt(data, path, (address) => lastingLink(strapi, address));
  params.data = data as Record<string, unknown>;
}

async function lastingLink(strapi: Core.Strapi, address: string): Promise<string> {
  const [path = '', fragment] = sitePath(address)?.split('#', 2) ?? [];
  if (!path || isFront(path)) return path || address;
  const document = await documentAt(strapi, path);
  return document ? writeReference({ ...document, fragment: fragment ? `#${fragment}` : '' }) : address;
}

/** The values of a form with other texts at a path, in all members of the lists on the way. */
async function changedAt(
  value: unknown,
  path: string[],
  change: (text: string) => Promise<string>,
): Promise<unknown> {
  const [name, ...rest] = path;
  if (Array.isArray(value)) return Promise.all(value.map((one) => changedAt(one, path, change)));
  if (name === undefined) return typeof value === 'string' ? change(value) : value;
  if (typeof value !== 'object' || value === null || !(name in value)) return value;
  return { ...value, [name]: await changedAt((value as Record<string, unknown>)[name], rest, change) };
}
