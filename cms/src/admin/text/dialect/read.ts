import { markdownTokens } from '@osiedle/shared/markdown/parser';
import { prepare } from '@osiedle/shared/markdown/source';
import type { Token, Tokens } from '@osiedle/shared/markdown';
import { block, NotEditable, words, type TextNode } from './nodes.ts';
import { readInline } from './read-inline.ts';

/** A block of a text: its form in the editor, and what stands for it in the text. */
export interface SourceBlock {
  node: TextNode;
  source: string;
  /** The blank lines after it. */
  gap: string;
}

/** A text, block by block. */
export interface SourceText {
  /** The blank lines before the first block. */
  head: string;
  blocks: SourceBlock[];
}

/** Reads a text. @throws NotEditable if the editor would lose a part of it */
export function readDialect(text: string): SourceText {
  const source = text.replace(/\r\n?/g, '\n');
  if (source.split('\n').some(isIntricate)) throw new NotEditable('The text is too intricate.');
  const { text: prepared, origin } = prepare(source);
  if (letters(prepared.replaceAll('&lt;', '<')) !== letters(source.replaceAll('&lt;', '<')))
    throw new NotEditable('Some of the text is HTML that visitors do not see.');
  const blocks: SourceBlock[] = [];
  let [head, position] = ['', 0];
  for (const token of tokensOf(source)) {
    const start = position;
    position += token.raw.length;
    const raw = source.slice(origin(start), position === prepared.length ? source.length : origin(position));
    const last = blocks.at(-1);
    if (token.type !== 'space') {
      const [gap = ''] = /\s*$/.exec(raw) ?? [];
      blocks.push({ node: readBlock(token), source: raw.slice(0, raw.length - gap.length), gap });
    } else if (last) last.gap += raw;
    else head += raw;
  }
  return { head, blocks };
}

function tokensOf(source: string): Token[] {
  try {
    return markdownTokens(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NotEditable('The text is too intricate.', { cause: error });
  }
}

/** No line of an office has more signs; the parser needs the square of their time. */
const mostSigns = 400;
const isIntricate = (line: string) =>
  line.length > mostSigns && (line.match(/[*_`[<>&|~]|- /g)?.length ?? 0) > mostSigns;

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function readBlock(token: Token): TextNode {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return block('paragraph', readInline((token as Tokens.Paragraph).tokens));
    case 'heading':
      return block('heading', readInline((token as Tokens.Heading).tokens), {
        level: (token as Tokens.Heading).depth,
      });
    case 'blockquote':
      return block('blockquote', readBlocks((token as Tokens.Blockquote).tokens));
    case 'list':
      return readList(token as Tokens.List);
    case 'table':
      return readTable(token as Tokens.Table);
    case 'code': {
      const { text, lang } = token as Tokens.Code;
      return block('codeBlock', text === '' ? [] : [words(text)], { language: lang ?? null });
    }
    case 'hr':
      return block('horizontalRule', []);
    default:
      throw new NotEditable(`The editor does not know ${token.type}.`);
  }
}

function readBlocks(tokens: readonly Token[]): TextNode[] {
  const blocks = tokens.filter(({ type }) => type !== 'space').map(readBlock);
  return blocks.length > 0 ? blocks : [block('paragraph', [])];
}

function readList({ ordered, loose, items }: Tokens.List): TextNode {
  const nodes = items.map((item) => {
    if (item.task) throw new NotEditable('A list to tick off.');
    const content = readBlocks(item.tokens);
    return block(
      'listItem',
      content[0]?.type === 'paragraph' ? content : [block('paragraph', []), ...content],
    );
  });
  return block(ordered ? 'orderedList' : 'bulletList', nodes, { loose });
}

function readTable({ header, rows, align }: Tokens.Table): TextNode {
  const row = (cells: Tokens.TableCell[], type: string) =>
    block(
      'tableRow',
      cells.map((cell, column) =>
        block(type, [block('paragraph', readInline(cell.tokens))], { align: align[column] ?? null }),
      ),
    );
  return block('table', [row(header, 'tableHeader'), ...rows.map((cells) => row(cells, 'tableCell'))]);
}
