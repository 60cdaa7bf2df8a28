/**
 * What the fonts can write: Polish, English and the other languages of Europe in Latin letters, in which partners,
 * their cities and projects have their names. Anything else is written in the system's font.
 */
export const characters = [
  range(0x20, 0x7e),
  // Latin-1: the West and the North.
  range(0xa0, 0xff),
  // Latin Extended-A: Poland, the middle, the East and the South-East.
  range(0x100, 0x17f),
  // Romanian's own, and the large ß.
  'ȘșȚțẞ',
  // Spaces, dashes, quotation marks.
  range(0x2000, 0x206f),
  '€™−∕',
].join('');

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
