import { field, pair } from '../field.ts';
import type { Forms } from '../types.ts';

/** The field groups of the settings: what stands above everything, and the site's look. */
export const settingGroups: Forms = {
  groups: {
    'setting.notice': {
      mainField: 'textDefault',
      list: [],
      edit: [
        ['textDefault', 'textSecond'],
        ['link', 'neighbourhood'],
        ['startsAt', 'endsAt'],
      ],
    },
    'setting.pinned': { mainField: 'entry', list: [], edit: [['entry', 'until']] },
    'setting.colours': { mainField: 'accentLight', list: [], edit: [['accentLight', 'accentDark']] },
    'setting.link': { mainField: 'link', list: [], edit: [['link'], ['nameDefault', 'nameSecond']] },
  },
  fields: {
    notice: field('Pilny komunikat nad całą stroną', 'Urgent notice above the whole site'),
    ...pair(
      'text',
      'Komunikat',
      'Notice',
      'Jedno zdanie: co się stało i co robić. Stoi na górze każdej strony, żółte.',
      'One sentence: what has happened and what to do. Stands on top of every page, in yellow.',
    ),
    'setting.notice.neighbourhood': field(
      'Tylko na osiedlu',
      'Only in the neighbourhood',
      'Puste: na wszystkich stronach.',
      'Empty: on all pages.',
    ),
    'setting.notice.startsAt': field('Pokazuj od', 'Show from', 'Puste: od razu.', 'Empty: at once.'),
    'setting.notice.endsAt': field(
      'Pokazuj do',
      'Show until',
      'Wtedy zniknie samo.',
      'Then it goes by itself.',
    ),
    link: field(
      'Odnośnik',
      'Link',
      'Wpisz kilka liter tytułu i wybierz z listy. Może to być wpis, plik, dział albo adres innej strony.',
      'Type a few letters of a title, and choose from the list: an entry, a file, a section, or the address of another site.',
    ),
    pinned: field('Przypięty wpis – pierwszy na stronie głównej', 'Pinned entry, first on the home page'),
    entry: field(
      'Wpis',
      'Entry',
      'Będzie pierwszy na stronie głównej. Wpisz kilka liter tytułu i wybierz z listy.',
      'It will be first on the home page. Type a few letters of its title, and choose from the list.',
    ),
    until: field(
      'Do dnia',
      'Until',
      'Włącznie. Następnego dnia wróci na swoje miejsce.',
      'Inclusive. The day after it goes back to its place.',
    ),
    colours: field('Kolor odnośników i paska u góry', 'Colour of links and of the line on top'),
    accentLight: field(
      'Kolor na jasnym tle',
      'Colour on light backgrounds',
      'Krzyżyk i sześć znaków, na przykład #0b5a57. Musi być ciemny.',
      'A hash and six digits, for example #0b5a57. It must be dark.',
    ),
    accentDark: field(
      'Kolor na ciemnym tle',
      'Colour on dark backgrounds',
      'Na przykład #6fd3c4. Musi być jasny.',
      'For example #6fd3c4. It must be light.',
    ),
    menu: field('Menu', 'Menu'),
    footer: field('Stopka', 'Footer'),
    'setting.link.nameDefault': field(
      'Słowa (po polsku)',
      'Words (Polish)',
      'Puste: tytuł strony, do której prowadzi.',
      'Empty: the title of the page that it leads to.',
    ),
    'setting.link.nameSecond': field('Słowa (po angielsku)', 'Words (English)'),
  },
};
