import type { Locale } from '@osiedle/shared';

/**
 * No-break spaces where a line must not end. Only spaces change; letters, marks and an editor's own no-break spaces
 * stay as they are.
 */

const noBreak = '\u00a0';

// A word begins at the start of the text, after a space or after an opening mark. A hyphen is none: "x-a".
const wordStart = '(?:^|[\\s(\\[„“”"«‚‘/–—;])';

/** Each finds the spaces, and nothing but the spaces, that must not break. */
const inBothLanguages: RegExp[] = [
  // Before a dash, so that no line begins with one.
  /(?<=\S) (?=[–—](?:\s|$))/g,
  // Between the groups of a number; the spaces of a list of numbers may break.
  /(?<=(?<!\d)\d{1,3}(?: \d{3}){0,3}) (?=\d{3}(?!\d))/g,
  // Between a number and its unit.
  /(?<=\d) (?=(?:[%‰€]|°C|(?:zł|euro|EUR|PLN|mln|mld|tys|km|cm|mm|ha|kg|kB|MB|GB|m²|m)(?![\p{L}\p{N}])))/gu,
  // "Olsza II", "Dzielnica IV", "XIV Liceum". A lone "I" is a word too.
  /(?<=\p{L}{2,}) (?=[IVX]{2,}(?![\p{L}\p{N}]))/gu,
  /(?<=(?<![\p{L}\p{N}])[IVX]{2,}) (?=\p{Lu})/gu,
];

const onlyIn: Record<Locale, RegExp[]> = {
  pl: [
    // Polish typography leaves no one-letter word at the end of a line.
    new RegExp(`(?<=${wordStart}[aiouwzAIOUWZ])[ \\n]`, 'g'),
    // "28 listopada", "2013 r.", "XIX w."
    /(?<=\d) (?=(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)(?!\p{L}))/gu,
    /(?<=\d{4}|[IVX]) (?=[rw]\.)/g,
    // Abbreviations stay with what they announce: "ul. Weissa", "nr 4", "godz. 17.00".
    new RegExp(
      `(?<=${wordStart}(?:ul|al|pl|os|św|im|ok|tel|godz|dr|ks|prof|inż|mgr)\\.?)(?<=\\.|dr) (?=\\S)`,
      'g',
    ),
    new RegExp(`(?<=${wordStart}(?:nr|str\\.|s\\.|art\\.|ust\\.|pkt|poz\\.)) (?=\\d)`, 'g'),
  ],
  en: [
    /(?<=\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu,
  ],
};

/**
 * Sets no-break spaces in plain text: after one-letter Polish words, between numbers and units, before dashes.
 * @param text plain, or a text node with its entities; never markup (for that see `htmlTypography`)
 */
export function typography(text: string, locale: Locale): string {
  return [...inBothLanguages, ...onlyIn[locale]].reduce((done, space) => done.replace(space, noBreak), text);
}

const verbatim = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * The same for HTML: text nodes alone change, tags and their attributes never, and nothing inside of code.
 * @param html sanitised, so that every `<` begins a tag and no attribute holds a `>`
 */
export function htmlTypography(html: string, locale: Locale): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g, (piece, slash?: string, tag?: string) => {
    if (tag === undefined) return depth === 0 ? typography(piece, locale) : piece;
    if (verbatim.has(tag)) depth += slash ? -1 : 1;
    return piece;
  });
}
