import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the fields for days and hours, in Polish and English. */
export const hoursMessages = {
  day: ['Dzień', 'Day'],
  time: ['Godzina', 'Time'],
  dayFormat: ['dd.mm.rrrr', 'dd/mm/yyyy'],
  timeFormat: ['gg:mm', 'hh:mm'],
  calendar: ['Wybierz dzień z kalendarza', 'Choose a day from the calendar'],
  clear: ['Wyczyść', 'Clear'],
  zone: [
    'Czas w mieście ({city}), nie czas tego urządzenia ({device}).',
    'Time in the city ({city}), not this device’s ({device}).',
  ],
  first: [
    'Tej nocy ta godzina jest dwa razy. Tu chodzi o pierwszą, sprzed zmiany czasu.',
    'This hour comes twice that night. This is the first, before the clocks change.',
  ],
  second: [
    'Tej nocy ta godzina jest dwa razy. Tu chodzi o drugą, po zmianie czasu.',
    'This hour comes twice that night. This is the second, after the clocks change.',
  ],
  dayMissing: ['Podaj także dzień.', 'Give the day, too.'],
  noSuchDay: [
    'Nie ma takiego dnia. Podaj dzień, miesiąc i rok, na przykład 12.06.2027.',
    'There is no such day. Give day, month and year, for example 12/06/2027.',
  ],
  noSuchTime: [
    'Nie ma takiej godziny. Podaj ją od 0:00 do 23:59, na przykład 17:30.',
    'There is no such time. Give one from 0:00 to 23:59, for example 17:30.',
  ],
  skippedTime: [
    'Tej nocy zegary przechodzą do przodu i tej godziny nie ma. Podaj wcześniejszą lub późniejszą.',
    'The clocks go forward that night, and this time does not exist. Give an earlier or a later one.',
  ],
} as const satisfies Record<string, Words>;

export type HoursMessageKey = keyof typeof hoursMessages;

export const hoursText = messageFormatter<HoursMessageKey>(hoursMessages);
