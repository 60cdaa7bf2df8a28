/** Letters that Unicode does not take apart into a plain letter and a mark. */
const undecomposed: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** What typography sets and a keyboard does not have, in the order of `typed`. */
const typography: [RegExp, string][] = [
  [/\s/gu, ' '],
  [/[‐-―−]/gu, '-'],
  [/[„“”«»]/gu, '"'],
  [/[‚‘’]/gu, "'"],
];

/** Marks above and below letters, and what nobody sees. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as people search for it: in small letters without diacritics, with the signs of a keyboard. */
export function foldText(text: string): string {
  let folded = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(unseen, '');
  for (const [signs, typed] of typography) folded = folded.replace(signs, typed);
  return folded.replace(/[łøđðħıŧßæœþ]/gu, (letter) => undecomposed[letter] ?? letter);
}
