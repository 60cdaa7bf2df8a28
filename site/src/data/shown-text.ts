import type { Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { absoluteAddresses } from '../text/absolute-addresses.ts';
import type { MarkdownOptions } from '../text/markdown.ts';
import { setText } from '../typesetter/set.ts';
import { resolveReferences } from './references.ts';

/** How a text is shown on a page or in a feed. */
export interface ShownOptions extends MarkdownOptions {
  store: Store;
  /** The language of the page, where it is another one than the text's. */
  pageLocale?: Locale;
  /** For feeds: the address of the page the text is on. All links and pictures then get whole addresses. */
  absoluteFrom?: URL;
}

/**
 * An editor's text as HTML for a page or a feed: set, with its references resolved. It is set in a thread that knows no store, and
 * kept by its source alone; where references lead is found out each time, and so noted for the page that asks.
 * @throws as `setText`
 */
export function showText(
  source: string,
  { store, pageLocale, absoluteFrom, ...options }: ShownOptions,
): string {
  const html = resolveReferences(setText(source, options), store, pageLocale ?? options.locale);
  return absoluteFrom ? absoluteAddresses(html, absoluteFrom) : html;
}
