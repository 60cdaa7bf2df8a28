import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** What of a pasted text the site cannot show, and what to do about it; in Polish and English. */
export const pasteMessages = {
  files: [
    'Pliku nie da się tu wkleić ani upuścić. Wstaw go przyciskiem „Zdjęcie lub plik”: wtedy trafi do biblioteki.',
    'A file cannot be pasted or dropped here. Put it in with the button “Picture or file”: then it is in the library, too.',
  ],
  pictures: [
    'Zdjęcia nie wkleiły się razem z tekstem. Wstaw je przyciskiem „Zdjęcie lub plik”.',
    'Pictures did not come along with the text. Put them in with the button “Picture or file”.',
  ],
  comments: [
    'Komentarze z marginesu zostały pominięte. Jeśli któryś jest ważny, dopisz go w tekście.',
    'Comments on the margin were left out. If one of them matters, write it into the text.',
  ],
  changes: [
    'W dokumencie były nieprzyjęte poprawki. Wkleił się tekst po poprawkach, bez skreślonych słów. Sprawdź, czy o ten chodziło.',
    'The document had changes that nobody had accepted yet. The text came with them, without the words struck out. See whether it is the one you want.',
  ],
  footnotes: [
    'Przypisy są teraz zwykłym tekstem, a ich numery stoją w nawiasach. Sprawdź, czy są na dobrym miejscu.',
    'Notes are plain text now, and their numbers stand in brackets. See whether they are in the right place.',
  ],
  frames: [
    'Tekst z ramek wkleił się pod akapitem, przy którym stały. Sprawdź, czy tam pasuje.',
    'The text of frames came below the paragraph that they stood beside. See whether it fits there.',
  ],
  colours: [
    'Kolory, zakreślenia i podkreślenia zniknęły. Jeśli coś znaczyły, napisz to słowami.',
    'Colours, highlights and underlines are gone. If they meant something, say it in words.',
  ],
  mergedCells: [
    'Scalone komórki tabeli zostały rozdzielone, a ich treść jest w pierwszej z nich. Sprawdź tabelę.',
    'Merged cells of a table were divided, and what stood in them is in the first. Look at the table.',
  ],
  tablesInTables: [
    'Tabela w tabeli stała się zwykłymi wierszami w komórce. Sprawdź, czy da się ją przeczytać.',
    'A table in a table became plain lines in its cell. See whether it can be read.',
  ],
  formulas: [
    'Wzory wkleiły się jako zwykły tekst. Sprawdź, czy nic się w nich nie pomieszało.',
    'Formulas came as plain text. See whether nothing got mixed up in them.',
  ],
  embeds: [
    'Filmy, mapy i podobne wstawki nie wkleiły się; jest odsyłacz, jeśli miały adres. Napisz, co się pod nim kryje.',
    'Films, maps and the like did not come along; there is a link if they had an address. Say what is behind it.',
  ],
  localLinks: [
    'Odsyłacze do plików na komputerze lub dysku urzędu zniknęły, bo mieszkańcy by ich nie otworzyli. Dodaj plik do biblioteki i wstaw odsyłacz do niego.',
    'Links to files on a computer or an office drive are gone, since residents could not open them. Add the file to the library, and link to it.',
  ],
  innerLinks: [
    'Odsyłacze do miejsc w dokumencie, na przykład ze spisu treści, są teraz zwykłym tekstem. Spis treści możesz usunąć.',
    'Links to places in the document, such as those of a table of contents, are plain text now. You can delete a table of contents.',
  ],
} as const satisfies Record<string, Words>;

export type PasteMessageKey = keyof typeof pasteMessages;

export const pasteText = messageFormatter<PasteMessageKey>(pasteMessages);
