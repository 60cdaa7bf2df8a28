import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the field for long texts, in Polish and English. */
export const textMessages = {
  loading: ['Wczytuję tekst…', 'Loading the text…'],
  toolbar: ['Formatowanie tekstu', 'Text formatting'],
  heading: ['Śródtytuł', 'Heading'],
  subheading: ['Mniejszy śródtytuł', 'Smaller heading'],
  bold: ['Pogrubienie', 'Bold'],
  italic: ['Kursywa', 'Italic'],
  bulletList: ['Lista punktowana', 'Bulleted list'],
  orderedList: ['Lista numerowana', 'Numbered list'],
  quote: ['Cytat', 'Quotation'],
  link: ['Odsyłacz', 'Link'],
  picture: ['Zdjęcie lub plik', 'Picture or file'],
  table: ['Wstaw tabelę', 'Insert a table'],
  undo: ['Cofnij', 'Undo'],
  redo: ['Ponów', 'Redo'],
  tableTools: ['Tabela', 'Table'],
  addRow: ['Dodaj wiersz', 'Add a row'],
  addColumn: ['Dodaj kolumnę', 'Add a column'],
  deleteRow: ['Usuń wiersz', 'Delete the row'],
  deleteColumn: ['Usuń kolumnę', 'Delete the column'],
  deleteTable: ['Usuń tabelę', 'Delete the table'],
  pictureTools: ['Zdjęcie', 'Picture'],
  alternative: ['Co widać na tym zdjęciu?', 'What does this picture show?'],
  alternativeHint: [
    'Przeczytają to osoby, które zdjęcia nie widzą. Na przykład: Sąsiedzi sadzą drzewo. Puste: opis z biblioteki. Jeśli to tylko ozdoba, wpisz: ozdoba.',
    'Read by people who cannot see the picture. For example: Neighbours plant a tree. Empty: the library’s description. If it is only decoration, write: decoration.',
  ],
  deletePicture: ['Usuń zdjęcie', 'Delete the picture'],
  otherSite: [
    'Obraz spoza biblioteki: mieszkańcy go nie zobaczą.',
    'A picture from outside the library: residents will not see it.',
  ],
  closeNotice: ['Zamknij', 'Close'],
  keys: [
    'Alt+F10 przenosi do przycisków, strzałki wybierają przycisk, Esc wraca do tekstu.',
    'Alt+F10 leads to the buttons, arrow keys choose one, Esc returns to the text.',
  ],
  plain: [
    'W tym tekście jest coś, czego edytor nie umie pokazać, na przykład kod ze strony internetowej. Dlatego widać go tu dokładnie tak, jak jest zapisany. Możesz poprawiać słowa; znaki między nimi zostaw, jak są.',
    'This text holds something that the editor cannot show, such as code from a web page. So it is shown exactly as it is stored. You can correct the words; leave the signs between them as they are.',
  ],
} as const satisfies Record<string, Words>;

export type TextMessageKey = keyof typeof textMessages;

export const textWords = messageFormatter<TextMessageKey>(textMessages);
