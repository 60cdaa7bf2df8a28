import { field, shared } from '../field.ts';
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
      list: ['title', 'date', 'importance'],
      edit: [...head, ['date', 'importance'], ['body'], ['cover'], ['projects'], ...subjects, ...tail],
    },
    document: {
      mainField: 'title',
      sort: 'issuedOn',
      order: 'DESC',
      list: ['title', 'kind', 'issuedOn'],
      edit: [
        ...head,
        ['kind', 'issuedOn'],
        ['file', 'accessible'],
        ['body'],
        ['issuers'],
        ['cover'],
        ...subjects,
        ...tail,
      ],
    },
    page: {
      mainField: 'title',
      list: ['title', 'slug'],
      edit: [...head, ['body'], ['cover'], ...tail],
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
