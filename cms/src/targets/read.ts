import { readReference, type Reference } from '@osiedle/shared/references';
import type { RoutedType } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { documentAt } from '../publishing/addresses/live-pages.ts';
import { sitePath } from '../publishing/addresses/site-path.ts';
import { filesNamedIn } from '../uploads/named-files.ts';
import { describeTarget, type Asker } from './entries.ts';
import { fileTarget, mayReadFiles } from './files.ts';
import type { Target, TargetsByAddress } from './target.ts';

/** Says where addresses lead: references, addresses of this site's pages, and those of files of the library. */
export async function readTargets(
  strapi: Core.Strapi,
  addresses: readonly string[],
  asker: Asker,
): Promise<TargetsByAddress> {
  const references = new Map<string, Reference>();
  for (const address of addresses) {
    const reference = readReference(address) ?? (await pageAt(strapi, address));
    if (reference) references.set(address, reference);
  }
  const found = new Map<string, Target>();
  for (const [type, some] of Map.groupBy(references.values(), (reference) => reference.type))
    if (type !== 'file')
      for (const { target } of await describeTarget(
        strapi,
        type as RoutedType,
        some.map(({ documentId }) => documentId),
        asker,
      ))
        found.set(target.href, target);
  const files = mayReadFiles(asker.ability)
    ? (await filesNamedIn(strapi, addresses)).fileAt
    : () => undefined;
  return Object.fromEntries(
    addresses.flatMap((address) => {
      const reference = references.get(address);
      const file = files(address);
      const target = file
        ? fileTarget(file)
        : reference && found.get(`osiedle:${reference.type}/${reference.documentId}`);
      return target ? [[address, { ...target, href: target.href + (reference?.fragment ?? '') }]] : [];
    }),
  );
}

async function pageAt(strapi: Core.Strapi, address: string): Promise<Reference | undefined> {
  const [path = '', fragment] = sitePath(address)?.split('#', 2) ?? [];
  // A search or a page of a list has no entry.
  if (!path || path.includes('?')) return undefined;
  const document = await documentAt(strapi, path);
  return document && { ...document, fragment: fragment ? `#${fragment}` : '' };
}
