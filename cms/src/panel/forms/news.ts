import { field, folded, helped, inParts, part } from '../field.ts';
import type { Forms } from '../types.ts';
import { head, subjects } from './entries.ts';
import { tail } from './shared-groups.ts';

/** Updates, documents and pages. */
export const news: Forms = {
  layouts: {
    update: {
      mainField: 'title',
      sort: 'date',
      order: 'DESC',
      list: ['title', 'date', 'neighbourhoods'],
      ...inParts(
        part('Co', 'What', ...head),
        helped('texts', part('Treść strony', 'Text of the page', ['body'])),
        helped('pictures', part('Zdjęcie', 'Picture', ['cover'])),
        subjects,
        folded('Dzień i waga', 'Day and importance', ['date', 'importance']),
        folded('Projekty', 'Projects', ['projects']),
        ...tail,
      ),
    },
    document: {
      mainField: 'title',
      sort: 'issuedOn',
      order: 'DESC',
      list: ['title', 'kind', 'issuedOn', 'neighbourhoods'],
      ...inParts(
        part('Co', 'What', ...head),
        helped('pictures', part('Plik', 'File', ['file', 'accessible'], ['kind', 'issuedOn'], ['issuers'])),
        helped('texts', part('Treść strony', 'Text of the page', ['body'])),
        subjects,
        helped('pictures', folded('Zdjęcie', 'Picture', ['cover'])),
        ...tail,
      ),
    },
    page: {
      mainField: 'title',
      list: ['title', 'slug'],
      ...inParts(
        part('Co', 'What', ...head),
        helped('texts', part('Treść strony', 'Text of the page', ['body'])),
        helped('pictures', part('Zdjęcie', 'Picture', ['cover'])),
        ...tail,
      ),
    },
  },
  fields: {
    date: field(
      'Dzień',
      'Day',
      'Gdy puste, liczy się dzień pierwszej publikacji.',
      'If empty, the day of first publication counts.',
    ),
    importance: field(
      'Waga',
      'Importance',
      'Duża wiadomość otwiera stronę główną.',
      'Big news leads the home page.',
    ),
    issuedOn: field(
      'Data wydania',
      'Issued on',
      'Na stronie i na listach: z dnia. Po niej dokumenty są ułożone.',
      'Stands on the page and on lists, which are in its order.',
    ),
    'document.file': field(
      'Plik PDF',
      'PDF file',
      'Mieszkańcy pobiorą go przyciskiem na górze strony. Osobny w każdym języku.',
      'Residents download it by a button on top of the page. One for each language.',
    ),
    accessible: field(
      'Plik jest dostępny cyfrowo',
      'The file is accessible',
      'Na stronie będzie napisane, czy czytnik ekranu odczyta ten plik.',
      'The site says whether a screen reader can read the file.',
    ),
    'document.body': field(
      'Treść dokumentu jako strona',
      'The document as a page',
      'Cały tekst dokumentu, dla osób, które nie mogą skorzystać z pliku.',
      'The whole text, for those who cannot use the file.',
    ),
    issuers: field(
      'Kto wydał',
      'Issued by',
      'Na stronie: „Kto wydał”. Wspólne dla obu języków.',
      'On the site: “Issued by”. Shared by both languages.',
    ),
  },
};
