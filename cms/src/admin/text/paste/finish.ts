import { isBlank, textOf, type PastedBlock, type Marks, type Run } from './blocks.ts';
import { beginsItem, withLists, withTypedItems } from './lists.ts';
import { areCut, uncut } from './words.ts';

const lineBreak: Run = { text: '\n', marks: {} };

/** Turns what was read one after the other into paragraphs and lists. */
export function finished(read: readonly PastedBlock[]): PastedBlock[] {
  const paragraphs = withLines(read).flatMap((block) =>
    block.is === 'paragraph' ? paragraphsOf(block.runs) : block,
  );
  return joinedLines(withLists(withTypedItems(paragraphs))).filter(({ is }) => is !== 'blank');
}

/** Where empty lines divide a text, lines that follow each other closely are lines of one paragraph. */
function withLines(read: readonly PastedBlock[]): PastedBlock[] {
  const hasGaps = read.some(
    ({ is }, index) => is === 'blank' && isLine(read[index - 1]) && isLine(read[index + 1]),
  );
  const lines = hasGaps
    ? read
    : read.map((block) => (block.is === 'paragraph' ? { ...block, isLine: false } : block));
  return joinedLines(lines);
}

function isLine(block: PastedBlock | undefined): boolean {
  return block?.is === 'paragraph' && block.isLine === true;
}

function joinedLines(blocks: readonly PastedBlock[]): PastedBlock[] {
  const done: PastedBlock[] = [];
  for (const block of blocks) {
    const before = done.at(-1);
    if (block.is === 'paragraph' && block.isLine && before?.is === 'paragraph' && before.isLine)
      done[done.length - 1] = { ...before, runs: [...before.runs, lineBreak, ...block.runs] };
    else done.push(block);
  }
  return done;
}

/** Two breaks end a paragraph. */
function paragraphsOf(runs: readonly Run[]): PastedBlock[] {
  const done: Run[][] = [[]];
  const lines = textLines(runs);
  for (const line of lines)
    if (isBlank(line)) done.push([]);
    else done.at(-1)?.push(...((done.at(-1)?.length ?? 0) > 0 ? [lineBreak] : []), ...line);
  return done
    .filter((some) => some.length > 0)
    .flatMap(typedLists)
    .map((some): PastedBlock => ({ is: 'paragraph', runs: wholeLines(some) }));
}

/** Lines that begin with a point or a dash are items of a list; what follows on the next lines belongs to them. */
function typedLists(runs: Run[]): Run[][] {
  const lines = textLines(runs);
  const begins = lines.map((line) => beginsItem(textOf(line)));
  if (begins.filter(Boolean).length < 2) return [runs];
  const parts: Run[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (!last || begins[index]) parts.push(line);
    else last.push(begins.slice(0, index).includes(true) ? { text: ' ', marks: {} } : lineBreak, ...line);
  }
  return parts;
}

/** The lines of some runs, without their breaks. */
export function textLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text || run.picture) lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

/** Puts lines together that a page or a mail program has cut. */
function wholeLines(runs: Run[]): Run[] {
  const lines = textLines(runs);
  const texts = lines.map((line) => textOf(line).trim());
  if (!areCut(texts)) return runs;
  if (lines.flat().every(({ marks }) => sameMarks(marks, {}))) return [{ text: uncut(texts), marks: {} }];
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ', marks: {} }, ...line]));
}

/** Whether words are set alike. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return (['strong', 'em', 'strike', 'code', 'href'] as const).every((name) => one[name] === other[name]);
}
