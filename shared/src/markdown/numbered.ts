import { intlTag, locales } from '../locales.ts';

/** The line of an item: its indentation, number, delimiter and the spaces before its words. */
const item = /^( {0,3})(\d{1,9})([.)])(?:([ \t]+)(.*)|$)/;

/** Matches a line that ends a list wherever it stands: heading, quote, fence, bullet. */
const ending = /^ {0,3}(?:#{1,6}(?:\s|$)|>|```|~~~|[*+-](?:[ \t]|$))/;

/** Names of months as dates have them: "1. maja", "1. May". */
const months = new RegExp(
  `^(?:${locales
    .flatMap((locale) => {
      const format = new Intl.DateTimeFormat(intlTag[locale], { day: 'numeric', month: 'long' });
      return Array.from({ length: 12 }, (_, month) =>
        format.formatToParts(new Date(2000, month, 1)).find(({ type }) => type === 'month'),
      ).flatMap((part) => part?.value ?? []);
    })
    .join('|')})(?!\\p{L})`,
  'iu',
);

/**
 * The length of the numbered list at the start of a text: two items or more that count up from one. It ends at a blank
 * line before a number that does not fit. Anything else is text that begins with a number: a date, an hour, an ordinal.
 * A list shows its own numbers instead of those that were written.
 *
 * Reads on to the first number that does not fit, so all lists of a text take one look at it.
 * @returns 0 if there is no list
 */
export function numberedListLength(source: string): number {
  let [count, content, afterBlank, position, end] = [0, 0, false, 0, 0];
  let delimiter: string | undefined;
  for (const line of linesOf(source)) {
    const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
    if (line.trim() === '') afterBlank = true;
    else if (count === 0 || indent < content) {
      const [, before = '', number, mark, space = ' ', words = ''] = item.exec(line) ?? [];
      if (number === undefined || mark !== (delimiter ??= mark)) {
        if (afterBlank || number !== undefined || ending.test(line)) break;
      } else if (number !== `${count + 1}` || months.test(words)) {
        if (afterBlank) break;
        return 0;
      } else {
        count += 1;
        content = before.length + number.length + 1 + (space.length > 4 ? 1 : space.length);
      }
    }
    position += line.length + 1;
    if (line.trim() !== '') [afterBlank, end] = [false, position];
  }
  return count > 1 ? Math.min(end, source.length) : 0;
}

/**
 * Whether a list of stars or plus signs has one item only, of lines that are not indented. Offices write so under a text:
 * "* for residents", "+ VAT".
 */
export function isLoneSign(source: string): boolean {
  const sign = /^ {0,3}([*+])[ \t]/.exec(source)?.[1];
  if (sign === undefined) return false;
  let [first, afterBlank] = [true, false];
  for (const line of linesOf(source)) {
    if (first) first = false;
    else if (line.trim() === '') afterBlank = true;
    else if (/^(?: {2}|\t)/.test(line) || (line.trimStart().startsWith(sign) && /^ ?.[ \t]/.test(line)))
      return false;
    else if (afterBlank || ending.test(line)) break;
  }
  return true;
}

function* linesOf(source: string): Generator<string> {
  for (let start = 0; start < source.length;) {
    const end = source.indexOf('\n', start);
    yield source.slice(start, end < 0 ? undefined : end);
    start = end < 0 ? source.length : end + 1;
  }
}
