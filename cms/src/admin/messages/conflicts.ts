import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** What is said where two people change the same entry, in Polish and English. */
export const conflictMessages = {
  title: ['Ten wpis zapisano w tym samym czasie', 'This entry was saved at the same time'],
  titleSeveral: [
    '{count, plural, few {# wpisy zmieniono} other {# wpisów zmieniono}}, odkąd widzisz tę listę',
    '{count, plural, other {# entries have changed}} since you opened this list',
  ],
  titleGone: ['Tę wersję językową w tym czasie usunięto', 'This language was deleted meanwhile'],
  by: ['Zapisała to inna osoba: {name}, {since}.', 'Somebody else saved it: {name}, {since}.'],
  byYou: [
    'Zapisano to z Twojego konta, w innym oknie: {since}.',
    'It was saved from your account, in another window: {since}.',
  ],
  byNobody: ['Zapisano to bez Twojego udziału: {since}.', 'It was saved without you: {since}.'],
  choose: [
    'Nic nie zginęło. Przy każdym polu wybierz, co ma zostać:',
    'Nothing is lost. Choose for each field what shall stay:',
  ],
  theirs: ['Zapisane przez: {name}', 'Saved by {name}'],
  theirsOfNobody: ['Zapisane', 'Saved'],
  theirsOfYou: ['Zapisane w innym oknie', 'Saved in another window'],
  mine: ['U Ciebie', 'Yours'],
  keepTheirs: ['To ma zostać', 'Keep this'],
  keepMine: ['To ma zostać', 'Keep this'],
  alsoChanged: [
    'Zmieniono też pola, których tu nie zmieniasz. Te zmiany zostaną: {fields}.',
    'Fields that you have not touched were changed, too. These changes will stay: {fields}.',
  ],
  onlyOthers: [
    'Zmieniono tylko pola, których tu nie zmieniasz. Te zmiany zostaną: {fields}.',
    'Only fields that you have not touched were changed. These changes will stay: {fields}.',
  ],
  sameText: ['W obu wersjach jest to samo.', 'Both versions say the same.'],
  deedLook: [
    'Zobacz najpierw, co się zmieniło. Na razie nic się nie stało.',
    'First see what has changed. Nothing has been done yet.',
  ],
  loadTheirs: ['Wczytaj ich', 'Load theirs'],
  loadTheirsHint: ['Twoje zmiany znikną z formularza.', 'Your changes leave the form.'],
  overwrite: ['Nadpisz', 'Overwrite'],
  copyMine: ['Kopiuj moje', 'Copy mine'],
  copied: ['Skopiowano', 'Copied'],
  back: ['Wróć do formularza', 'Back to the form'],
  publishAnyway: ['Opublikuj mimo to', 'Publish anyway'],
  withdrawAnyway: ['Zdejmij ze strony mimo to', 'Withdraw anyway'],
  discardAnyway: ['Odrzuć zmiany mimo to', 'Discard anyway'],
  deleteAnyway: ['Usuń mimo to', 'Delete anyway'],
  restoreAnyway: ['Przywróć mimo to', 'Restore anyway'],
  loadAgain: ['Wczytaj jeszcze raz', 'Load again'],
  leave: ['Zostaw', 'Leave it'],
  notDone: [
    'Ten wpis zapisano w międzyczasie. Nic nie zostało nadpisane.',
    'This entry was saved meanwhile. Nothing was overwritten.',
  ],
  loaded: [
    'W formularzu jest teraz to, co zapisano w międzyczasie.',
    'The form now shows what was saved meanwhile.',
  ],
  empty: ['(puste)', '(empty)'],
  yes: ['tak', 'yes'],
  no: ['nie', 'no'],
  added: ['dodane: {fields}', 'added: {fields}'],
  removed: ['usunięte: {fields}', 'removed: {fields}'],
  unchanged: ['(bez zmian)', '(unchanged)'],
  untitled: ['bez tytułu', 'untitled'],
} as const satisfies Record<string, Words>;

export const conflictText = messageFormatter<keyof typeof conflictMessages>(conflictMessages);
