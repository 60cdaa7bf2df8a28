import { readDialect } from './read.ts';
import type { TextNode } from './nodes.ts';
import { tidy } from './tidy.ts';
import { writeInline, type Style } from './write-inline.ts';

/** Writes a block as Markdown that reads as this block again: as plainly as possible, strictly where that would change it. */
export function writeBlock(node: TextNode, from = 0): string {
  const blocks = tidy([node]);
  const ways = styles.slice(from).map((style) => () => writeBlocks(blocks, style));
  for (const way of ways) {
    const written = way();
    if (readsAs(written, blocks)) return written;
  }
  // Numbers that the dialect takes for dates (`1. maja`), and words that look like HTML in HTML.
  return writeBlocks(blocks, { strict: from > 0 });
}

/** Ways to write, the plainest first. */
const styles: readonly Style[] = [{}, { strict: true }, { strict: true, links: false }];

/** Whether a text has these blocks. */
export function readsAs(source: string, blocks: readonly TextNode[]): boolean {
  try {
    return formOf(readDialect(source).blocks.map(({ node }) => node)) === formOf(blocks);
  } catch {
    return false;
  }
}

/** What two texts have in common that look the same to visitors. */
export function formOf(nodes: readonly TextNode[]): string {
  return JSON.stringify(tidy(nodes));
}

const writeBlocks = (nodes: readonly TextNode[], style: Style): string =>
  nodes.map((node) => write(node, style)).join('\n\n');

function write(node: TextNode, style: Style): string {
  const content = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.['level']))} ${writeInline(content, style)}`;
    case 'blockquote':
      return writeBlocks(content, style).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'bulletList':
    case 'orderedList':
      return writeList(node, style);
    case 'table':
      return writeTable(content, style);
    case 'codeBlock':
      return writeCode(content.map(({ text = '' }) => text).join(''), node.attrs?.['language']);
    case 'horizontalRule':
      return '---';
    default:
      return writeInline(content, style);
  }
}

function writeList({ type, content = [], attrs }: TextNode, style: Style): string {
  const isLoose = attrs?.['loose'] === true;
  return content
    .map((item, index) => {
      const sign = type === 'bulletList' ? '- ' : `${index + 1}. `;
      const [first, ...others] = item.content ?? [];
      const blocks = first?.content || others.length === 0 ? [first, ...others] : others;
      const inner = blocks.map((one) => (one ? write(one, style) : '')).join(isLoose ? '\n\n' : '\n');
      return `${sign}${inner.replace(/\n(?=.)/g, `\n${' '.repeat(sign.length)}`)}`.trimEnd();
    })
    .join(isLoose ? '\n\n' : '\n');
}

function writeTable(rows: readonly TextNode[], style: Style): string {
  const lines = rows.map(({ content = [] }) => {
    const cells = content.map((cell) =>
      writeInline(cell.content?.[0]?.content ?? [], { ...style, cell: true }),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const rule = (rows[0]?.content ?? []).map(({ attrs }) => {
    const align = attrs?.['align'];
    return `${align === 'left' || align === 'center' ? ':' : ''}---${align === 'right' || align === 'center' ? ':' : ''}`;
  });
  return [lines[0], `| ${rule.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

function writeCode(text: string, language: unknown): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${typeof language === 'string' ? language : ''}\n${text}\n${fence}`;
}
