import type { EventType } from '@osiedle/shared';
import { field, folded, inParts, markdownField, pair, part, shared } from '../field.ts';
import type { Forms, Layout, Part } from '../types.ts';
import { ageAndAccess, attendance } from './attendance.ts';
import { head, picturePart, subjects } from './entries.ts';
import { tail } from './shared-groups.ts';

interface Own {
  /** Rows of the type's own, below the summary. */
  what?: string[][];
  /** The texts before the event. */
  texts: string[][];
  /** The text for afterwards, and the words for it. */
  afterwards: Part;
  when?: string[][];
  people?: string[][];
}

function event({ what = [], when = [], texts, people = [], afterwards }: Own): Layout {
  return {
    mainField: 'title',
    sort: 'startsAt',
    order: 'DESC',
    list: ['title', 'startsAt', 'neighbourhoods'],
    ...inParts(
      part('Co', 'What', ...head, ...what),
      part('Kiedy i gdzie', 'When and where', ['startsAt', 'endsAt'], ['occurrences'], ['place'], ...when),
      part('Treść strony', 'Text of the page', ...texts),
      picturePart,
      attendance,
      subjects,
      folded('Odwołanie lub zmiana', 'Called off or changed', ['eventStatus', 'statusNote']),
      folded(
        'Przez internet, cały dzień, niepewna data',
        'Online, all day, uncertain date',
        ['attendanceMode', 'joinUrl'],
        ['allDay', 'datePrecision'],
      ),
      folded('Kto organizuje', 'Who organises it', ['organisers'], ...people),
      ageAndAccess,
      folded('Projekty i dokumenty', 'Projects and documents', ['projects', 'documents']),
      afterwards,
      ...tail,
    ),
  };
}

const report = folded('Po wydarzeniu', 'Afterwards', ['report']);

/** Events of all types. */
export const events: Forms = {
  layouts: {
    meeting: event({
      what: [['kind']],
      texts: [['body'], ['agenda']],
      afterwards: folded('Po spotkaniu', 'Afterwards', ['minutes']),
    }),
    workshop: event({
      texts: [['body']],
      people: [['facilitators'], ['hostCities', 'capacity']],
      afterwards: report,
    }),
    festival: event({
      what: [['kind']],
      when: [['programme'], ['rainDate']],
      texts: [['body']],
      afterwards: report,
    }),
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
