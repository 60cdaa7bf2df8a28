import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the handbook in the panel, in Polish and English. */
export const helpMessages = {
  title: ['Pomoc', 'Help'],
  chapters: ['Spis treści', 'Contents'],
  search: ['Szukaj w pomocy', 'Search the help'],
  found: [
    '{count, plural, =0 {Nic nie znaleziono. Spróbuj innego słowa.} one {Znaleziono # miejsce} few {Znaleziono # miejsca} other {Znaleziono # miejsc}}',
    '{count, plural, =0 {Nothing was found. Try another word.} one {# place found} other {# places found}}',
  ],
  about: ['Pomoc: {title}', 'Help: {title}'],
  newTab: ['(otwiera się w nowej karcie)', '(opens in a new tab)'],
  missing: [
    'Nie ma takiej strony pomocy. Wybierz ze spisu.',
    'There is no such page. Choose from the contents.',
  ],
} as const satisfies Record<string, Words>;

export const helpText = messageFormatter<keyof typeof helpMessages>(helpMessages);
