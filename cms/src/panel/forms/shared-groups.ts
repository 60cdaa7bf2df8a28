import { field, folded, pair } from '../field.ts';
import type { Forms } from '../types.ts';

/** The last parts of entries' forms. */
export const tail = [
  folded('Tekst łatwy, język migowy, nagranie', 'Easy-to-read text, sign language, recording', ['versions']),
  folded(
    'Adres strony i opieka nad nią',
    'The page’s address, and who looks after it',
    ['slug'],
    ['responsibleOffice', 'reviewOn'],
  ),
];

/** Field groups that several types have: marks, and other forms of an entry. */
export const sharedGroups: Forms = {
  groups: {
    'content.mark': {
      mainField: 'altDefault',
      list: [],
      edit: [
        ['file', 'darkFile'],
        ['altDefault', 'altSecond'],
      ],
    },
    'content.versions': {
      mainField: 'easyToReadDefault',
      list: [],
      edit: [
        ['easyToReadDefault', 'easyToReadSecond'],
        ['signLanguageDefault', 'signLanguageSecond'],
        ['audioDefault', 'audioSecond'],
        ['transcriptDefault', 'transcriptSecond'],
      ],
    },
  },
  fields: {
    'content.mark.file': field('Znak na jasne tło', 'Mark for light backgrounds'),
    darkFile: field(
      'Znak na ciemne tło',
      'Mark for dark backgrounds',
      'Tylko jeśli jest osobny, na przykład biały.',
      'Only if there is another one, a white one for example.',
    ),
    'content.mark.altDefault': field(
      'Co mówi znak (po polsku)',
      'What the mark says (Polish)',
      'Słowa ze znaku albo nazwa instytucji.',
      'The words of the mark, or the name of the institution.',
    ),
    'content.mark.altSecond': field('Co mówi znak (po angielsku)', 'What the mark says (English)'),
    versions: field(
      'Inne formy: tekst łatwy do czytania, język migowy, nagranie',
      'Other forms: easy to read, sign language, a recording',
    ),
    ...pair(
      'easyToRead',
      'Tekst łatwy do czytania',
      'Easy-to-read text',
      'Plik lub wpis, wybrany po tytule, albo adres strony.',
      'A file or an entry, chosen by its title, or the address of a page.',
    ),
    ...pair(
      'signLanguage',
      'Film w języku migowym',
      'Film in sign language',
      'Adres filmu albo plik, wybrany po tytule.',
      'The address of the film, or a file chosen by its title.',
    ),
    ...pair(
      'audio',
      'Nagranie do słuchania',
      'Recording to listen to',
      'Adres nagrania albo plik, wybrany po tytule.',
      'The address of the recording, or a file chosen by its title.',
    ),
    ...pair(
      'transcript',
      'Zapis nagrania',
      'Transcript of the recording',
      'Wszystko, co słychać. Potrzebny do każdego nagrania.',
      'All that is heard. Each recording needs one.',
    ),
    responsibleOffice: field(
      'Kto odpowiada za wpis',
      'Who answers for it',
      'Komórka lub stanowisko, bez nazwiska.',
      'An office or a post, without a name.',
    ),
    reviewOn: field(
      'Sprawdzić do dnia',
      'To be reviewed by',
      'Kiedy zajrzeć, czy wszystko jest aktualne.',
      'When to look whether it is still true.',
    ),
    logo: field('Logo', 'Logo'),
  },
};
