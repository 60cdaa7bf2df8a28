import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Choosing where a link leads, and showing it; in Polish and English. */
export const linkMessages = {
  title: ['Odsyłacz', 'Link'],
  where: ['Dokąd ma prowadzić?', 'Where shall it lead?'],
  whereNow: ['Teraz prowadzi do', 'It leads to'],
  hint: [
    'Wpisz kilka liter tytułu lub nazwy pliku. Możesz też wkleić adres strony albo wpisać e-mail lub telefon.',
    'Type a few letters of a title or of a file’s name. You can also paste the address of a page, or type an e-mail address or a phone number.',
  ],
  placeholder: ['Tytuł, plik, adres, e-mail…', 'Title, file, address, e-mail…'],
  placeholderPage: ['Tytuł, plik lub adres…', 'Title, file or address…'],
  placeholderEntry: ['Kilka liter tytułu…', 'A few letters of the title…'],
  results: ['Dokąd może prowadzić', 'Where it can lead'],
  recent: ['Ostatnio zmieniane', 'Last changed'],
  searching: ['Szukam…', 'Searching…'],
  found: [
    '{count, plural, one {# propozycja. Strzałkami wybierzesz, Enterem wstawisz.} few {# propozycje. Strzałkami wybierzesz, Enterem wstawisz.} other {# propozycji. Strzałkami wybierzesz, Enterem wstawisz.}}',
    '{count, plural, one {# suggestion. Choose with the arrows, take it with Enter.} other {# suggestions. Choose with the arrows, take one with Enter.}}',
  ],
  nothing: [
    'Nic takiego nie ma. Sprawdź pisownię albo wklej cały adres strony.',
    'There is nothing of that kind. Look at the spelling, or paste the whole address of a page.',
  ],
  nothingEntry: ['Nie ma takiego wpisu. Sprawdź pisownię.', 'There is no such entry. Look at the spelling.'],
  unreachable: [
    'Nie udało się wyszukać. Spróbuj za chwilę; adres strony możesz wkleić także teraz.',
    'The search failed. Try again in a moment; the address of a page can be pasted now, too.',
  ],
  website: ['strona internetowa', 'website'],
  mail: ['e-mail', 'e-mail'],
  phone: ['telefon', 'phone'],
  file: ['plik', 'file'],
  section: ['dział strony', 'section of the site'],
  home: ['Strona główna', 'Home page'],
  calendar: ['Kalendarz', 'Calendar'],
  search: ['Szukaj', 'Search'],
  follow: ['Bądź na bieżąco', 'Stay informed'],
  accessibility: ['Deklaracja dostępności', 'Accessibility declaration'],
  draft: ['szkic', 'draft'],
  draftWhy: [
    'Odsyłacz zadziała, gdy ten szkic zostanie opublikowany.',
    'The link works as soon as this draft is published.',
  ],
  foreign: ['wpis innej osoby', 'somebody else’s entry'],
  untitled: ['bez tytułu', 'untitled'],
  lost: ['Tego wpisu lub pliku już nie ma', 'This entry or file is gone'],
  lostWhy: ['Wybierz coś innego albo usuń odsyłacz.', 'Choose something else, or remove the link.'],
  reading: ['Sprawdzam…', 'Looking…'],
  change: ['Zmień', 'Change'],
  clear: ['Usuń', 'Remove'],
  open: ['Otwórz w nowej karcie', 'Open in a new tab'],
  remove: ['Usuń odsyłacz', 'Remove the link'],
  keep: ['Zostaw, jak było', 'Leave it as it was'],
  cancel: ['Anuluj', 'Cancel'],
} as const satisfies Record<string, Words>;

export type LinkMessageKey = keyof typeof linkMessages;

export const linkText = messageFormatter<LinkMessageKey>(linkMessages);
