import { defaultLocale } from '@osiedle/shared';

/** Blocks of Unicode: Latin, Greek and Cyrillic letters, punctuation, signs and pictures. */
const blocks: [first: number, last: number][] = [
  [0x20, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2100, 0x22ff],
  [0x2500, 0x27bf],
  [0x1f300, 0x1faff],
];
const expansions: Record<string, string> = { ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' };

/** No column that lists are sorted by is longer. */
const maxLength = 255;

/** What texts are compared by: letters first, then marks, then capitals. */
const levels = ['base', 'accent', 'variant'] as const;
/** Between two levels; the places begin after it, so that a word comes before one that begins with it. */
const separator = '\u0001';
const firstPlace = 2;
/** Before a character that has no place, so that it comes after all others. */
const elsewhere = '\ue000';

let places: Map<string, string>[] | undefined;

/**
 * A text whose order, byte by byte, is that of the city's language, numbers by their value. SQLite has no collations beyond
 * ASCII, and JavaScript compares texts but has no keys of them, so the places of single characters are taken from there.
 */
export function sortKey(text: string): string {
  places ??= levels.map(placesAt);
  const signs = text.slice(0, maxLength).normalize('NFC');
  const letters = signs.replace(/[ßẞæÆœŒ]/gu, (letter) => expansions[letter] ?? letter);
  return places.map((at, level) => keyAt(at, level === 0 ? letters : signs, level === 0)).join(separator);
}

function keyAt(places: Map<string, string>, text: string, countsNumbers: boolean): string {
  let key = '';
  let digits = '';
  for (const sign of text) {
    if (countsNumbers && sign >= '0' && sign <= '9') {
      digits = digits === '0' ? sign : digits + sign;
      continue;
    }
    if (digits) key += number(digits, places);
    digits = '';
    key += places.get(sign) ?? elsewhere + sign;
  }
  return digits ? key + number(digits, places) : key;
}

/** A number has more digits the greater it is. */
function number(digits: string, places: Map<string, string>): string {
  return (places.get('0') ?? '') + String.fromCharCode(digits.length) + digits;
}

function placesAt(sensitivity: (typeof levels)[number]): Map<string, string> {
  const { compare } = new Intl.Collator(defaultLocale, { sensitivity });
  const characters = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const found = new Map<string, string>();
  let place = firstPlace;
  let previous = '';
  for (const character of characters.sort(compare)) {
    if (compare(character, '') === 0) {
      found.set(character, '');
      continue;
    }
    if (previous && compare(previous, character) !== 0) place++;
    found.set(character, String.fromCharCode(place));
    previous = character;
  }
  return found;
}
