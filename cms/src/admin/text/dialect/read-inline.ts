import type { Token, Tokens } from '@osiedle/shared/markdown';
import { decode } from './entities.ts';
import { NotEditable, words, type TextMark, type TextNode } from './nodes.ts';

/** HTML for words: what it marks. Only pairs within the same piece of text count. */
const tags: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strike',
  del: 'strike',
};

/** Reads the words of a paragraph. @throws NotEditable where the editor would lose something */
export function readInline(tokens: readonly Token[], marks: readonly TextMark[] = []): TextNode[] {
  const open: string[] = [];
  const nodes: TextNode[] = [];
  for (const token of tokens) {
    const now = [
      ...marks,
      ...open.filter((type) => !marks.some((mark) => mark.type === type)).map((type) => ({ type })),
    ];
    if (token.type === 'html') readTag(token.raw, open, nodes);
    else nodes.push(...readToken(token, now));
  }
  if (open.length > 0) throw new NotEditable('A tag does not end.');
  return nodes;
}

function readTag(raw: string, open: string[], nodes: TextNode[]): void {
  const [, slash, name = ''] = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(raw) ?? [];
  const mark = tags[name.toLowerCase()];
  if (name.toLowerCase() === 'br') nodes.push({ type: 'hardBreak' });
  else if (mark && !slash) open.push(mark);
  else if (!mark || open.pop() !== mark) throw new NotEditable(`The editor does not know ${raw}.`);
}

function readToken(token: Token, marks: readonly TextMark[]): TextNode[] {
  switch (token.type) {
    case 'text':
      return token.tokens
        ? readInline(token.tokens, marks)
        : plain(decode((token as Tokens.Text).text), marks);
    case 'escape':
      return plain((token as Tokens.Escape).text, marks);
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'strong':
      return marked(token, marks, { type: 'bold' });
    case 'em':
      return marked(token, marks, { type: 'italic' });
    case 'del':
      return marked(token, marks, { type: 'strike' });
    case 'codespan':
      return plain((token as Tokens.Codespan).text, [...marks, { type: 'code' }]);
    case 'link':
      return readLink(token as Tokens.Link, marks);
    case 'image':
      return [readImage(token as Tokens.Image, marks)];
    default:
      throw new NotEditable(`The editor does not know ${token.type}.`);
  }
}

const plain = (text: string, marks: readonly TextMark[]) => (text === '' ? [] : [words(text, marks)]);

function marked(token: Token, marks: readonly TextMark[], mark: TextMark): TextNode[] {
  const all = marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
  const nodes = readInline((token as Tokens.Strong).tokens, all);
  if (nodes.length === 0) throw new NotEditable('These marks have no words.');
  return nodes;
}

function readLink(token: Tokens.Link, marks: readonly TextMark[]): TextNode[] {
  // The site makes links of addresses that stand in a text; here they are words.
  if (!/^[<[]/.test(token.raw)) return plain(decode(token.text), marks);
  const isBare = token.raw.startsWith('<');
  const attrs = { href: token.href, title: token.title ? decode(token.title) : null, bare: isBare };
  if (isBare) return plain(token.text, [...marks, { type: 'link', attrs }]);
  return marked(token, marks, { type: 'link', attrs });
}

function readImage(token: Tokens.Image, marks: readonly TextMark[]): TextNode {
  const described = readInline(token.tokens);
  if (described.some(({ type, marks: own }) => type !== 'text' || own))
    throw new NotEditable('A description with marks.');
  const alt = described.map(({ text }) => text).join('');
  const attrs = { src: token.href, alt, title: token.title ? decode(token.title) : null };
  return { type: 'image', attrs, ...(marks.length > 0 ? { marks: [...marks] } : {}) };
}
