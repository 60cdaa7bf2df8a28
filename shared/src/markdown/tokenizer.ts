import { Tokenizer, type Tokens } from 'marked';
import { closeEmphasis, hasManyMarks } from './emphasis.ts';
import { isLoneSign, numberedListLength } from './numbered.ts';

/** Where Osiedle's dialect departs from GitHub's: what offices type as text stays text. See docs/texts.md. */
export class TextTokenizer<Output, Piece> extends Tokenizer<Output, Piece> {
  override list(source: string): Tokens.List | undefined {
    if (/^ {0,3}\d/.test(source)) {
      const length = numberedListLength(source);
      return length > 0 ? super.list(source.slice(0, length)) : undefined;
    }
    if (this.lexer.state.top && isLoneSign(source)) return undefined;
    return super.list(source);
  }

  /** `>18` and `>=` compare; a quotation begins otherwise. */
  override blockquote(source: string): Tokens.Blockquote | undefined {
    return /^ {0,3}>[=\d]/.test(source) ? undefined : super.blockquote(source);
  }

  override emStrong(source: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    const rest = masked.slice(-source.length);
    if (rest.charAt(0) !== source.charAt(0)) return undefined;
    const standard = super.emStrong(source, masked, before);
    if (standard || hasManyMarks(masked)) return standard;
    const found = closeEmphasis(source, rest, before);
    if (!found) return undefined;
    const raw = source.slice(0, found.length);
    const isStrong = found.signs.length > 1;
    const text = isStrong ? raw.slice(2, -2) : raw.slice(1, -1);
    return { type: isStrong ? 'strong' : 'em', raw, text, tokens: this.lexer.inlineTokens(text) };
  }

  /** `[a]: /b` names an address for links, and is not shown; `[Room]: 12` is text. */
  override def(source: string): Tokens.Def | undefined {
    const found = super.def(source);
    return found && /^(?:[/#?<.]|[a-z]+:)|[^.]\.\p{L}{2}|@/iu.test(found.href) ? found : undefined;
  }

  /** One tilde means "about"; two strike words out. */
  override del(source: string, masked: string, before = ''): Tokens.Del | undefined {
    return source.startsWith('~~') ? super.del(source, masked, before) : undefined;
  }
}
