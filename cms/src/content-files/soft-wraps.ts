/**
 * In content files a paragraph may be wrapped at will; in the CMS one Enter is a line break. So reading joins the lines of a
 * paragraph, and a line break is written as in Markdown: with a backslash or two spaces at the end of its line.
 */

/** Joins soft-wrapped lines. */
export function joinSoftWraps(text: string): string {
  const lines = text.split('\n');
  const inner = innerBreaks(lines);
  const joined: string[] = [];
  let current = lines[0] ?? '';
  for (const [index, line] of lines.slice(1).entries()) {
    if (inner[index] && !current.endsWith('  ') && !current.endsWith('\\')) {
      current = `${current.trimEnd()} ${contentOf(line).trimStart()}`;
      continue;
    }
    joined.push(inner[index] && current.endsWith('\\') ? current.slice(0, -1) : current);
    current = line;
  }
  return [...joined, current].join('\n');
}

/** The reverse of {@link joinSoftWraps}: it gives back exactly this text. */
export function keepLineBreaks(text: string): string {
  const lines = text.split('\n');
  const inner = innerBreaks(lines);
  return lines.map((line, index) => (inner[index] && !line.endsWith('  ') ? `${line}\\` : line)).join('\n');
}

const quote = /^(?: {0,3}>[ \t]?)+/;
/** Signs of lists: Markdown's, and those that offices and Word use (shared/src/markdown/source.ts). */
const bullet = /^\s*(?:[-*+]|[•◦‣⁃∙·●○▪▫■◆❖➢➤►\uf0a7\uf0b7\uf0d8])(?:[ \t\u00a0]+|$)/;
const dash = /^\s*[–—][ \t\u00a0]+\p{Ll}/u;
const numbered = /^\s*(\d{1,9})([.)])(?:[ \t]+|$)/;
const fence = /^\s*(`{3,}|~{3,})/;
/** Headings, rules, underlines of headings, rows of tables, definitions of links, HTML. */
const block =
  /^\s*(?:#{1,6}(?:\s|$)|(?:=+|(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$|\||\[[^\]]+\]:|<(?:[a-z][a-z0-9-]*(?:[\s/>]|$)|[/!?]))/i;
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function contentOf(line: string): string {
  return line.replace(quote, '');
}

function depthOf(line: string): number {
  return quote.exec(line)?.[0].replace(/[^>]/g, '').length ?? 0;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}

/** For each line but the last, whether it and the next one are of the same paragraph. */
function innerBreaks(lines: string[]): boolean[] {
  const contents = lines.map(contentOf);
  let closing: RegExp | undefined;
  /** Whether lines stay as they are up to the next blank one: tables, HTML, code. */
  let isKept = false;
  let isAfterBlank = true;
  /** Where the words of the innermost list item begin. */
  let itemIndent = 0;
  /** The first line of this paragraph or list. */
  let start = 0;
  return contents.slice(0, -1).map((line, index) => {
    const next = contents[index + 1] ?? '';
    if (closing) {
      if (closing.test(line)) closing = undefined;
      return false;
    }
    if (line.trim() === '') {
      [isKept, isAfterBlank, start] = [false, true, index + 1];
      return false;
    }
    if (isAfterBlank && indentOf(line) < itemIndent) itemIndent = 0;
    const isCode = isAfterBlank && indentOf(line) >= itemIndent + 4;
    isAfterBlank = false;
    const marker = isCode ? undefined : (bullet.exec(line) ?? numbered.exec(line))?.[0];
    if (marker !== undefined) itemIndent = indentOf(marker) + marker.trimStart().length;
    const words = marker === undefined ? line : line.slice(marker.length);
    const [, opening] = (isCode ? undefined : fence.exec(words)) ?? [];
    if (opening) {
      closing = new RegExp(`^\\s*${opening.charAt(0)}{${opening.length},}\\s*$`);
      return false;
    }
    isKept ||= isCode || /^\s*<(?:[a-z/!?])/i.test(block.exec(words)?.[0] ?? '') || isTableHead(line, next);
    if (isKept || words.trim() === '' || block.test(words)) return false;
    if (next.trim() === '' || depthOf(lines[index] ?? '') !== depthOf(lines[index + 1] ?? '')) return false;
    return !beginsBlock(contents, index + 1, start);
  });
}

function isTableHead(line: string, next: string): boolean {
  return line.includes('|') && next.includes('|') && delimiterRow.test(next);
}

/** Whether a line in a paragraph begins something else. */
function beginsBlock(contents: string[], index: number, start: number): boolean {
  const line = contents[index] ?? '';
  const [before, after] = [contents[index - 1] ?? '', contents[index + 1] ?? ''];
  if (bullet.test(line) || fence.test(line) || block.test(line) || isTableHead(line, after)) return true;
  if (dash.test(line)) return dash.test(before) || dash.test(after);
  const [, number, delimiter] = numbered.exec(line) ?? [];
  if (number === undefined) return false;
  // "12. grudnia" is no item of a list, unless an eleventh stands before it.
  const isItem = (one: string): boolean => {
    const [, other, sign] = numbered.exec(one) ?? [];
    return sign === delimiter && Number(other) + 1 === Number(number);
  };
  return number === '1' || contents.slice(start, index).some(isItem);
}
