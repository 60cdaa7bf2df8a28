import { block, words, type TextNode } from './nodes.ts';
import { tidyLine } from './tidy-line.ts';

/**
 * The form of blocks that Markdown can hold: without empty paragraphs, spaces at the ends of lines and marks on spaces.
 * Blocks that look the same to visitors have the same form.
 */
export function tidy(nodes: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    // Markdown has no border between two lists of a kind.
    if (before && isList(node) && before.type === node.type)
      joined[joined.length - 1] = block(
        node.type,
        [...(before.content ?? []), ...(node.content ?? [])],
        before.attrs,
      );
    else joined.push(node);
  }
  return joined.flatMap(tidyBlock);
}

const isList = ({ type }: TextNode) => type === 'bulletList' || type === 'orderedList';

function tidyBlock(node: TextNode): TextNode[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return paragraphs(content);
    case 'heading': {
      const line = tidyLine(content.map((one) => (one.type === 'hardBreak' ? words(' ') : one)));
      return line.length > 0 ? [block('heading', line, { level: node.attrs?.['level'] })] : [];
    }
    case 'blockquote': {
      const inner = tidy(content);
      return inner.length > 0 ? [block('blockquote', inner)] : [];
    }
    case 'bulletList':
    case 'orderedList':
      return tidyList(node);
    case 'table':
      return [tidyTable(content)];
    case 'codeBlock':
      return [block('codeBlock', content, { language: node.attrs?.['language'] || null })];
    default:
      return [block(node.type, content)];
  }
}

/** Two breaks in a row begin a paragraph. */
function paragraphs(content: readonly TextNode[]): TextNode[] {
  const parts: TextNode[][] = [[]];
  let breaks = 0;
  for (const node of content) {
    const isBlank = node.type === 'text' && /^[ \t\n]*$/.test(node.text ?? '');
    if (node.type === 'hardBreak') {
      breaks += 1;
      if (breaks === 2) parts.push([]);
    } else if (!isBlank) breaks = 0;
    parts.at(-1)?.push(node);
  }
  return parts.map(tidyLine).flatMap((line) => (line.length > 0 ? [block('paragraph', line)] : []));
}

function tidyList({ type, content = [], attrs }: TextNode): TextNode[] {
  const items = content.map((item) => {
    const inner = tidy(item.content ?? []);
    return block('listItem', inner[0]?.type === 'paragraph' ? inner : [block('paragraph', []), ...inner]);
  });
  const isLoose = items.some((item) =>
    item.content?.slice(1).some((inner) => !isList(inner) || inner.attrs?.['loose'] === true),
  );
  const [only, another] = items;
  // To visitors a numbered list of one item is a number and words.
  if (type === 'orderedList' && only && !another) {
    const [line, ...others] = only.content ?? [];
    return [block('paragraph', tidyLine([words('1. '), ...(line?.content ?? [])])), ...others];
  }
  return [block(type, items, { loose: isLoose || (attrs?.['loose'] === true && items.length > 1) })];
}

function tidyTable(rows: readonly TextNode[]): TextNode {
  const width = rows[0]?.content?.length ?? 0;
  return block(
    'table',
    rows.map((row, index) =>
      block(
        'tableRow',
        Array.from({ length: width }, (_, column) => {
          const cell = row.content?.[column];
          const line = (cell?.content ?? []).flatMap((inner, part) => [
            ...(part > 0 ? [{ type: 'hardBreak' }] : []),
            ...(inner.content ?? []),
          ]);
          const align = rows[0]?.content?.[column]?.attrs?.['align'] ?? null;
          return block(index === 0 ? 'tableHeader' : 'tableCell', [block('paragraph', tidyLine(line))], {
            align,
          });
        }),
      ),
    ),
  );
}
