import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the preview, in Polish and English. */
export const previewMessages = {
  title: ['Podgląd', 'Preview'],
  beside: ['Otwórz podgląd', 'Open preview'],
  fullScreen: ['Na całym ekranie', 'Full screen'],
  share: ['Pokaż komuś', 'Show somebody'],
  blocked: [
    'Przeglądarka nie otworzyła okna podglądu. Pozwól tej stronie otwierać okna i spróbuj jeszcze raz.',
    'The browser did not open the window of the preview. Let this page open windows, and try again.',
  ],
  windowTitle: ['Podgląd: {title}', 'Preview: {title}'],
  unnamed: ['bez tytułu', 'untitled'],
  language: ['Język podglądu', 'Language of the preview'],
  width: ['Szerokość podglądu', 'Width of the preview'],
  computer: ['Komputer', 'Computer'],
  phone: ['Telefon', 'Phone'],
  saved: ['Tak to wygląda po ostatnim zapisaniu.', 'This is how it looks as it was last saved.'],
  unsaved: [
    'Masz niezapisane zmiany. Zapisz, a zobaczysz je tutaj.',
    'You have unsaved changes. Save, and you will see them here.',
  ],
  failed: [
    'Podgląd się nie wczytał. Spróbuj za chwilę albo zapisz jeszcze raz.',
    'The preview did not load. Try again in a moment, or save once more.',
  ],
  shareTitle: ['Pokaż komuś ten szkic', 'Show this draft to somebody'],
  shareMeaning: [
    'Każdy, kto ma odsyłacz, zobaczy ten szkic tak, jak jest zapisany, bez logowania i tylko ten jeden. Odsyłacz działa siedem dni; możesz go wcześniej unieważnić.',
    'Whoever has the link sees this draft as it is saved, without logging in, and nothing else. It works for seven days; you can revoke it before.',
  ],
  create: ['Utwórz odsyłacz', 'Make a link'],
  createAnother: ['Utwórz następny', 'Make another'],
  link: ['Odsyłacz do szkicu', 'Link to the draft'],
  linkUntil: ['Działa do {since}. Utworzono: {name}.', 'It works until {since}. Made by {name}.'],
  linkUntilUnnamed: ['Działa do {since}.', 'It works until {since}.'],
  copy: ['Kopiuj odsyłacz', 'Copy the link'],
  copied: ['Odsyłacz skopiowano.', 'The link was copied.'],
  notCopied: [
    'Przeglądarka nie pozwala skopiować odsyłacza. Zaznacz go i skopiuj.',
    'The browser does not let us copy the link. Select and copy it.',
  ],
  revoke: ['Unieważnij', 'Revoke'],
  revoked: ['Ten odsyłacz już nie działa.', 'That link no longer works.'],
  shareFailed: ['Nie udało się. Spróbuj jeszcze raz za chwilę.', 'That did not work. Try again in a moment.'],
  tooMany: [
    'Do tego szkicu jest już dwadzieścia odsyłaczy. Unieważnij któryś.',
    'There are twenty links to this draft. Revoke one of them.',
  ],
  close: ['Zamknij', 'Close'],
} as const satisfies Record<string, Words>;

export const previewText = messageFormatter<keyof typeof previewMessages>(previewMessages);
