import { perLocale, type Locale } from '@osiedle/shared/locales';
import { Memo } from '@osiedle/shared/memo';

/**
 * No-break spaces where a line must not end. Only spaces change; letters, marks and an editor's own no-break spaces
 * stay as they are.
 */

const noBreak = '\u00a0';

// A word begins at the start of the text, after a space or after an opening mark. A hyphen is none: "x-a".
const wordStart = '(?:^|[\\s(\\[„“”"«‚‘/–—;])';

/**
 * Contexts of a no-break space, matched from behind the space. One combined expression runs only at spaces. Separate
 * expressions would look behind at each letter, and take ten times as long.
 */
const inBothLanguages = [
  // Before a dash, so that no line begins with one.
  '(?=[–—](?:\\s|$))(?<=\\S )',
  // Between the groups of a number; the spaces of a list of numbers may break.
  '(?=\\d{3}(?!\\d))(?<=(?<!\\d)\\d{1,3}(?: \\d{3}){0,3} )',
  // Between a number and its unit.
  '(?=[%‰€]|°C|(?:zł|euro|EUR|PLN|mln|mld|tys|km|cm|mm|ha|kg|kB|MB|GB|m²|m)(?![\\p{L}\\p{N}]))(?<=\\d )',
  // "Olsza II", "Dzielnica IV", "XIV Liceum". A lone "I" is a word too.
  '(?=[IVX]{2,}(?![\\p{L}\\p{N}]))(?<=\\p{L}{2,} )',
  '(?<=[IVX]{2} )(?=\\p{Lu})(?<=(?<![\\p{L}\\p{N}])[IVX]{2,} )',
];

/** Polish typography leaves no one-letter word at the end of a line. */
const oneLetter = `${wordStart}[aiouwzAIOUWZ]`;

const onlyIn: Record<Locale, string[]> = {
  pl: [
    `(?<=${oneLetter} )`,
    // "28 listopada", "2013 r.", "XIX w."
    '(?=(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)(?!\\p{L}))(?<=\\d )',
    '(?=[rw]\\.)(?<=(?:\\d{4}|[IVX]) )',
    // Abbreviations stay with the word after them: "ul. Weissa", "nr 4", "godz. 17.00".
    `(?=\\S)(?<=(?:\\.|dr) )(?<=${wordStart}(?:ul|al|pl|os|św|im|ok|tel|godz|dr|ks|prof|inż|mgr)\\.? )`,
    `(?=\\d)(?<=${wordStart}(?:nr|str\\.|s\\.|art\\.|ust\\.|pkt|poz\\.) )`,
  ],
  en: [
    '(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\\p{L}))(?<=\\d )',
  ],
};

/** Matches exactly the spaces that must not break. */
const spaces: Record<Locale, RegExp> = {
  // A line break after a one-letter word becomes a no-break space.
  pl: new RegExp(` (?:${[...inBothLanguages, ...onlyIn.pl].join('|')})|\\n(?<=${oneLetter}\\n)`, 'gu'),
  en: new RegExp(` (?:${[...inBothLanguages, ...onlyIn.en].join('|')})`, 'gu'),
};

/**
 * Sets no-break spaces in plain text: after one-letter Polish words, between numbers and units, before dashes.
 * @param text plain; never markup (for that see `htmlTypography`)
 */
export function typography(text: string, locale: Locale): string {
  return known[locale].get(text);
}

/** Caches results, since the same titles and words stand on many pages. */
const known = perLocale((locale) => new Memo<string, string>(10_000, (text) => setSpaces(text, locale)));

function setSpaces(text: string, locale: Locale): string {
  return text.replace(spaces[locale], noBreak);
}

const verbatim = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * The same for HTML. Changes only text nodes outside code, never tags or attributes.
 * @param html sanitised, so that every `<` begins a tag and no attribute holds a `>`
 */
export function htmlTypography(html: string, locale: Locale): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g, (piece, slash?: string, tag?: string) => {
    if (tag === undefined) return depth === 0 ? setSpaces(piece, locale) : piece;
    if (verbatim.has(tag)) depth += slash ? -1 : 1;
    return piece;
  });
}
