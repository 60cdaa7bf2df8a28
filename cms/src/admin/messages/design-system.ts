import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Words that Strapi's components have in their code, in English alone. */
export const designSystemMessages = {
  loading: ['Wczytywanie', 'Loading'],
  clear: ['Wyczyść', 'Clear'],
  close: ['Zamknij', 'Close'],
  nothingFound: ['Nic nie znaleziono', 'Nothing found'],
  choose: ['Wybierz lub wpisz', 'Choose or type'],
  chooseDay: ['Wybierz dzień', 'Choose a day'],
  chooseTime: ['Wybierz godzinę', 'Choose a time'],
  month: ['Miesiąc', 'Month'],
  year: ['Rok', 'Year'],
  on: ['Tak', 'Yes'],
  off: ['Nie', 'No'],
  pages: ['Strony listy', 'Pages of the list'],
  menu: ['Menu', 'Menu'],
  search: ['Szukaj', 'Search'],
  name: ['Nazwa', 'Name'],
  state: ['Stan', 'State'],
  publication: ['Publikacja', 'Publication'],
  actions: ['Co zrobić', 'What to do'],
  created: ['Utworzono', 'Created'],
  lastChanged: ['Ostatnia zmiana', 'Last change'],
  unknownFault: ['Coś się nie udało. Spróbuj jeszcze raz.', 'Something went wrong. Try again.'],
} as const satisfies Record<string, Words>;

export type DesignSystemMessageKey = keyof typeof designSystemMessages;

export const designSystemText = messageFormatter<DesignSystemMessageKey>(designSystemMessages);
