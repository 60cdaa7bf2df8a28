import { field, folded, inParts, part, shared } from '../field.ts';
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
        part('Treść strony', 'Text of the page', ['body']),
        part('Zdjęcie', 'Picture', ['cover']),
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
        part('Plik', 'File', ['file', 'accessible'], ['kind', 'issuedOn'], ['issuers']),
        part('Treść strony', 'Text of the page', ['body']),
        subjects,
        folded('Zdjęcie', 'Picture', ['cover']),
        ...tail,
      ),
    },
    page: {
      mainField: 'title',
      list: ['title', 'slug'],
      ...inParts(
        part('Co', 'What', ...head),
        part('Treść strony', 'Text of the page', ['body']),
        part('Zdjęcie', 'Picture', ['cover']),
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
    issuedOn: field('Data wydania', 'Issued on'),
    'document.file': field('Plik PDF', 'PDF file', 'Osobny w każdym języku.', 'One for each language.'),
    accessible: field(
      'Plik jest dostępny cyfrowo',
      'The file is accessible',
      'Można go przeczytać czytnikiem ekranu.',
      'A screen reader can read it.',
    ),
    'document.body': field(
      'Treść dokumentu jako strona',
      'The document as a page',
      'Cały tekst dokumentu, dla osób, które nie mogą skorzystać z pliku.',
      'The whole text, for those who cannot use the file.',
    ),
    issuers: field('Kto wydał', 'Issued by', ...shared),
  },
};
