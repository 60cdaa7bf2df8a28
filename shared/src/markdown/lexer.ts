import { Lexer, type Token } from 'marked';

/** Nothing that is, ends or begins anything but text within a line of Markdown, nor is written otherwise in HTML. */
const text = /^(?!.*(?:https?:|ftp:|www\.| {2}\n))[^\\`*_~[\]<>!&"'@]*$/is;

/** Reads Markdown as `marked` does, but sees at one glance where a paragraph has nothing in it but text. */
export class TextLexer<Output, Piece> extends Lexer<Output, Piece> {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source === '' || !text.test(source)) return super.inlineTokens(source, tokens);
    tokens.push({ type: 'text', raw: source, text: source, escaped: this.state.inRawBlock });
    return tokens;
  }
}
