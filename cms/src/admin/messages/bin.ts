import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** The bin, in Polish and English. */
export const binMessages = {
  title: ['Kosz', 'Bin'],
  lead: [
    '{count, plural, one {Usunięte wpisy i pliki można przywrócić przez # dzień.} other {Usunięte wpisy i pliki można przywrócić przez # dni.}} Mieszkańcy ich nie widzą.',
    '{count, plural, one {Deleted entries and files can be brought back for # day.} other {Deleted entries and files can be brought back for # days.}} Residents do not see them.',
  ],
  loading: ['Wczytuję…', 'Loading…'],
  failed: [
    'Nie udało się wczytać kosza. Odśwież stronę za chwilę.',
    'The bin could not be loaded. Reload the page in a moment.',
  ],
  empty: ['Kosz jest pusty.', 'The bin is empty.'],
  search: ['Szukaj w koszu', 'Search the bin'],
  noneFound: ['Niczego takiego nie ma w koszu.', 'There is nothing like that in the bin.'],
  file: ['Plik', 'File'],
  untitled: ['bez tytułu', 'untitled'],
  deletedBy: ['Usunięto {since}: {name}.', 'Deleted {since}: {name}.'],
  deletedByYou: ['Usunięto {since}: Ty.', 'Deleted {since}: you.'],
  deleted: ['Usunięto {since}.', 'Deleted {since}.'],
  until: ['Zniknie na zawsze {date}.', 'Goes for good on {date}.'],
  restore: ['Przywróć', 'Bring back'],
  restoreTitle: ['Przywróć: {title}', 'Bring back: {title}'],
  forget: ['Usuń na zawsze', 'Delete for good'],
  forgetTitle: ['Usuń na zawsze: {title}', 'Delete for good: {title}'],
  forgetQuestion: ['Usunąć na zawsze „{title}”?', 'Delete “{title}” for good?'],
  forgetConsequence: [
    'Tego nie da się cofnąć. Zniknie też historia wersji.',
    'This cannot be undone. The history of its versions goes, too.',
  ],
  leave: ['Zostaw', 'Leave it'],
  forgotten: ['Usunięto na zawsze.', 'Deleted for good.'],
  restoredEntry: [
    'Przywrócono jako szkic. Na stronie będzie, gdy go opublikujesz.',
    'Brought back as a draft. It is on the site when you publish it.',
  ],
  restoredLookup: [
    'Przywrócono. Wpis wrócił tam, gdzie był użyty.',
    'Brought back. It is again where it was used.',
  ],
  restoredFile: [
    'Plik wrócił do biblioteki i tam, gdzie był użyty.',
    'The file is in the library again, and where it was used.',
  ],
  missing: [
    'Nie wróciło to, co było w tych polach, bo już tego nie ma: {fields}.',
    'What these fields had did not come back, because it is gone: {fields}.',
  ],
  newAddress: [
    'Dawny adres ma już inny wpis, więc ten dostał nowy.',
    'Another entry has the old address now, so this one has got a new one.',
  ],
  lostFolder: [
    'Folderu, w którym był, już nie ma. Plik leży teraz poza folderami.',
    'The folder that it was in is gone. The file lies outside of folders now.',
  ],
  open: ['Otwórz', 'Open'],
} as const satisfies Record<string, Words>;

export type BinMessageKey = keyof typeof binMessages;

export const binText = messageFormatter<BinMessageKey>(binMessages);
