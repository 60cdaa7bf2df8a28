import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the panel's home page, in Polish and English. */
export const homeMessages = {
  new: ['Nowy wpis', 'New entry'],
  readOnly: [
    'Twoje konto może tylko czytać. Jeśli masz też pisać, zwróć się do administratora.',
    'Your account may only read. If you are to write, too, please ask an administrator.',
  ],
  drafts: ['Twoje szkice, których nie ma jeszcze na stronie', 'Your drafts that the site does not show yet'],
  noDrafts: ['Nie masz żadnych.', 'You have none.'],
  untitled: ['Bez tytułu', 'Untitled'],
  changed: ['{name}, zmiana: {since}', '{name}, changed: {since}'],
  changedSecond: ['{name} po angielsku, zmiana: {since}', '{name} in English, changed: {since}'],
} as const satisfies Record<string, Words>;

export const homeText = messageFormatter<keyof typeof homeMessages>(homeMessages);
