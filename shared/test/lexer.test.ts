import { Lexer, Marked, type Token } from 'marked';
import { expect, it } from 'vitest';
import { numbersFrom } from '../../site/src/drawings/numbers.ts';
import { maskSigns } from '../src/markdown/emphasis.ts';
import { TextLexer } from '../src/markdown/lexer.ts';
import { markdownHtml } from '../src/markdown/parser.ts';

/** The dialect without the shortcut for plain text. */
class SlowLexer<Output, Piece> extends TextLexer<Output, Piece> {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    return Lexer.prototype.inlineTokens.call(this, source, tokens);
  }
}

const plain = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  hooks: {
    emStrongMask: maskSigns,
    provideLexer: () => (source, options) => new SlowLexer(options).lex(source),
  },
});

const fragments =
  'Ala|kot| |  |*|**|_|~~|`|\n|\n\n|\n- |\n  - |\n1. |> |# |\n## |[a](/x)|[r]|\n\n[r]: /y\n|https://x.pl/?a=1&b=2|HTTP://X.PL|ftp://a.b|' +
  'www.a.pl|WWW.a.pl|a@b.pl|xmpp:a@b.c|"|\'|&|&amp;|<|>|<b>|<pre>|</pre>|!|![x](/a.png)|\\|\\\n|---\n|\n===\n|\t|    code|- [x] t\n|„tak” – nie.|ą';

it('reads every text as it does without the shortcut', () => {
  const all = fragments.split('|');
  const next = numbersFrom(process.env['SEED'] ?? 'texts');
  for (let round = 0; round < (process.env['LONG'] ? 300_000 : 5000); round++) {
    const length = 1 + Math.floor(next() * 14);
    const text = Array.from({ length }, () => all[Math.floor(next() * all.length)]).join('');
    expect(markdownHtml(text), JSON.stringify(text)).toBe(plain.parse(text));
  }
});

it('makes one token of lines that are only text', () => {
  const [paragraph] = new TextLexer({ gfm: true }).lex('Szkoła udostępni salę. I ławki.');
  expect(paragraph).toMatchObject({ tokens: [{ type: 'text', text: 'Szkoła udostępni salę. I ławki.' }] });
});
