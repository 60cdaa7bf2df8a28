import type { Locale } from '@osiedle/shared';
import { Marked } from 'marked';
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
  /** For feeds: the address of the page the text is on. All links and pictures then get whole addresses. */
  absoluteFrom?: URL;
}

const marked = new Marked({ gfm: true, async: false });

/**
 * Sets an editor's Markdown as HTML that is safe to put into a page, whatever it was (see `sanitise`), with headings
 * in order (see `arrangeHeadings`) and no-break spaces (see `typography`).
 */
export function markdown(source: string, options: MarkdownOptions): string {
  const { locale, siteUrl, startLevel = 2, idPrefix = 's-', absoluteFrom } = options;
  const html = arrangeHeadings(sanitise(parse(source), siteUrl), startLevel, idPrefix);
  const set = htmlTypography(html, locale).trim();
  return absoluteFrom ? absoluteAddresses(set, absoluteFrom) : set;
}

/** Marks nested by the thousand exhaust the parser's stack. Such a text is shown as it was written. */
function parse(source: string): string {
  try {
    return marked.parse(source, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `<p>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  }
}

function absoluteAddresses(html: string, base: URL): string {
  return html.replace(/ (href|src)="([/#][^"]*)"/g, (_, name: string, address: string) => {
    const url = new URL(address.replaceAll('&amp;', '&'), base);
    return ` ${name}="${url.href.replaceAll('&', '&amp;')}"`;
  });
}
