import { Marked, type TokensList } from 'marked';
import { TextLexer } from './lexer.ts';

/** The one Markdown dialect of Osiedle: GitHub's, as `marked` reads it. */
const dialect = new Marked({
  gfm: true,
  async: false,
  hooks: {
    provideLexer: () => (source, options) => new TextLexer(options).lex(source),
  },
});

/**
 * Markdown as HTML, which may hold anything that its author wrote: it is to be sanitised. Marks nested by the thousand exhaust
 * the parser's stack; such a text is shown as it was written.
 */
export function markdownHtml(source: string): string {
  try {
    return dialect.parse(source, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `<p>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  }
}

/** Markdown taken apart, for whoever writes something else of it than HTML. @throws RangeError as {@link markdownHtml} handles it */
export function markdownTokens(source: string): TokensList {
  return new TextLexer({ ...dialect.defaults }).lex(source);
}
