import type { Site } from '@osiedle/site/rendering';
import { readPublisherConfig } from '../../src/process/config.ts';
import { siteBundle, type LoadedSite } from '../../src/render/bundle.ts';
import { silence } from './silence.ts';

/** The site that the publisher loads, without the content of test files that ran before in this process. */
export async function loadEmptySite(): Promise<LoadedSite> {
  const config = readPublisherConfig({ DATA_DIR: '/tmp', CMS_TOKEN: 'x', HOOK_SECRET: 'x' });
  const site = await siteBundle(config, silence)(new AbortController().signal);
  empty(site);
  return site;
}

/** Removes all content from a site. */
export function empty({ published: { store } }: Site): void {
  for (const { type, documentId, locale } of [...store.documents])
    store.remove(type, documentId, locale ?? null);
  store.forgetDerived(() => false);
}
