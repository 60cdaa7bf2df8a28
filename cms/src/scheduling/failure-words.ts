import type { Words } from '../panel/types.ts';
import type { ScheduleFailure } from './schedule.ts';

/** Why a schedule failed, in the form and at home; `{title}` is what the rules say. */
export const failureWords = {
  refused: ['Trzeba poprawić wpis: {title}', 'The entry has to be corrected: {title}'],
  noAccount: [
    'Osoba, która to zaplanowała, nie ma już konta albo jest ono zablokowane.',
    'Whoever scheduled it has no account any more, or it is blocked.',
  ],
  noRight: [
    'Osoba, która to zaplanowała, nie może już publikować.',
    'Whoever scheduled it may not publish any more.',
  ],
  changed: [
    'Autor zmienił wpis po zaplanowaniu. Przejrzyj go i zaplanuj jeszcze raz.',
    'Its author has changed the entry since it was scheduled. Look through it, and schedule it again.',
  ],
  restored: [
    'System przywrócono z kopii zapasowej, więc nic nie dzieje się samo. Sprawdź, czy to nadal aktualne.',
    'The system was restored from a backup, so nothing happens by itself. See whether this still holds.',
  ],
  gone: ['Nie ma już szkicu w tym języku.', 'There is no draft in this language any more.'],
  fault: [
    'W systemie wystąpił błąd. Zaplanuj jeszcze raz, a jeśli to nie pomoże, zgłoś to administratorowi.',
    'The system made an error. Schedule it again; if that does not help, please tell an administrator.',
  ],
} as const satisfies Record<ScheduleFailure, Words>;
