/** How words of a text are set. */
export interface Marks {
  strong?: true;
  em?: true;
  strike?: true;
  code?: true;
  href?: string;
}

/** Words that are set alike, a line break (`\n`), or a picture that stays. */
export interface Run {
  text: string;
  marks: Marks;
  picture?: { src: string; alt: string };
}

/** What stands before an item of a list: a point, a number, or something that Markdown has no list for (`a)`). */
export type Marker = { is: 'point' } | { is: 'number'; value: number } | { is: 'words'; words: string };

export interface Item {
  is: 'item';
  marker: Marker;
  /** From 1. */
  depth: number;
  blocks: PastedBlock[];
}

/** A part of a text in the shape that Osiedle's Markdown has for it. */
export type PastedBlock =
  | { is: 'paragraph'; runs: Run[]; isLine?: boolean }
  | { is: 'blank' }
  | { is: 'heading'; level: number; runs: Run[] }
  | { is: 'list'; ordered: boolean; items: PastedBlock[][] }
  | { is: 'table'; rows: Run[][][] }
  | { is: 'quote'; blocks: PastedBlock[] }
  | { is: 'code'; text: string }
  | { is: 'rule' }
  | Item;

/** The words of some runs, without their marks. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Whether nothing of some runs can be seen. */
export function isBlank(runs: readonly Run[]): boolean {
  return !runs.some(({ text, picture }) => picture ?? text.trim());
}

/** Other words in the place of the first ones. */
export function withPrefix(prefix: string, runs: readonly Run[]): Run[] {
  return [{ text: prefix, marks: {} }, ...runs];
}
