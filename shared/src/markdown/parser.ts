import { Marked, type TokensList } from 'marked';
import { maskSigns } from './emphasis.ts';
import { TextLexer } from './lexer.ts';

/** The one Markdown dialect of Osiedle: GitHub's, as offices type it (docs/texts.md). One Enter is a line break. */
const dialect = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  hooks: {
    emStrongMask: maskSigns,
    provideLexer: () => (source, options) => new TextLexer(options).lex(source),
  },
});

/**
 * Markdown as HTML. The HTML may hold anything that its author wrote: the caller must sanitise it. Thousands of nested
 * marks exhaust the parser's stack; such a text is shown as its author wrote it.
 */
export function markdownHtml(source: string): string {
  try {
    return dialect.parse(source, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `<p>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  }
}

/**
 * The tokens of a Markdown text, for output other than HTML.
 * @throws RangeError if the text exhausts the parser's stack
 */
export function markdownTokens(source: string): TokensList {
  return new TextLexer({ ...dialect.defaults }).lex(source);
}
