import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** What the form says of how an entry's translation stands, in Polish and English. */
export const translationMessages = {
  missing: ['Nie ma wersji angielskiej.', 'There is no English version.'],
  outdated: [
    'Wersja angielska jest starsza niż polska.',
    'The English version is older than the Polish one.',
  ],
  unneeded: ['Wpis nie wymaga tłumaczenia.', 'The entry needs no translation.'],
  show: ['Zobacz zmiany', 'See the changes'],
  translate: ['Przetłumacz', 'Translate'],
  markUnneeded: ['Nie wymaga tłumaczenia', 'Needs no translation'],
  markNeeded: ['Jednak wymaga', 'It does'],
  changesTitle: ['Co zmieniło się w polskiej wersji', 'What has changed in the Polish version'],
  changesIntro: [
    'Tego wersja angielska jeszcze nie uwzględnia:',
    'The English version does not have this yet:',
  ],
  changedSince: ['Zmienione: {since}', 'Changed: {since}'],
  showField: ['Pokaż pole', 'Show the field'],
  markCurrent: ['Tłumaczenie jest aktualne', 'The translation is up to date'],
  markCurrentHint: [
    'Gdy zapiszesz zmianę w polu wersji angielskiej, zniknie ono stąd samo.',
    'A field leaves this list by itself as soon as you save a change of it in the English version.',
  ],
  openTranslation: ['Otwórz wersję angielską', 'Open the English version'],
  close: ['Zamknij', 'Close'],
  marked: ['Zapisano. Tłumaczenie jest aktualne.', 'Saved. The translation is up to date.'],
  failed: [
    'Nie udało się tego zapisać. Spróbuj za chwilę.',
    'This could not be saved. Try again in a moment.',
  ],
  notYours: [
    'Wersję angielską pisze ktoś inny. Poproś tę osobę albo redaktora.',
    'Somebody else writes the English version. Ask them, or an editor.',
  ],
} as const satisfies Record<string, Words>;

export const translationText = messageFormatter<keyof typeof translationMessages>(translationMessages);
