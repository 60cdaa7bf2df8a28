import type { Locale } from '@osiedle/shared';
import { Marked } from 'marked';
import { arrangeHeadings } from './headings.ts';
import { TextLexer } from './lexer.ts';
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

const marked = new Marked({
  gfm: true,
  async: false,
  hooks: {
    provideLexer: () => (source, options) => new TextLexer(options).lex(source),
  },
});

/** Texts that were set before: a page, a description and four feeds show the same one. */
const known = new Map<string, string>();
const mostKnown = 600;

/**
 * Sets an editor's Markdown as HTML that is safe to put into a page, whatever it was (see `sanitise`), with headings
 * in order (see `arrangeHeadings`) and no-break spaces (see `typography`).
 */
export function markdown(source: string, options: MarkdownOptions): string {
  const { locale, siteUrl, startLevel = 2, idPrefix = 's-', absoluteFrom } = options;
  const key = `${locale} ${startLevel} ${idPrefix} ${siteUrl.href} ${source}`;
  const set = known.get(key) ?? setAnew();
  return absoluteFrom ? absoluteAddresses(set, absoluteFrom) : set;

  function setAnew(): string {
    const html = arrangeHeadings(sanitise(parse(source), siteUrl), startLevel, idPrefix);
    const made = htmlTypography(html, locale).trim();
    // The oldest goes: a whole rendering asks for each text at most a few times, and soon.
    const [oldest] = known.keys();
    if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  }
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
