import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages for requests that fail, whatever they were for, in Polish and English: the fault, then the remedy. */
export const networkMessages = {
  noLine: [
    'Nie ma połączenia z systemem. Sprawdź internet i spróbuj jeszcze raz.',
    'There is no connection to the system. Check the internet and try again.',
  ],
  ended: ['Twoja sesja się skończyła. Zaloguj się ponownie.', 'Your session has ended. Please log in again.'],
  wrongLogin: [
    'E-mail lub hasło się nie zgadza. Sprawdź jedno i drugie, a potem spróbuj jeszcze raz.',
    'The e-mail or the password is not right. Check both and try again.',
  ],
  noRight: [
    'Twoje konto nie ma do tego uprawnień. Zwróć się do administratora.',
    'Your account may not do this. Please ask an administrator.',
  ],
  notThere: [
    'Tego już nie ma: ktoś to tymczasem usunął albo przeniósł. Odśwież stronę.',
    'This is gone: somebody has deleted or moved it meanwhile. Reload the page.',
  ],
  changed: [
    'Ktoś tymczasem to zmienił. Odśwież stronę i spróbuj jeszcze raz.',
    'Somebody has changed this meanwhile. Reload the page and try again.',
  ],
  taken: [
    'Ktoś już używa takiej samej wartości. Wpisz inną.',
    'The same value is in use already. Enter another one.',
  ],
  empty: ['To trzeba wypełnić.', 'This has to be filled in.'],
  tooLong: ['To jest za długie. Skróć i spróbuj jeszcze raz.', 'This is too long. Shorten it and try again.'],
  tooShort: ['To jest za krótkie. Dopisz więcej.', 'This is too short. Write more.'],
  unreadDay: [
    'Nie ma takiego dnia lub takiej godziny. Popraw i spróbuj jeszcze raz.',
    'There is no such day or time. Correct it and try again.',
  ],
  lostPart: [
    'Coś, co tu wybrano, zostało tymczasem usunięte lub zmienione. Wybierz to jeszcze raz.',
    'Something that was chosen here has been deleted or changed meanwhile. Choose it again.',
  ],
  tooLarge: [
    'To jest za duże, żeby system mógł to przyjąć. Wybierz mniejszy plik albo skróć tekst.',
    'This is too large for the system. Choose a smaller file, or shorten the text.',
  ],
  unreadFile: [
    'Nie udało się odczytać tego pliku. Otwórz go u siebie, zapisz na nowo i spróbuj jeszcze raz.',
    'This file could not be read. Open it on your computer, save it anew and try again.',
  ],
  tooMany: [
    'Za dużo prób w krótkim czasie. Poczekaj minutę i spróbuj jeszcze raz.',
    'Too many attempts in a short time. Wait a minute and try again.',
  ],
  refused: [
    'System nie przyjął tej zmiany. Odśwież stronę i spróbuj jeszcze raz, a jeśli to nie pomoże, powiadom administratora.',
    'The system has not accepted this. Reload the page and try again; if that does not help, please tell an administrator.',
  ],
  failed: [
    'W systemie wystąpił błąd. Spróbuj jeszcze raz, a jeśli to nie pomoże, powiadom administratora.',
    'The system made an error. Try again; if that does not help, please tell an administrator.',
  ],
  busy: [
    'System chwilowo nie odpowiada. Poczekaj minutę i spróbuj jeszcze raz.',
    'The system does not answer right now. Wait a minute and try again.',
  ],
  strange: [
    'Zamiast systemu odpowiedziało coś po drodze, na przykład logowanie do sieci. Otwórz panel w nowej karcie, a potem spróbuj tu jeszcze raz.',
    'Something on the way answered instead of the system, for example a network’s login. Open the panel in a new tab, then try again here.',
  ],
} as const satisfies Record<string, Words>;

export type NetworkMessageKey = keyof typeof networkMessages;

export const networkText = messageFormatter<NetworkMessageKey>(networkMessages);
