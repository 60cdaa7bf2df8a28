import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the fields in which other entries are chosen, in Polish and English. */
export const pickersMessages = {
  find: ['Wpisz nazwę i wybierz z listy', 'Type a name and choose from the list'],
  findOther: ['Wpisz nazwę, żeby zmienić', 'Type a name to change it'],
  findMore: ['Wpisz nazwę, żeby dodać', 'Type a name to add one'],
  searching: ['Szukam…', 'Searching…'],
  failed: [
    'Nie udało się wyszukać. Sprawdź internet i wpisz nazwę jeszcze raz.',
    'The search failed. Check your connection, and type the name again.',
  ],
  nothing: ['Nie ma nic o takiej nazwie.', 'Nothing has such a name.'],
  found: [
    '{count, plural, =0 {Nie ma nic o takiej nazwie.} one {# wynik} few {# wyniki} other {# wyników}}',
    '{count, plural, =0 {Nothing has such a name.} one {# result} other {# results}}',
  ],
  leftover: [
    'Jeszcze nic nie wybrano. Wybierz coś z listy albo usuń ten tekst.',
    'Nothing is chosen yet. Choose from the list, or remove this text.',
  ],
  chosen: ['Wybrano: {name}.', 'Chosen: {name}.'],
  removed: ['Już nie wybrano: {name}.', 'No longer chosen: {name}.'],
  moved: ['{name}: teraz na miejscu {position} z {count}.', '{name}: now at {position} of {count}.'],
  remove: ['Usuń z tego wpisu: {name}', 'Remove from this entry: {name}'],
  up: ['Przesuń wyżej: {name}', 'Move up: {name}'],
  down: ['Przesuń niżej: {name}', 'Move down: {name}'],
  open: ['{name} (otwiera się w nowej karcie)', '{name} (opens in a new tab)'],
  list: ['wybrane', 'chosen'],
  show: ['Pokaż listę', 'Show the list'],
  more: ['Pokaż wcześniejsze', 'Show earlier ones'],
  draft: ['szkic', 'draft'],
  draftNote: ['Szkicu mieszkańcy nie zobaczą.', 'Residents do not see a draft.'],
  unnamed: ['bez nazwy', 'unnamed'],
  add_place: ['Dodaj „{name}” jako nowe miejsce', 'Add “{name}” as a new place'],
  add_organisation: ['Dodaj „{name}” jako nową organizację', 'Add “{name}” as a new organisation'],
  add_topic: ['Dodaj „{name}” jako nowy temat', 'Add “{name}” as a new topic'],
  new_place: ['Nowe miejsce', 'New place'],
  new_organisation: ['Nowa organizacja', 'New organisation'],
  new_topic: ['Nowy temat', 'New topic'],
  later_place: [
    'Dojazd i dostępność dopiszesz później, w dziale „Miejsca”.',
    'How to get there and access can be added later, under “Places”.',
  ],
  later_organisation: [
    'Stronę i logo dopiszesz później, w dziale „Organizacje”.',
    'Website and logo can be added later, under “Organisations”.',
  ],
  later_topic: [
    'Temat od razu dostanie swoją stronę dla mieszkańców.',
    'The topic gets a page for residents at once.',
  ],
  nameMissing: ['Podaj nazwę.', 'Give a name.'],
  save: ['Dodaj i wybierz', 'Add and choose'],
  cancel: ['Anuluj', 'Cancel'],
  close: ['Zamknij', 'Close'],
} as const satisfies Record<string, Words>;

export type PickersMessageKey = keyof typeof pickersMessages;

export const pickersText = messageFormatter<PickersMessageKey>(pickersMessages);
