import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the panel's home page, in Polish and English. */
export const homeMessages = {
  page: ['Strona główna', 'Home'],
  hello: ['Cześć, {name}', 'Hello, {name}'],
  new: ['Nowy wpis', 'New entry'],
  readOnly: [
    'Twoje konto może tylko czytać. Jeśli masz też pisać, zwróć się do administratora.',
    'Your account may only read. If you are to write, too, please ask an administrator.',
  ],
  site: ['Strona dla mieszkańców', 'The residents’ site'],
  lastPublished: ['Ostatnio opublikowane', 'Published last'],
  nothingPublished: ['Jeszcze nic nie opublikowano.', 'Nothing has been published yet.'],
  unknownPublished: [
    'Nie udało się tego wczytać. Odśwież stronę za chwilę.',
    'This could not be loaded. Reload the page in a moment.',
  ],
  byAt: ['{name}, {when}', '{name}, {when}'],
  at: ['{when}', '{when}'],
} as const satisfies Record<string, Words>;

export const homeText = messageFormatter<keyof typeof homeMessages>(homeMessages);
