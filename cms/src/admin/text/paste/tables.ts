import { isBlank, textOf, type PastedBlock, type Run } from './blocks.ts';
import type { LostKind } from './lost.ts';

/** Nobody reads a table with more cells, and a merged cell can claim any number. */
const mostColumns = 60;

/**
 * Reads a table into rows of cells, or into the blocks that it holds where it only arranges them on a page.
 * @param read reads the content of a cell
 */
export function readTable(
  table: HTMLTableElement,
  read: (element: Element) => PastedBlock[],
  lose: (kind: LostKind) => void,
): PastedBlock[] {
  const caption = [...table.children].filter(({ tagName }) => tagName === 'CAPTION').flatMap(read);
  if (arrangesPage(table)) {
    return [...caption, ...[...table.rows].flatMap((row) => [...row.cells].flatMap(read))];
  }
  const { head, body } = grid(table, (cell) => lineOf(read(cell)), lose);
  if (table.querySelector('table')) lose('tablesInTables');
  caption.push(...head.map((runs): PastedBlock => ({ is: 'paragraph', runs })));
  const rows = filled(body);
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2)
    return [
      ...caption,
      ...rows
        .flat()
        .filter((runs) => !isBlank(runs))
        .map((runs): PastedBlock => ({ is: 'paragraph', runs })),
    ];
  return [...caption, { is: 'table', rows }];
}

function arrangesPage(table: HTMLTableElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const saysSo =
    Number(table.getAttribute('border')) > 0 ||
    table.querySelector(':scope > caption, :scope > * > tr > th') !== null;
  return !isGrid(table) || (!saysSo && table.querySelector('table, h1, h2, h3, hr') !== null);
}

function isGrid(table: HTMLTableElement): boolean {
  return table.rows.length > 1 && [...table.rows].some(({ cells }) => cells.length > 1);
}

/** The rows of a table, all of one length, and before them those of a single cell, which name the table. */
function grid(
  table: HTMLTableElement,
  read: (cell: Element) => Run[],
  lose: (kind: LostKind) => void,
): { head: Run[][]; body: Run[][][] } {
  const head: Run[][] = [];
  const rows: Run[][][] = [...table.rows].map(() => []);
  const width = Math.max(
    ...[...table.rows].map(({ cells }) =>
      [...cells].reduce((sum, { colSpan }) => sum + Math.min(colSpan, mostColumns), 0),
    ),
  );
  for (const [index, { cells }] of [...table.rows].entries()) {
    let column = 0;
    const [first] = cells;
    if (first && cells.length === 1 && first.colSpan >= width && head.length === index) {
      head.push(read(first));
      continue;
    }
    for (const cell of cells) {
      const row = rows[index] as Run[][];
      while (row[column]) column += 1;
      const runs = read(cell);
      const [wide, high] = [Math.min(cell.colSpan, mostColumns), Math.min(cell.rowSpan, rows.length - index)];
      if ((wide > 1 || high > 1) && !isBlank(runs)) lose('mergedCells');
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1)
          (rows[index + down] as Run[][])[column + right] = down + right === 0 ? runs : [];
    }
  }
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const body = rows.map((row) => Array.from({ length: longest }, (_, column) => row[column] ?? []));
  return { head: head.filter((runs) => !isBlank(runs)), body };
}

/** Without rows and columns in which nothing stands. */
function filled(rows: Run[][][]): Run[][][] {
  const columns = (rows[0] ?? []).map((_, column) => rows.some((row) => !isBlank(row[column] ?? [])));
  return rows
    .filter((row) => row.some((cell) => !isBlank(cell)))
    .map((row) => row.filter((_, column) => columns[column]));
}

/** A cell holds one line of Markdown: its blocks follow each other as lines. */
function lineOf(blocks: readonly PastedBlock[], sign = ''): Run[] {
  const lines = blocks.flatMap((block): Run[][] => {
    switch (block.is) {
      case 'paragraph':
      case 'heading':
        return [block.runs];
      case 'list':
        return block.items.map((item, index) => lineOf(item, block.ordered ? `${index + 1}. ` : '– '));
      case 'quote':
        return [lineOf(block.blocks)];
      case 'table':
        return block.rows.map((row) =>
          row.flatMap((runs, index): Run[] => (index === 0 ? runs : [{ text: ', ', marks: {} }, ...runs])),
        );
      case 'code':
        return [[{ text: block.text, marks: {} }]];
      case 'blank':
      case 'item':
      case 'rule':
        return [];
    }
  });
  const runs = lines
    .filter((line) => !isBlank(line))
    .flatMap((line, index): Run[] => (index === 0 ? line : [{ text: '\n', marks: {} }, ...line]));
  return sign && textOf(runs) ? [{ text: sign, marks: {} }, ...runs] : runs;
}
