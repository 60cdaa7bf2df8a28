import type { EventType } from '@osiedle/shared';
import { field, folded, helped, inParts, pair, part, shared } from '../field.ts';
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
      helped('event#event', part('Co', 'What', ...head, ...what)),
      helped(
        'dates',
        part('Kiedy i gdzie', 'When and where', ['startsAt', 'endsAt'], ['occurrences'], ['place'], ...when),
      ),
      helped('texts', part('Treść strony', 'Text of the page', ...texts)),
      picturePart,
      attendance,
      subjects,
      helped(
        'call-off',
        folded('Odwołanie lub zmiana', 'Called off or changed', ['eventStatus', 'statusNote']),
      ),
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
    startsAt: field(
      'Początek',
      'Starts at',
      'Dzień i godzina stoją duże obok tytułu i na listach. Wspólne dla obu języków.',
      'Day and hour stand large beside the title and on lists. Shared by both languages.',
    ),
    endsAt: field(
      'Koniec',
      'Ends at',
      'Puste: na stronie będzie sam początek. Wspólny dla obu języków.',
      'Empty: the site shows the start alone. Shared by both languages.',
    ),
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
    calledOff: field(
      'Ten termin odwołano',
      'This date is called off',
      'Na stronie będzie przekreślony, ze słowem „odwołane”.',
      'The site shows it crossed out, with the words “called off”.',
    ),
    ...pair(
      'note',
      'Uwaga do terminu',
      'Note on this date',
      'Stoi na stronie przy tym terminie.',
      'Stands beside this date on the site.',
    ),
    eventStatus: field(
      'Stan',
      'Status',
      'Gdy inny niż „zgodnie z planem”, stoi przy tytule i na listach. Wspólny dla obu języków.',
      'Unless it is “as planned”, it stands by the title and on lists. Shared by both languages.',
    ),
    statusNote: field(
      'Wyjaśnienie zmiany',
      'Note on the change',
      'Stoi nad tekstem: dlaczego odwołane, przełożone lub przeniesione i co teraz zrobić.',
      'Stands above the text: why it was called off, postponed or moved, and what to do now.',
    ),
    attendanceMode: field(
      'Jak można wziąć udział',
      'How to take part',
      'Stoi na stronie przy miejscu. Wspólne dla obu języków.',
      'Stands beside the place. Shared by both languages.',
    ),
    joinUrl: field(
      'Adres do dołączenia przez internet',
      'Address to join online',
      'Na stronie będzie odsyłacz „Dołącz przez internet”. Cały adres, razem z „https://”.',
      'The site shows a link “Join online”. The whole address, with “https://”.',
    ),
    place: field(
      'Miejsce',
      'Place',
      'Nazwa, adres i wejście stoją przy dacie; na listach sama nazwa. Wspólne dla obu języków.',
      'Name, address and access stand by the date; lists show the name. Shared by both languages.',
    ),
    organisers: field(
      'Organizatorzy',
      'Organisers',
      'Na stronie pod słowami „Kto zaprasza”. Wspólne dla obu języków.',
      'On the site below “Organised by”. Shared by both languages.',
    ),
    agenda: field(
      'Program spotkania',
      'Agenda',
      'Osobna część pod tekstem: „O czym będziemy rozmawiać”.',
      'A part of its own below the text: what will be talked about.',
    ),
    minutes: field(
      'Notatka ze spotkania',
      'Notes from the meeting',
      'Osobna część strony po spotkaniu: co było i co ustalono.',
      'A part of the page after the meeting: what happened and what was agreed.',
    ),
    report: field(
      'Jak było',
      'Report',
      'Osobna część strony „Jak było”. Uzupełnij po wydarzeniu.',
      'A part of the page, “What it was like”. Fill in after the event.',
    ),
    facilitators: field(
      'Prowadzący (organizacje)',
      'Facilitators',
      'Na stronie pod słowami „Kto prowadzi”. Wspólne dla obu języków.',
      'On the site below “Led by”. Shared by both languages.',
    ),
    hostCities: field(
      'Miasta gospodarze i goście',
      'Host cities',
      'Na stronie pod słowem „Miasta”.',
      'On the site below “Cities”.',
    ),
    capacity: field('Liczba miejsc', 'Capacity', 'Na stronie: „Ile osób”.', 'On the site: “How many”.'),
    rainDate: field(
      'Termin w razie deszczu',
      'Rain date',
      'Na stronie pod datą: „W razie niepogody”. Wspólny dla obu języków.',
      'On the site below the date: “If the weather is bad”. Shared by both languages.',
    ),
    programme: field('Punkty programu', 'Programme', ...shared),
    ...pair(
      'title',
      'Co się dzieje',
      'What happens',
      'Wiersz programu na stronie, przy swojej godzinie.',
      'A line of the programme on the site, beside its hour.',
    ),
  },
};
