const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
const lowered: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};

/** Digits as signs that stand high or low by themselves: `m²`. Other words stay as they are. */
export function shifted(text: string, where: 'super' | 'sub', before: string): string {
  // Offices write hours so: 17 and, above, 30.
  if (where === 'super' && /^(?:00|15|30|45)$/.test(text) && /(?<!\d)\d{1,2}$/.test(before))
    return `.${text}`;
  const signs = where === 'super' ? raised : lowered;
  return /^\s*\d{1,3}\s*$/.test(text) ? text.replace(/\d/g, (digit) => signs[digit] ?? digit) : text;
}

/** Numbers as plain digits. */
export function unshifted(text: string): string {
  return text.replace(
    /[⁰¹²³⁴-⁹]/g,
    (sign) => Object.entries(raised).find(([, high]) => high === sign)?.[0] ?? sign,
  );
}

/** Words without what cannot be seen, and with plain spaces: programs set their texts with hard ones. */
export function readable(text: string, isPreformatted: boolean): string {
  const seen = text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '');
  const lines = isPreformatted ? seen.replace(/\r\n?/g, '\n') : seen.replace(/[\n\r]/g, ' ');
  return lines.replace(/[\t\f\v\u00A0\u2007\u202F ]+/g, ' ');
}

/** The shortest line of which somebody may have cut a text: PDFs and old mail do so at the end of each. */
const leastWidth = 45;

/** Whether the lines of a text end where the page did, and not where their author wanted it. */
export function areCut(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const lengths = lines.map(({ length }) => length);
  const longest = Math.max(...lengths);
  if (longest < leastWidth) return false;
  const full = lengths.slice(0, -1).filter((length) => length > longest * 0.7);
  return full.length >= (lines.length - 1) * 0.8;
}

/** Puts lines together that were cut, and words that were divided. */
export function uncut(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`,
  );
}
