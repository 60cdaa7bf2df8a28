import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** A day of the week after „w”, with an ordinal: three are feminine. `day` counts from Sunday. */
const inPolish = (masculine: string, feminine: string) =>
  `{day, select, 0 {${feminine} niedzielę} 3 {${feminine} środę} 6 {${feminine} sobotę} other {${masculine} {date}}}`;

/** Messages of the dialog that repeats an event’s date, in Polish and English. */
export const repeatingMessages = {
  repeat: ['Powtarzaj', 'Repeat'],
  noStart: [
    'Najpierw podaj u góry, kiedy wydarzenie się zaczyna.',
    'First give above when the event starts.',
  ],
  tooVague: [
    'Powtarzać można datę, która jest znana co do dnia.',
    'Only a date that is known to the day can be repeated.',
  ],
  notLoaded: [
    'Nie udało się otworzyć okna. Zapisz wpis, odśwież stronę i spróbuj jeszcze raz.',
    'The window could not be opened. Save the entry, reload the page and try again.',
  ],
  title: ['Powtarzaj wydarzenie', 'Repeat the event'],
  first: ['Pierwszy termin: {date}', 'The first date: {date}'],
  close: ['Zamknij', 'Close'],
  every: ['Jak często', 'How often'],
  everyday: ['codziennie', 'every day'],
  week: ['co tydzień', 'every week'],
  twoWeeks: ['co dwa tygodnie', 'every second week'],
  month: [
    `co miesiąc, w {count, select, 1 {${inPolish('pierwszy', 'pierwszą')}} 2 {${inPolish('drugi', 'drugą')}} 3 {${inPolish('trzeci', 'trzecią')}} other {${inPolish('czwarty', 'czwartą')}}}`,
    'every month, the {count, select, 1 {first} 2 {second} 3 {third} other {fourth}} {date}',
  ],
  monthEnd: [`co miesiąc, w ${inPolish('ostatni', 'ostatnią')}`, 'every month, the last {date}'],
  until: ['Do dnia', 'Until'],
  count: ['albo ile razy', 'or how many times'],
  countHint: ['Nie licząc pierwszego terminu.', 'Not counting the first date.'],
  notOnHolidays: ['Nie w święta', 'Not on public holidays'],
  preview: ['Te terminy przybędą', 'These dates will be added'],
  previewHint: [
    'Odznacz, których nie chcesz. Potem każdy można osobno przesunąć lub odwołać.',
    'Untick those you do not want. Later each can be moved or called off alone.',
  ],
  known: ['już jest', 'already there'],
  notYet: ['Podaj, do kiedy powtarzać albo ile razy.', 'Give until when to repeat, or how many times.'],
  noDates: ['Do tego dnia nie ma żadnego terminu.', 'There is no date until then.'],
  most: [
    'Więcej terminów się tu nie zmieści: wydarzenie może ich mieć {most}.',
    'There is no room for more dates: an event may have {most}.',
  ],
  cancel: ['Anuluj', 'Cancel'],
  add: [
    '{count, plural, =0 {Dodaj terminy} one {Dodaj # termin} few {Dodaj # terminy} other {Dodaj # terminów}}',
    '{count, plural, =0 {Add dates} one {Add # date} other {Add # dates}}',
  ],
} satisfies Record<string, Words>;

export type RepeatingMessageKey = keyof typeof repeatingMessages;

export const repeatingText = messageFormatter<RepeatingMessageKey>(repeatingMessages);
