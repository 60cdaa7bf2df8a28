import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages about what was typed and not saved, in Polish and English. */
export const keptMessages = {
  title: ['Niezapisane zmiany', 'Unsaved changes'],
  changes: ['Niezapisane zmiany z {since}:', 'Unsaved changes from {since}:'],
  entry: ['Niezapisany wpis z {since}:', 'Unsaved entry from {since}:'],
  more: [
    'i jeszcze {count, plural, one {# pole} few {# pola} many {# pól} other {# pola}}',
    'and {count, plural, one {# more field} other {# more fields}}',
  ],
  savedSince: [
    'Od tego czasu ktoś zapisał ten wpis. Przywrócone zostaną tylko wymienione pola, a reszta zostanie taka, jak jest teraz.',
    'Somebody has saved this entry since. Only the fields named here are brought back; the rest stays as it is now.',
  ],
  restore: ['Przywróć', 'Bring back'],
  discard: ['Odrzuć', 'Discard'],
  discarded: ['Odrzucono.', 'Discarded.'],
  undo: ['Cofnij', 'Undo'],
  restored: [
    'Przywrócono. To jeszcze nie jest zapisane: sprawdź i zapisz.',
    'Brought back. It is not saved yet: have a look and save.',
  ],
  notKept: [
    'Ta przeglądarka nie przechowa niezapisanego tekstu: działa w trybie prywatnym albo brakuje miejsca na dysku. Zapisuj częściej.',
    'This browser does not keep unsaved text: it is in private mode, or the disk is full. Save more often.',
  ],
  leave: [
    'Zmian nie zapisano. Zostaną na tym komputerze i wrócą, gdy znów otworzysz ten wpis.',
    'The changes are not saved. They stay on this computer, and come back when you open this entry again.',
  ],
  signOut: [
    'Masz niezapisane zmiany. Wylogowanie usunie je z tego komputera.',
    'You have unsaved changes. Logging out removes them from this computer.',
  ],
  sessionTitle: ['Sesja się skończyła', 'Your session has ended'],
  sessionBody: [
    'Twoja sesja się skończyła i trzeba zalogować się ponownie. Tego, co na tej stronie nie jest zapisane, nie da się zachować.',
    'Your session has ended, and you have to log in again. What is not saved on this page cannot be kept.',
  ],
} as const satisfies Record<string, Words>;

export type KeptMessageKey = keyof typeof keptMessages;

export const keptText = messageFormatter<KeptMessageKey>(keptMessages);
