import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the form around its fields, in Polish and English. */
export const formMessages = {
  required: [
    'Wystarczą pola z gwiazdką (*). Reszta tylko, jeśli jest potrzebna.',
    'The fields with an asterisk (*) are enough. The rest only where it is needed.',
  ],
  empty: ['Puste: {fields}', 'Empty: {fields}'],
  files: [
    '{count, plural, one {# plik} few {# pliki} other {# plików}}',
    '{count, plural, one {# file} other {# files}}',
  ],
  entries: ['{count, number}', '{count, number}'],
  add: ['Dodaj', 'Add'],
  'add.event.occurrence': ['Dodaj termin', 'Add a date'],
  'add.festival.programme-item': ['Dodaj punkt programu', 'Add an item'],
  'add.place.stop': ['Dodaj przystanek', 'Add a stop'],
  'add.project.action': ['Dodaj działanie', 'Add an action'],
  'add.project.partner': ['Dodaj partnera', 'Add a partner'],
  'add.project.phase': ['Dodaj etap', 'Add a phase'],
  'add.content.picture': ['Dodaj jedno zdjęcie', 'Add one picture'],
  'add.content.mark': ['Dodaj znak', 'Add a mark'],
  'add.setting.link': ['Dodaj odnośnik', 'Add a link'],
  faults: [
    '{count, plural, one {Jedno pole do poprawienia} few {# pola do poprawienia} other {# pól do poprawienia}}',
    '{count, plural, one {One field to correct} other {# fields to correct}}',
  ],
  row: ['{field} ({count}.)', '{field} ({count})'],
  back: ['Wróć do listy: {name}', 'Back to the list: {name}'],
  home: ['Wróć na początek', 'Back to the beginning'],
  leave: ['Masz niezapisane zmiany', 'You have unsaved changes'],
  leaveWhy: [
    'Zapisz je jako szkic, zanim przejdziesz dalej. Szkicu nie widać na stronie.',
    'Save them as a draft before you go on. The site does not show drafts.',
  ],
  leaveLive: [
    'Zapisz je, zanim przejdziesz dalej. Zapisanie od razu zmienia stronę.',
    'Save them before you go on. Saving changes the site at once.',
  ],
  saveAndGo: ['Zapisz i przejdź', 'Save and go on'],
  stay: ['Zostań tutaj', 'Stay here'],
  leaveLater: ['Wyjdź bez zapisania', 'Leave without saving'],
  discard: ['Porzuć zmiany', 'Discard them'],
} as const satisfies Record<string, Words>;

export type FormMessageKey = keyof typeof formMessages;

export const formText = messageFormatter<FormMessageKey>(formMessages);
