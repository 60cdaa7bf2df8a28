import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of menu and footer, and of where visitors find a page, in Polish and English. */
export const navigationMessages = {
  menuHint: [
    'Odsyłacze na górze każdej strony, w tej kolejności, po polsku i po angielsku.',
    'The links on top of every page, in this order, in Polish and in English.',
  ],
  footerHint: [
    'Odsyłacze na dole każdej strony, w części „Więcej”, w tej kolejności. Deklaracja dostępności jest tam zawsze.',
    'The links at the bottom of every page, below “More”, in this order. The accessibility declaration is always there.',
  ],
  menuEmpty: ['Teraz są tam działy: {fields}.', 'Now the sections stand there: {fields}.'],
  footerEmpty: [
    'Teraz jest tam wszystko, czego nie ma w menu: działy i opublikowane strony.',
    'Now all that the menu lacks stands there: sections and published pages.',
  ],
  arrange: ['Ułóż po swojemu', 'Arrange them yourself'],
  reset: ['Wróć do ustawienia początkowego', 'Go back to how it was at first'],
  drag: ['Przeciągnij', 'Drag'],
  up: ['{name}: w górę', '{name}: up'],
  down: ['{name}: w dół', '{name}: down'],
  rename: ['{name}: zmień słowa', '{name}: change the words'],
  remove: ['{name}: usuń stąd', '{name}: take out'],
  moved: ['{name}: miejsce {position} z {count}', '{name}: place {position} of {count}'],
  leadsTo: ['Prowadzi do: {title}', 'Leads to: {title}'],
  draft: ['To szkic: pokaże się tu po opublikowaniu.', 'A draft: it will appear here once it is published.'],
  lost: [
    'Tej strony już nie ma. Mieszkańcy nie widzą tego odsyłacza.',
    'This page is gone. Residents do not see this link.',
  ],
  words: ['Słowa po polsku', 'Words in Polish'],
  wordsSecond: ['Słowa po angielsku', 'Words in English'],
  wordsHint: ['Puste: tytuł strony.', 'Empty: the title of the page.'],
  missing: ['Dodaj', 'Add'],
  addOne: ['Dodaj: {name}', 'Add: {name}'],
  other: ['Dodaj inny wpis albo adres', 'Add another entry or an address'],
  address: ['Adres: {name}', 'Address: {name}'],
  noAddress: ['Adres powstanie z tytułu.', 'The address will be made of the title.'],
  inMenu: ['W menu na górze każdej strony.', 'In the menu on top of every page.'],
  inFooter: ['Na dole każdej strony, w części „Więcej”.', 'At the bottom of every page, below “More”.'],
  nowhere: [
    'Nie ma jej w menu ani w stopce. Mieszkańcy trafią tu tylko z odsyłacza albo z wyszukiwarki.',
    'It is neither in the menu nor in the footer. Residents get here only by a link or a search engine.',
  ],
  toMenu: ['Dodaj do menu', 'Add to the menu'],
  toFooter: ['Dodaj do stopki', 'Add to the footer'],
  fromMenu: ['Zdejmij z menu', 'Take out of the menu'],
  fromFooter: ['Zdejmij ze stopki', 'Take out of the footer'],
  arrangeAll: ['Menu i stopka', 'Menu and footer'],
  changed: ['Gotowe. Za chwilę będzie tak na stronie.', 'Done. The site will be like this in a moment.'],
  unsaved: ['Zapisz, żeby dodać do menu.', 'Save it to add it to the menu.'],
} as const satisfies Record<string, Words>;

export const navigationText = messageFormatter<keyof typeof navigationMessages>(navigationMessages);
