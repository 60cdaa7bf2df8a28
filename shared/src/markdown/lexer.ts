import { Lexer, type Token } from 'marked';

/** Matches plain text: no inline Markdown, no address, no hard line break, no character that HTML escapes. */
const text = /^(?!.*(?:https?:|ftp:|www\.| {2}\n))[^\\`*_~[\]<>!&"'@]*$/is;

/** Reads Markdown as `marked` does, but skips inline parsing where a paragraph is plain text. */
export class TextLexer<Output, Piece> extends Lexer<Output, Piece> {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source === '' || !text.test(source)) return super.inlineTokens(source, tokens);
    tokens.push({ type: 'text', raw: source, text: source, escaped: this.state.inRawBlock });
    return tokens;
  }
}
