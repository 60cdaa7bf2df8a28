import type { Locale } from '@osiedle/shared';
import { markdownHtml } from '@osiedle/shared/markdown/parser';
import { linkContacts } from './contacts.ts';
import { arrangeHeadings } from './headings.ts';
import { sanitise } from './sanitise.ts';
import { htmlTypography } from './typography.ts';

/** How an editor's text is set. */
export interface MarkdownOptions {
  /** The language the text is in. */
  locale: Locale;
  /** The site's own address. */
  siteUrl: URL;
  /** The level of its highest heading: 2 below the page's title, 3 below a section's heading. */
  startLevel?: number;
  /** Begins the ids of its headings; two texts on one page need two prefixes. */
  idPrefix?: string;
}

/**
 * Sets an editor's Markdown as HTML that is safe in a page, whatever the source (see `sanitise`), with ordered headings
 * (see `arrangeHeadings`), links for contacts (see `linkContacts`) and no-break spaces (see `typography`). Keeps references to entries and files as addresses.
 * Has no time limit: pages use `setText`, which has one.
 */
export function markdown(
  source: string,
  { locale, siteUrl, startLevel = 2, idPrefix = 's-' }: MarkdownOptions,
): string {
  return arrangeHeadings(textHtml(source, { locale, siteUrl }), startLevel, idPrefix);
}

/** The last text: page, description and feeds set the same one in a row. */
let last = { key: '', html: '' };

/** The same, before the headings get their levels and ids. */
export function textHtml(
  source: string,
  { locale, siteUrl }: Pick<MarkdownOptions, 'locale' | 'siteUrl'>,
): string {
  const key = `${locale} ${siteUrl.href} ${source}`;
  if (key !== last.key)
    last = {
      key,
      html: htmlTypography(linkContacts(sanitise(markdownHtml(source), siteUrl)), locale).trim(),
    };
  return last.html;
}
