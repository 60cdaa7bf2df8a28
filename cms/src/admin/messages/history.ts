import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** The history of an entry, in Polish and English. */
export const historyMessages = {
  title: ['Historia', 'History'],
  open: ['Wcześniejsze wersje', 'Earlier versions'],
  versions: ['Wersje, najnowsza na górze', 'Versions, the newest first'],
  close: ['Zamknij', 'Close'],
  loading: ['Wczytuję…', 'Loading…'],
  failed: [
    'Nie udało się wczytać historii. Zamknij to okno i otwórz je jeszcze raz.',
    'The history could not be loaded. Close this window and open it again.',
  ],
  none: [
    'Nie ma jeszcze wcześniejszych wersji. Pierwsza powstanie przy następnym zapisie.',
    'There are no earlier versions yet. The first one comes with the next save.',
  ],
  older: ['Pokaż starsze', 'Show older ones'],
  found: ['stan sprzed historii', 'as it was before the history'],
  saved: ['zapisano', 'saved'],
  shared: ['zapisano w drugim języku', 'saved in the other language'],
  published: ['opublikowano', 'published'],
  withdrawn: ['zdjęto ze strony', 'withdrawn'],
  discarded: ['odrzucono zmiany', 'changes discarded'],
  restored: ['przywrócono wcześniejszą wersję', 'an earlier version restored'],
  binned: ['usunięto', 'deleted'],
  unbinned: ['przywrócono z kosza', 'brought back from the bin'],
  you: ['Ty', 'You'],
  nobody: ['bez udziału osoby', 'by nobody'],
  changed: ['Co wtedy zmieniono', 'What was changed then'],
  restoring: ['Co zmieni przywrócenie', 'What restoring would change'],
  first: [
    'To najstarsza wersja, więc nie ma jej z czym porównać.',
    'This is the oldest version, so there is nothing to compare it with.',
  ],
  nothingChanged: ['Treść się wtedy nie zmieniła.', 'The content did not change then.'],
  nothingToRestore: ['Tak samo jest zapisane teraz.', 'The same is saved now.'],
  onlyMarks: [
    'Słowa są te same. Zmieniło się formatowanie albo to, dokąd prowadzą odsyłacze.',
    'The words are the same. The formatting has changed, or where links lead.',
  ],
  order: ['Zmieniła się kolejność.', 'The order has changed.'],
  picture: ['zdjęcie', 'picture'],
  goneEntry: ['(usunięty wpis)', '(deleted entry)'],
  goneFile: ['(usunięty plik)', '(deleted file)'],
  hiddenEntry: ['(szkic innej osoby)', '(somebody else’s draft)'],
  restore: ['Przywróć jako szkic', 'Restore as a draft'],
  restoreHint: [
    'Na stronie nic się nie zmieni, dopóki nie opublikujesz. To, co jest zapisane teraz, zostaje w historii.',
    'Nothing changes on the site until you publish. What is saved now stays in the history.',
  ],
  unsaved: [
    'W formularzu jest coś niezapisanego. Zapisz to najpierw, a potem przywróć tę wersję.',
    'The form has something that is not saved. Save it first, then restore this version.',
  ],
  live: [
    'Ten wpis nie ma szkicu: każdy zapis od razu widać na stronie. Przepisz do formularza to, co ma wrócić, i zapisz.',
    'This entry has no draft: each save is on the site at once. Copy to the form what shall come back, and save.',
  ],
  done: ['Przywrócono jako szkic. Sprawdź i opublikuj.', 'Restored as a draft. Look at it and publish.'],
  doneWithout: [
    'Przywrócono jako szkic, ale nie wszystko: tego, co było w tych polach, już nie ma – {fields}. Wybierz tam coś innego.',
    'Restored as a draft, but not all of it: what these fields had is gone – {fields}. Choose something else there.',
  ],
  lostLinks: [
    'Odsyłacze w tych polach prowadzą do czegoś, czego już nie ma: {fields}. Usuń je albo wybierz coś innego.',
    'Links in these fields lead to what is gone: {fields}. Take them out, or choose something else.',
  ],
} as const satisfies Record<string, Words>;

export type HistoryMessageKey = keyof typeof historyMessages;

export const historyText = messageFormatter<HistoryMessageKey>(historyMessages);
