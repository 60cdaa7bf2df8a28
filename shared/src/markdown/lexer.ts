import { Lexer, type MarkedOptions, type Token, type TokensList } from 'marked';
import { prepare } from './source.ts';
import { TextTokenizer } from './tokenizer.ts';

/** Matches plain text: no inline Markdown, no address, no line break, no character that HTML escapes. */
const text = /^(?!.*(?:https?:|ftp:|www\.))[^\\`*_~[\]<>!&"'@\n]*$/is;

/** Reads Markdown in Osiedle's dialect. Skips inline parsing where a paragraph is plain text. */
export class TextLexer<Output, Piece> extends Lexer<Output, Piece> {
  constructor(options?: MarkedOptions<Output, Piece>) {
    super({ ...options, tokenizer: new TextTokenizer<Output, Piece>(options) });
  }

  override lex(source: string): TokensList {
    return super.lex(prepare(source.replace(/\r\n?/g, '\n')).text);
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source === '' || !text.test(source)) return super.inlineTokens(source, tokens);
    tokens.push({ type: 'text', raw: source, text: source, escaped: this.state.inRawBlock });
    return tokens;
  }
}
