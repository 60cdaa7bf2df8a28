import { Edits } from './edits.ts';
import { replacedElement } from './elements.ts';

/** A text as the parser reads it. */
export interface Prepared {
  text: string;
  /** The position in the source of a position in the text. */
  origin: (position: number) => number;
}

/** Signs that offices and Word begin the lines of a list with; the last ones are Word's own symbols. */
const bullets = '•◦‣⁃∙·●○▪▫■◆❖➢➤►\\uf0a7\\uf0b7\\uf0d8';

/** Matches whatever may have to change: a fence, a bullet, an escape, code, and what HTML begins with. */
const found = new RegExp(
  [
    '^ {0,3}(?<fence>`{3,}(?=[^`\\n]*$)|~{3,})[^\\n]*$',
    `^[ \\t]*(?<bullet>[${bullets}][ \\t\\u00a0]*)(?=[^\\s${bullets}])`,
    '^[ \\t]*(?<dash>[–—][ \\t\\u00a0]+)(?=\\p{Ll})',
    '\\\\[\\\\`<]',
    // An address in angle brackets.
    '\\]\\([ \\t\\n]{0,9}<[^<>\\n]*>(?=[ \\t\\n]{0,9}[)"\'(])',
    '^ {0,3}\\[[^\\]\\n]{1,99}\\]:[ \\t]{0,9}<[^<>\\n]*>',
    '(?<ticks>`+)',
    '(?<html><(?=[a-z!?/]))',
  ].join('|'),
  'gimu',
);

/** Matches a text in which nothing has to change. */
const plain = new RegExp(`^[^<–—${bullets}]*$`, 'u');

/**
 * Gives the parser what an editor meant: bullets become the signs of a list, and HTML that would swallow the text after it
 * loses its tags (see `replacedElement`). Code stays as it is.
 * @param source lines end with `\n`
 */
export function prepare(source: string): Prepared {
  const edits = new Edits(source);
  const origin = (position: number) => edits.origin(position);
  if (plain.test(source)) return { text: source, origin };
  const code = new CodeSpans(source);
  const html = replacedElement(source);
  found.lastIndex = 0;
  for (let match = found.exec(source); match; match = found.exec(source)) {
    const { fence, bullet, dash, ticks } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (fence !== undefined) found.lastIndex = endOfFence(source, end, fence);
    else if (ticks !== undefined) found.lastIndex = code.endAfter(match.index, ticks.length) ?? end;
    else if (bullet !== undefined) edits.replace(end - bullet.length, end, '- ');
    else if (dash !== undefined) {
      if (beginsList(source, match.index, end)) edits.replace(end - dash.length, end, '+ ');
    } else if (match.groups?.['html'] !== undefined) {
      const element = html(match.index);
      if (!element) continue;
      edits.replace(match.index, element.end, element.by);
      found.lastIndex = element.end;
    }
  }
  return { text: edits.text(), origin };
}

/** The same for HTML that may swallow text: the parser leaves blocks of HTML as they were written. */
export function keepProse(html: string): string {
  const edits = new Edits(html);
  const replaced = replacedElement(html);
  for (let at = html.indexOf('<'); at >= 0;) {
    const begin = html.slice(at, at + 40);
    let element = /^<[a-z!?/]/i.test(begin) ? replaced(at) : undefined;
    // A parser would take `<a@b.pl>` and `<imię>` for tags.
    if (!element && !/^<(?:\/?[a-z][a-z0-9-]*[\s/>]|[^a-z!?/]|$)/i.test(begin))
      element = { by: '&lt;', end: at + 1 };
    if (element) edits.replace(at, element.end, element.by);
    at = html.indexOf('<', element?.end ?? at + 1);
  }
  return edits.text();
}

/** The share of a text's letters and digits, from 0 to 1, that go with comments and code in HTML. */
export function hiddenShare(source: string): number {
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const replaced = replacedElement(source);
  let hidden = 0;
  for (let at = source.indexOf('<'); at >= 0;) {
    const element = replaced(at);
    if (element?.isHidden) hidden += letters(source.slice(at, element.end));
    at = source.indexOf('<', element?.end ?? at + 1);
  }
  return hidden === 0 ? 0 : hidden / letters(source);
}

/** Whether the line before or after a line with a dash and a small letter has them too: dialogues have capital letters. */
function beginsList(source: string, start: number, end: number): boolean {
  const form = /^[ \t]*[–—][ \t\u00a0]+\p{Ll}/u;
  const next = source.indexOf('\n', end);
  const before = source.lastIndexOf('\n', start - 2) + 1;
  return (
    (next >= 0 && form.test(source.slice(next + 1, next + 40))) ||
    (start > 0 && form.test(source.slice(before, Math.min(before + 40, start))))
  );
}

function endOfFence(source: string, from: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = from;
  return closing.exec(source) ? closing.lastIndex : source.length;
}

/** Finds the ends of code spans: the next backticks of the same number in the paragraph. */
class CodeSpans {
  readonly #source: string;
  /** For each run of backticks that has a successor of the same length, where that one ends. */
  readonly #ends = new Map<number, number>();
  #blank = -1;

  constructor(source: string) {
    this.#source = source;
    const last = new Map<number, number>();
    for (const { 0: run, index } of source.matchAll(/`+/g)) {
      const before = last.get(run.length);
      if (before !== undefined) this.#ends.set(before, index + run.length);
      last.set(run.length, index);
    }
  }

  endAfter(start: number, length: number): number | undefined {
    // A run that an escape has shortened is no span that could be told from others.
    const end = this.#ends.get(start);
    if (end === undefined || this.#source.charAt(start + length) === '`') return undefined;
    if (this.#blank < start) {
      const blank = this.#source.indexOf('\n\n', start);
      this.#blank = blank < 0 ? Infinity : blank;
    }
    return end < this.#blank ? end : undefined;
  }
}
