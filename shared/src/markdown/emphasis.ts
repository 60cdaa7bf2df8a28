/** A star, as in a formula (`2*3*4`), stars between two digits, a line to fill in (`____/____`), a row of stars. */
const star =
  /(?<!\*)\*(?!\*)|(?<=\p{N})\*+(?=\p{N})|(?<![\p{L}\p{N}_])_{3,}|(?<!_)_{3,}(?![\p{L}\p{N}_])|(?<!\*)\*{4,}/gu;

/**
 * Hides the signs that are none of emphasis from the search for it: lines to fill in, rows of stars, and stars between two
 * words, numbers or brackets, unless one before them begins emphasis (`*pre*fix`).
 * @returns a text of the same length
 */
export function maskSigns(source: string): string {
  if (hasManyMarks(source)) return source;
  let isOpen = false;
  const masked = source.replace(star, (sign, at: number) => {
    if (sign.length > 2) return '+'.repeat(sign.length);
    const [before, after] = [source.charAt(at - 1), source.charAt(at + sign.length)];
    const isBetween = /[\p{L}\p{N})\]%]/u.test(before) && /[\p{L}\p{N}([]/u.test(after);
    const isSign = isBetween && (!isOpen || /\p{N}/u.test(before) || /\p{N}/u.test(after));
    if (!isSign) isOpen = before.trim() === '' && after.trim() !== '';
    return isSign ? '+'.repeat(sign.length) : sign;
  });
  return showLastPair(masked);
}

/**
 * Hides the space in `**word **more` at the end of a text: the parser looks for no emphasis where nothing can end it.
 */
function showLastPair(masked: string): string {
  const last = masked.lastIndexOf('**');
  if (last < 0 || !/^[ \t]\*\*[^\s*]/.test(masked.slice(last - 1, last + 3))) return masked;
  const line = masked.slice(masked.lastIndexOf('\n', last) + 1, last);
  const pairs = line.match(/(?<!\*)\*\*(?!\*)/g)?.length ?? 0;
  return pairs % 2 === 1 ? `${masked.slice(0, last - 1)}a${masked.slice(last)}` : masked;
}

/** Marks at the start of a text, and the character after them. They begin emphasis before a word, a quotation or a bracket. */
const opening = /^(\*{1,3}|__)(?=[\p{L}\p{N}„“”"«‚‘'(<`[+§#€$])/u;

/** How far the end of such emphasis may lie, in characters: so the search grows no faster than the text. */
const maxReach = 300;

/**
 * Finds emphasis that the Markdown standard refuses because of a space or a mark beside its signs, as in
 * `**Note:**please` and `**word **more`: up to the next signs on the line.
 * @param source from the signs on @param masked the same, without signs that are none @param before the character before
 * @returns the signs, and the length of the emphasis with them
 */
export function closeEmphasis(
  source: string,
  masked: string,
  before: string,
): { signs: string; length: number } | undefined {
  const signs = opening.exec(masked)?.[1];
  if (signs === undefined) return undefined;
  const isWordBefore = /[\p{L}\p{N}]/u.test(before);
  if (isWordBefore && (signs.length !== 2 || !/^..[„“”"«‚‘'(]/.test(source))) return undefined;
  if (before !== '' && signs.includes(before)) return undefined;
  const reach = masked.slice(0, maxReach);
  const end = reach.indexOf('\n');
  const line = end < 0 ? reach : reach.slice(0, end);
  for (let at = line.indexOf(signs, signs.length); at >= 0; at = line.indexOf(signs, at + 1)) {
    const mark = signs.charAt(0);
    let to = at + signs.length;
    while (line.charAt(to) === mark) to++;
    if (to > at + signs.length) {
      at = to - 1;
      continue;
    }
    // One star after a space begins another note: "*for children *for pupils".
    if (signs.length === 1 && /\s/.test(line.charAt(at - 1))) return undefined;
    return { signs, length: to };
  }
  return undefined;
}

/** No paragraph of an office has more signs of emphasis than this. */
const maxMarks = 200;
/** The last paragraph that was counted: all its signs ask in a row. */
let counted = { masked: '', isCrowded: false };

/** Whether a paragraph has so many signs that looking for a second kind of emphasis at each would take long. */
export function hasManyMarks(masked: string): boolean {
  if (counted.masked !== masked)
    counted = { masked, isCrowded: (masked.match(/[*_]/g)?.length ?? 0) > maxMarks };
  return counted.isCrowded;
}
