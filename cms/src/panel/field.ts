import type { FieldWords, Layout, Part, Words } from './types.ts';

/** A field's label in both languages and the hint below the field. */
export const field = (
  polish: string,
  english: string,
  hintPolish?: string,
  hintEnglish?: string,
): FieldWords => ({
  label: [polish, english],
  ...(hintPolish && hintEnglish ? { hint: [hintPolish, hintEnglish] } : {}),
});

/** A pair of fields, one for each language. */
export function pair(
  name: string,
  polish: string,
  english: string,
  hintPolish?: string,
  hintEnglish?: string,
) {
  return {
    [`${name}Default`]: field(`${polish} (po polsku)`, `${english} (Polish)`, hintPolish, hintEnglish),
    [`${name}Second`]: field(`${polish} (po angielsku)`, `${english} (English)`),
  };
}

/** Hints that several fields share. */
export const shared: Words = [
  'Wspólne dla obu języków: zmienisz tu, zmieni się w obu.',
  'Shared by both languages: a change here changes both.',
];
export const markdownField: Words = [
  'Mieszkańcy zobaczą go tak, jak tutaj wygląda. Śródtytuły, listy, odsyłacze, tabele i zdjęcia wstawisz przyciskami nad tekstem.',
  'Residents see it as it looks here. Headings, lists, links, tables and pictures: use the buttons above the text.',
];
export const live: Words = ['Zapisanie od razu zmienia stronę.', 'Saving changes the site at once.'];

/** A part of a form that is always open: what every entry of its type needs. */
export const part = (polish: string, english: string, ...rows: string[][]): Part => ({
  name: [polish, english],
  rows,
});

/** A part that most entries do without. */
export const folded = (...words: Parameters<typeof part>): Part => ({ ...part(...words), isFolded: true });

/** A part with help: a place of the editors' handbook. */
export const helped = (help: string, one: Part): Part => ({ ...one, help });

/** The rows of a form in named parts, what is used first in the first. */
export const inParts = (...parts: Part[]): Pick<Layout, 'edit' | 'parts'> => ({
  edit: parts.flatMap(({ rows }) => rows),
  parts,
});
