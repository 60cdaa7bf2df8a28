import type { EventType } from '@osiedle/shared';
import { field, markdownField, pair, shared } from '../field.ts';
import type { Forms, Layout } from '../types.ts';
import { attendanceRows } from './attendance.ts';
import { head, pictureForms, subjects } from './entries.ts';
import { tail } from './shared-groups.ts';

const whenAndWhere = [
  ['startsAt', 'endsAt'],
  ['datePrecision', 'allDay'],
  ['occurrences'],
  ['eventStatus', 'statusNote'],
  ['attendanceMode', 'joinUrl'],
  ['place', 'organisers'],
  ...attendanceRows,
];

function event(kind: string[][], text: string[][]): Layout {
  return {
    mainField: 'title',
    sort: 'startsAt',
    order: 'DESC',
    list: ['title', 'startsAt', 'place', 'eventStatus'],
    edit: [
      ...head,
      ...whenAndWhere,
      ...kind,
      ['body'],
      ...text,
      ...pictureForms,
      ['projects', 'documents'],
      ...subjects,
      ...tail,
    ],
  };
}

/** Events of all types. */
export const events: Forms = {
  layouts: {
    meeting: event([['kind']], [['agenda'], ['minutes']]),
    workshop: event([['facilitators', 'hostCities'], ['capacity']], [['report']]),
    festival: event([['kind', 'rainDate'], ['programme']], [['report']]),
  } satisfies Record<EventType, Layout>,
  groups: {
    'event.occurrence': {
      mainField: 'startsAt',
      list: [],
      edit: [['startsAt', 'endsAt'], ['calledOff'], ['noteDefault', 'noteSecond']],
    },
    'festival.programme-item': {
      mainField: 'titleDefault',
      list: [],
      edit: [['startsAt'], ['titleDefault', 'titleSecond']],
    },
  },
  fields: {
    startsAt: field('Początek', 'Starts at', ...shared),
    endsAt: field('Koniec', 'Ends at', ...shared),
    allDay: field('Trwa cały dzień', 'All day', 'Godziny nie będą pokazane.', 'Hours will not be shown.'),
    datePrecision: field(
      'Jak dokładnie znamy datę',
      'Precision of the date',
      'Strona pokaże tylko tyle, ile wiemy na pewno.',
      'The site shows only what is known for certain.',
    ),
    occurrences: field(
      'Kolejne terminy',
      'Further dates',
      'Tylko jeśli wydarzenie się powtarza. Każdy termin można odwołać osobno.',
      'Only if the event repeats. Each date can be called off alone.',
    ),
    calledOff: field('Ten termin odwołano', 'This date is called off'),
    ...pair('note', 'Uwaga do terminu', 'Note on this date'),
    eventStatus: field('Stan', 'Status', ...shared),
    statusNote: field(
      'Wyjaśnienie zmiany',
      'Note on the change',
      'Dlaczego odwołane, przełożone lub przeniesione i co teraz zrobić.',
      'Why it was called off, postponed or moved, and what to do now.',
    ),
    attendanceMode: field('Jak można wziąć udział', 'How to take part', ...shared),
    joinUrl: field(
      'Adres do dołączenia przez internet',
      'Address to join online',
      'Cały adres, razem z „https://”.',
      'The whole address, with “https://”.',
    ),
    place: field('Miejsce', 'Place', ...shared),
    organisers: field('Organizatorzy', 'Organisers', ...shared),
    agenda: field('Program spotkania', 'Agenda', ...markdownField),
    minutes: field(
      'Notatka ze spotkania',
      'Notes from the meeting',
      'Co było i co ustalono. Uzupełnij po spotkaniu.',
      'What happened and what was agreed. Fill in after the meeting.',
    ),
    report: field('Jak było', 'Report', 'Uzupełnij po wydarzeniu.', 'Fill in after the event.'),
    facilitators: field('Prowadzący (organizacje)', 'Facilitators', ...shared),
    hostCities: field('Miasta gospodarze i goście', 'Host cities'),
    capacity: field('Liczba miejsc', 'Capacity'),
    rainDate: field('Termin w razie deszczu', 'Rain date', ...shared),
    programme: field('Punkty programu', 'Programme', ...shared),
    ...pair('title', 'Co się dzieje', 'What happens'),
  },
};
