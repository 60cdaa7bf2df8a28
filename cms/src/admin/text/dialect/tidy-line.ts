import { words, type TextMark, type TextNode } from './nodes.ts';

/**
 * The form of a paragraph's words that Markdown can hold: no spaces at the ends of lines, and marks on spaces only where
 * the words on both sides have them.
 */
export function tidyLine(nodes: readonly TextNode[]): TextNode[] {
  const all = nodes.flatMap(pieces);
  const shown = all.filter((node, index) => {
    const isEnd = (from: readonly TextNode[]) => from.every(isSpace);
    if (!isSpace(node)) return true;
    if (isEnd(all.slice(0, index)) || isEnd(all.slice(index + 1))) return false;
    const nearBreak = all[index - 1]?.type === 'hardBreak' || all[index + 1]?.type === 'hardBreak';
    return node.type === 'hardBreak' || !nearBreak;
  });
  const line: TextNode[] = [];
  shown.forEach((node, index) => {
    const next = isSpace(node) ? withMarks(node, shared(shown, index)) : node;
    const last = line.at(-1);
    if (next.type === 'text' && last?.type === 'text' && marksOf(next) === marksOf(last))
      line[line.length - 1] = words(joined(last, next), last.marks);
    else line.push(next);
  });
  return line;
}

/** Whether marks on it cannot be seen. */
const isSpace = ({ type, text = '', marks = [] }: TextNode) =>
  type === 'hardBreak' ||
  (type === 'text' && /^\s+$/.test(text) && !marks.some((mark) => mark.type === 'code'));

/** Words and the spaces between them, with the marks in one order. */
function pieces(node: TextNode): TextNode[] {
  const marks = (node.marks ?? []).toSorted((one, other) => (one.type < other.type ? -1 : 1));
  if (node.type !== 'text') return [withMarks(node, marks)];
  if (marks.some(({ type }) => type === 'code')) return [words(node.text ?? '', marks)];
  return (node.text ?? '')
    .split(/(\s+)/)
    .filter((piece) => piece !== '')
    .map((piece) => words(piece.replace(/[ \t\r\n]+/g, ' '), marks));
}

function joined(one: TextNode, other: TextNode): string {
  const [before, after] = [one.text ?? '', other.text ?? ''];
  const isCode = one.marks?.some(({ type }) => type === 'code');
  return before + (before.endsWith(' ') && !isCode ? after.replace(/^ /, '') : after);
}

/** The marks of the words on both sides of a space. */
function shared(nodes: readonly TextNode[], index: number): TextMark[] {
  const before = nodes.slice(0, index).findLast((node) => !isSpace(node))?.marks ?? [];
  const after = nodes.slice(index + 1).find((node) => !isSpace(node))?.marks ?? [];
  const kept = new Set(after.map((mark) => JSON.stringify(mark)));
  return before.filter((mark) => mark.type !== 'code' && kept.has(JSON.stringify(mark)));
}

function withMarks({ marks: _, ...node }: TextNode, marks: TextMark[]): TextNode {
  return marks.length > 0 ? { ...node, marks } : node;
}

const marksOf = ({ marks }: TextNode) => JSON.stringify(marks ?? []);
