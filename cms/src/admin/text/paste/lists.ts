import { textOf, withPrefix, type PastedBlock, type Item, type Marker, type Run } from './blocks.ts';

/** Points of lists, also those that Word takes from fonts of symbols: `§`, `o`. */
const point = /^(?:[•·▪▫◦‣●○■□–—\-*+§¨øØüvq→➢➤✓✔]|o|[\uE000-\uF8FF])$/u;

/** Reads what a program writes before an item of a list. */
export function markerOf(written: string): Marker {
  const words = written.replace(/[\s\u00A0]+/g, ' ').trim();
  const [, number] = /^(\d{1,4})[.)]?$/.exec(words) ?? [];
  if (number) return { is: 'number', value: Number(number) };
  return words === '' || point.test(words) ? { is: 'point' } : { is: 'words', words };
}

/** The markers of a numbered list of HTML. */
export function countedMarker(style: string, value: number): Marker {
  const letter = String.fromCharCode(96 + (((value - 1) % 26) + 1));
  if (/^(?:lower-(?:alpha|latin)|a)$/.test(style)) return { is: 'words', words: `${letter})` };
  if (/^(?:upper-(?:alpha|latin)|A)$/.test(style)) return { is: 'words', words: `${letter.toUpperCase()})` };
  if (/^(?:lower-roman|i)$/.test(style)) return { is: 'words', words: `${roman(value)}.` };
  if (/^(?:upper-roman|I)$/.test(style)) return { is: 'words', words: `${roman(value).toUpperCase()}.` };
  return { is: 'number', value };
}

const romans: [string, number][] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(value: number): string {
  const [digit, worth] = romans.find(([, one]) => one <= value) ?? ['', 0];
  return worth ? digit + roman(value - worth) : '';
}

interface Node {
  marker: Marker;
  blocks: PastedBlock[];
  inner: Node[];
}

/** Puts together the lists of a text, of items that follow each other. */
export function withLists(blocks: readonly PastedBlock[]): PastedBlock[] {
  const done: PastedBlock[] = [];
  let items: Item[] = [];
  const flush = (): void => {
    done.push(...listsOf(treeOf(items)));
    items = [];
  };
  for (const [index, block] of blocks.entries()) {
    // An empty line between two items divides no list.
    if (block.is === 'blank' && items.length > 0 && blocks[index + 1]?.is === 'item') continue;
    if (block.is === 'item') items.push(block);
    else {
      flush();
      done.push(block);
    }
  }
  flush();
  return done;
}

function treeOf(items: readonly Item[]): Node[] {
  const roots: Node[] = [];
  const open: { depth: number; inner: Node[] }[] = [{ depth: 0, inner: roots }];
  for (const { marker, blocks, depth } of items) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const node: Node = { marker, blocks: withLists(blocks), inner: [] };
    open.at(-1)?.inner.push(node);
    open.push({ depth, inner: node.inner });
  }
  return roots;
}

/** Items that follow each other with the same kind of marker are one list. What Markdown has no list for becomes lines. */
function listsOf(nodes: readonly Node[]): PastedBlock[] {
  const done: PastedBlock[] = [];
  for (let start = 0; start < nodes.length;) {
    const marker = (nodes[start] as Node).marker;
    let end = start + 1;
    while (end < nodes.length && follows(nodes[end] as Node, marker, end - start)) end += 1;
    const some = nodes.slice(start, end);
    const isList = marker.is === 'point' || (marker.is === 'number' && marker.value === 1 && some.length > 1);
    if (isList) done.push({ is: 'list', ordered: marker.is === 'number', items: some.map(itemOf) });
    else done.push(...some.flatMap(linesOf));
    start = end;
  }
  return done;
}

function follows({ marker }: Node, first: Marker, distance: number): boolean {
  if (marker.is === 'number' && first.is === 'number') return marker.value === first.value + distance;
  return marker.is === first.is && first.is === 'point';
}

function itemOf({ blocks, inner }: Node): PastedBlock[] {
  const [first, ...rest] = blocks;
  const head: PastedBlock =
    first && isProse(first) ? { is: 'paragraph', runs: first.runs } : { is: 'paragraph', runs: [] };
  const more = first && isProse(first) ? rest : blocks;
  return joinedLines([head, ...more, ...listsOf(inner)]);
}

function isProse(block: PastedBlock): block is Extract<PastedBlock, { runs: Run[] }> {
  return block.is === 'paragraph' || block.is === 'heading';
}

/** Lines such as `a) …` within an item go on in its paragraph. */
function joinedLines(blocks: readonly PastedBlock[]): PastedBlock[] {
  const done: PastedBlock[] = [];
  for (const block of blocks) {
    const before = done.at(-1);
    if (block.is === 'paragraph' && block.isLine && before?.is === 'paragraph')
      done[done.length - 1] = { ...before, runs: [...before.runs, { text: '\n', marks: {} }, ...block.runs] };
    else done.push(block);
  }
  return done;
}

function linesOf({ marker, blocks, inner }: Node): PastedBlock[] {
  const words = marker.is === 'words' ? marker.words : marker.is === 'number' ? `${marker.value}.` : '';
  const [first, ...rest] = blocks;
  const lines = listsOf(inner);
  if (!first || !isProse(first))
    return [{ is: 'paragraph', runs: withPrefix(words, []), isLine: true }, ...blocks, ...lines];
  return [{ is: 'paragraph', runs: withPrefix(`${words} `, first.runs), isLine: true }, ...rest, ...lines];
}

/** Items that somebody typed as text: `• one`, and two lines or more with a dash. */
export function withTypedItems(blocks: readonly PastedBlock[]): PastedBlock[] {
  const typed = blocks.map((block) => (block.is === 'paragraph' ? typedItem(block.runs) : undefined));
  return blocks.map((block, index) => {
    const item = typed[index];
    if (!item) return block;
    const isCertain =
      item.sign === 'point' || typed[index - 1]?.sign === 'dash' || typed[index + 1]?.sign === 'dash';
    return isCertain ? item.block : block;
  });
}

const typedSign = /^\s*([•·▪▫◦‣●○■□\uF0B7\uF0A7]\s*|[–—-]\s+)(?=\S)/;

/** Whether a line begins as an item that somebody typed. */
export function beginsItem(line: string): boolean {
  return typedSign.test(line);
}

function typedItem(runs: Run[]): { sign: 'point' | 'dash'; block: Item } | undefined {
  if (textOf(runs).includes('\n')) return undefined;
  const [whole, sign = ''] = typedSign.exec(textOf(runs)) ?? [];
  if (whole === undefined) return undefined;
  const block: Item = {
    is: 'item',
    marker: { is: 'point' },
    depth: 1,
    blocks: [{ is: 'paragraph', runs: without(whole.length, runs) }],
  };
  return { sign: /^[–—-]/.test(sign) ? 'dash' : 'point', block };
}

/** Leaves out the first letters of some runs. */
export function without(length: number, runs: readonly Run[]): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text || run.picture ? [{ ...run, text }] : [];
  });
}
