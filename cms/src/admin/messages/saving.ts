import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages for refused saves, in Polish and English: the fault, then the remedy. */
export const savingMessages = {
  notSaved: ['Nie zapisano', 'Not saved'],
  kept: ['Wszystko, co tu wpisano, jest nadal w formularzu.', 'Everything typed here is still in the form.'],
  sessionOver: [
    'Twoja sesja się skończyła. Zaloguj się ponownie, a potem zapisz jeszcze raz.',
    'Your session has ended. Log in again, then save once more.',
  ],
  otherPerson: [
    'W tej przeglądarce zalogował się ktoś inny. Zaloguj się ponownie, a potem zapisz jeszcze raz.',
    'Somebody else has logged in in this browser. Log in again, then save once more.',
  ],
  forbidden: [
    'Twoje konto nie ma uprawnień do tej zmiany. Zwróć się do administratora.',
    'Your account may not make this change. Please ask an administrator.',
  ],
  gone: [
    'Tego wpisu już nie ma: ktoś go tymczasem usunął. Skopiuj swój tekst do nowego wpisu.',
    'This entry is gone: somebody has deleted it meanwhile. Copy your text into a new entry.',
  ],
  unreadDay: [
    'W jednym z pól nie ma takiego dnia lub takiej godziny. Popraw je i zapisz jeszcze raz.',
    'In one of the fields there is no such day or time. Correct it and save once more.',
  ],
  conflict: [
    'Ktoś tymczasem zmienił ten wpis. Otwórz go w nowej karcie i przenieś tam swoje zmiany.',
    'Somebody has changed this entry meanwhile. Open it in a new tab and bring your changes over.',
  ],
  tooLarge: [
    'Tekst jest za długi, żeby go zapisać. Skróć go albo podziel na kilka wpisów.',
    'The text is too long to be saved. Shorten it, or divide it into several entries.',
  ],
  tooMany: [
    'Za dużo prób w krótkim czasie. Poczekaj minutę i zapisz jeszcze raz.',
    'Too many attempts in a short time. Wait a minute, then save once more.',
  ],
  failed: [
    'W systemie wystąpił błąd. Zapisz jeszcze raz, a jeśli to nie pomoże, zgłoś to administratorowi.',
    'The system made an error. Save once more; if that does not help, please tell an administrator.',
  ],
  busy: [
    'System chwilowo nie odpowiada. Poczekaj minutę i zapisz jeszcze raz.',
    'The system does not answer right now. Wait a minute, then save once more.',
  ],
  noLine: [
    'Nie ma połączenia z systemem. Sprawdź internet i zapisz jeszcze raz.',
    'There is no connection to the system. Check the internet, then save once more.',
  ],
  strange: [
    'Zapis nie dotarł do systemu: odpowiedziało coś po drodze, na przykład logowanie do sieci. Otwórz panel w nowej karcie, a potem zapisz tu jeszcze raz.',
    'The save did not reach the system: something on the way answered, for example a network’s login. Open the panel in a new tab, then save here once more.',
  ],
  perhapsSaved: [
    'Najpierw zajrzyj w nowej karcie na listę: ten nowy wpis mógł się mimo to zapisać.',
    'Look at the list in a new tab first: this new entry may have been saved all the same.',
  ],
  login: ['Zaloguj się ponownie', 'Log in again'],
  loginWhy: [
    'Twoja sesja się skończyła. Po zalogowaniu wrócisz do formularza i zapiszesz zmiany.',
    'Your session has ended. After logging in you are back in the form and can save.',
  ],
  email: ['E-mail', 'Email'],
  password: ['Hasło', 'Password'],
  submit: ['Zaloguj', 'Log in'],
  later: ['Nie teraz', 'Not now'],
  wrongPassword: [
    'Nie udało się zalogować. Sprawdź hasło, a jeśli jest dobre, zwróć się do administratora.',
    'The login failed. Check the password; if it is right, please ask an administrator.',
  ],
  loggedIn: [
    'Jesteś znów w systemie. Zapisz zmiany jeszcze raz.',
    'You are logged in again. Save once more.',
  ],
} as const satisfies Record<string, Words>;

export type SavingMessageKey = keyof typeof savingMessages;

export const savingText = messageFormatter<SavingMessageKey>(savingMessages);
