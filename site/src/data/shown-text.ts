import type { Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { absoluteAddresses } from '../text/absolute-addresses.ts';
import type { MarkdownOptions } from '../text/markdown.ts';
import { setText } from '../typesetter/set.ts';
import { resolveReferences } from './references.ts';

/** How a text is shown on a page or in a feed. */
export interface ShownOptions extends MarkdownOptions {
  store: Store;
  /** The language of the page, if it differs from the text's. */
  pageLocale?: Locale;
  /** For feeds: the path of the text's page. All links and pictures then get absolute addresses. */
  absoluteFrom?: string;
}

/**
 * Sets an editor's text as HTML for a page or a feed and resolves its references. The thread that sets the text has no
 * store and keeps the result by its source. References are resolved at each call, which records their dependencies.
 * @throws as `setText`
 */
export function showText(
  source: string,
  { store, pageLocale, absoluteFrom, ...options }: ShownOptions,
): string {
  const html = resolveReferences(setText(source, options), {
    store,
    locale: pageLocale ?? options.locale,
    textLocale: options.locale,
    isFeed: absoluteFrom !== undefined,
  });
  return absoluteFrom ? absoluteAddresses(html, absoluteFrom, options.siteUrl) : html;
}
