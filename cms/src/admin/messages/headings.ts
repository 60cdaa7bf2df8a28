import type { Words } from '../../panel/types.ts';

/** Words in the headings of rows, in Polish and English. */
export const headingWords = {
  calledOff: ['odwołany', 'called off'],
  decoration: ['ozdoba bez opisu', 'decoration without a description'],
} as const satisfies Record<string, Words>;

/** What a row of each group is called that says nothing yet. */
export const emptyRowWords: Record<string, Words> = {
  'event.occurrence': ['Nowy termin', 'New date'],
  'festival.programme-item': ['Nowy punkt programu', 'New programme item'],
  'project.phase': ['Nowy etap', 'New phase'],
  'project.partner': ['Nowy partner', 'New partner'],
  'project.action': ['Nowe działanie', 'New action'],
  'content.picture': ['Nowe zdjęcie', 'New picture'],
  'content.mark': ['Nowy znak', 'New mark'],
  'place.stop': ['Nowy przystanek', 'New stop'],
  'setting.link': ['Nowy odnośnik', 'New link'],
};
