/** What the panel calls fields, types and choices: in Polish, and in English for those who prefer it. */

export type Words = readonly [polish: string, english: string];

interface FieldWords {
  label: Words;
  /** Stands below the field. */
  hint?: Words;
}

const field = (polish: string, english: string, hintPolish?: string, hintEnglish?: string): FieldWords => ({
  label: [polish, english],
  ...(hintPolish && hintEnglish ? { hint: [hintPolish, hintEnglish] } : {}),
});

/** A field with a text in each language. */
function pair(name: string, polish: string, english: string, hintPolish?: string, hintEnglish?: string) {
  return {
    [`${name}Default`]: field(`${polish} (po polsku)`, `${english} (Polish)`, hintPolish, hintEnglish),
    [`${name}Second`]: field(`${polish} (po angielsku)`, `${english} (English)`),
  };
}

const shared: Words = [
  'Wspólne dla obu języków: zmienisz tu, zmieni się w obu.',
  'Shared by both languages: a change here changes both.',
];
const markdown: Words = [
  'Śródtytuły, listy i odsyłacze wstawisz przyciskami nad polem.',
  'Headings, lists and links: use the buttons above the field.',
];

const live = ['Zapisanie od razu zmienia stronę.', 'Saving changes the site at once.'] as const;
const liveName = field('Nazwa (po polsku)', 'Name (Polish)', ...live);

/** Fields by name; `type.field` where one type means something else by it. */
export const fields: Record<string, FieldWords> = {
  title: field(
    'Tytuł',
    'Title',
    'Krótko i konkretnie. To nagłówek strony i tekst każdego odsyłacza do niej.',
    'Short and concrete. It heads the page and is the text of every link to it.',
  ),
  slug: field(
    'Adres',
    'Slug',
    'Ostatnia część adresu strony. Zostaw puste, a powstanie z tytułu lub nazwy. Po zmianie stary adres przekieruje na nowy.',
    'The last part of the page’s address. Leave it empty and it is made from the title. After a change the old address redirects to the new one.',
  ),
  summary: field(
    'W skrócie',
    'Summary',
    'Jedno lub dwa proste zdania. Widać je na listach i pod tytułem.',
    'One or two plain sentences, shown on lists and below the title.',
  ),
  body: field('Treść', 'Text', ...markdown),
  'document.body': field(
    'Treść dokumentu jako strona',
    'The document as a page',
    'Cały tekst dokumentu, dla osób, które nie mogą skorzystać z pliku.',
    'The whole text, for those who cannot use the file.',
  ),
  cover: field('Główne zdjęcie lub rysunek', 'Lead picture', ...shared),
  gallery: field('Galeria', 'Gallery', ...shared),
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
  eventStatus: field('Stan', 'Status', ...shared),
  statusNote: field(
    'Wyjaśnienie zmiany',
    'Note on the change',
    'Dlaczego odwołane, przełożone lub przeniesione i co teraz zrobić.',
    'Why it was cancelled, postponed or moved, and what to do now.',
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
  audience: field(
    'Dla kogo',
    'For whom',
    'Na przykład: dla wszystkich, dla dzieci od 6 lat z opiekunem.',
    'For example: for everyone, for children from 6 with an adult.',
  ),
  registration: field(
    'Zapisy i koszt',
    'Signing up and cost',
    'Czy trzeba się zapisać, jak to zrobić i ile to kosztuje.',
    'Whether and how to sign up, and what it costs.',
  ),
  kind: field('Rodzaj', 'Kind'),
  agenda: field('Program spotkania', 'Agenda', ...markdown),
  minutes: field('Co ustalono', 'Minutes', 'Uzupełnij po spotkaniu.', 'Fill in after the meeting.'),
  report: field('Jak było', 'Report', 'Uzupełnij po wydarzeniu.', 'Fill in after the event.'),
  facilitators: field('Prowadzący (organizacje)', 'Facilitators', ...shared),
  hostCities: field('Miasta gospodarze i goście', 'Host cities'),
  capacity: field('Liczba miejsc', 'Capacity'),
  rainDate: field('Termin w razie deszczu', 'Rain date', ...shared),
  programme: field('Punkty programu', 'Programme', ...shared),
  'project.programme': field(
    'Program, z którego jest finansowany',
    'Funding programme',
    'Na przykład: URBACT III.',
    'For example: URBACT III.',
  ),
  projects: field('Projekty', 'Projects', ...shared),
  documents: field('Dokumenty', 'Documents', ...shared),
  neighbourhoods: field(
    'Osiedla',
    'Neighbourhoods',
    'Wpis pojawi się na stronach tych osiedli.',
    'The entry appears on these neighbourhoods’ pages.',
  ),
  topics: field(
    'Tematy',
    'Topics',
    'Wpis pojawi się na stronach tych tematów.',
    'The entry appears on these topics’ pages.',
  ),
  significantChanges: field(
    'Numer ważnej zmiany',
    'Significant changes',
    'Zwiększ o 1, gdy zmiana jest tak ważna, że czytniki kanałów mają pokazać wpis jeszcze raz.',
    'Add 1 when a change is so important that feed readers should show the entry again.',
  ),
  website: field(
    'Strona internetowa',
    'Website',
    'Cały adres, razem z „https://”.',
    'The whole address, with “https://”.',
  ),
  startsOn: field('Od', 'From'),
  endsOn: field('Do', 'Until'),
  phases: field('Etapy', 'Phases', ...shared),
  partners: field('Partnerzy', 'Partners', ...shared),
  budget: field('Wartość całości', 'Budget'),
  grant: field('W tym dotacja', 'Of which a grant'),
  currency: field('Waluta', 'Currency'),
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
  file: field('Plik', 'File'),
  'document.file': field('Plik PDF', 'PDF file', 'Osobny w każdym języku.', 'One for each language.'),
  accessible: field(
    'Plik jest dostępny cyfrowo',
    'The file is accessible',
    'Można go przeczytać czytnikiem ekranu.',
    'A screen reader can read it.',
  ),
  issuedOn: field('Data wydania', 'Issued on'),
  issuers: field('Kto wydał', 'Issued by', ...shared),
  ...pair(
    'alt',
    'Opis dla osób niewidomych',
    'Description for blind people',
    'Powiedz jednym zdaniem, co widać.',
    'Say in one sentence what it shows.',
  ),
  decorative: field(
    'To tylko ozdoba',
    'Decoration only',
    'Nic nie mówi, więc nie potrzebuje opisu.',
    'It tells nothing and needs no description.',
  ),
  credit: field('Autor', 'Credit'),
  calledOff: field('Ten termin odwołano', 'This date is called off'),
  ...pair('note', 'Uwaga do terminu', 'Note on this date'),
  organisation: field('Organizacja', 'Organisation'),
  role: field('Rola', 'Role'),
  ...pair('name', 'Nazwa', 'Name'),
  'neighbourhood.nameDefault': liveName,
  'organisation.nameDefault': liveName,
  'place.nameDefault': liveName,
  'topic.nameDefault': liveName,
  ...pair('title', 'Co się dzieje', 'What happens'),
  ...pair('district', 'Dzielnica', 'District'),
  ...pair('summary', 'W skrócie', 'Summary'),
  ...pair('description', 'Opis', 'Description', ...markdown),
  order: field(
    'Kolejność na listach',
    'Order in lists',
    'Najpierw najmniejsza liczba.',
    'The lowest number first.',
  ),
  ...pair('city', 'Miasto', 'City'),
  address: field('Ulica i numer', 'Street and number'),
  neighbourhood: field('Osiedle', 'Neighbourhood'),
  latitude: field('Szerokość geograficzna', 'Latitude'),
  longitude: field('Długość geograficzna', 'Longitude'),
  ...pair(
    'access',
    'Jak wejść i wziąć udział',
    'Access',
    'Schody, winda, toaleta, pętla indukcyjna.',
    'Steps, lift, toilet, induction loop.',
  ),
  slugSecond: field(
    'Adres po angielsku',
    'Slug in English',
    'Gdy pusty, taki sam jak polski.',
    'If empty, the same as the Polish one.',
  ),
  from: field(
    'Dawny adres',
    'Old address',
    'Zaczyna się od „/”, na przykład „/spotkania/stara-nazwa/”.',
    'Begins with “/”, for example “/spotkania/stara-nazwa/”.',
  ),
  to: field('Nowy adres', 'New address', 'Puste, gdy strony już nie ma.', 'Empty where the page is gone.'),
  'redirect.kind': field('Co się stało ze stroną', 'What became of the page'),
  ...pair('siteName', 'Nazwa strony', 'Name of the site', ...live),
  ...pair('headline', 'Duży nagłówek strony głównej', 'Headline of the home page'),
  ...pair('introduction', 'Wprowadzenie pod nagłówkiem', 'Introduction below it'),
  ...pair('publisher', 'Kto prowadzi stronę', 'Who runs the site'),
  publisherAddress: field('Adres pocztowy', 'Postal address'),
  contactEmail: field('E-mail do kontaktu', 'Contact e-mail'),
  contactPhone: field('Telefon do kontaktu', 'Contact phone'),
  conformance: field('Zgodność z ustawą', 'Conformance', ...live),
  sitePublishedOn: field('Data publikacji strony', 'Site published on'),
  siteUpdatedOn: field('Data ostatniej istotnej aktualizacji', 'Site last changed in a big way on'),
  preparedOn: field('Data sporządzenia deklaracji', 'Declaration made on'),
  reviewedOn: field(
    'Data ostatniego przeglądu',
    'Last looked through on',
    'Przeglądaj co roku do 31 marca.',
    'Look through every year by 31 March.',
  ),
  ...pair('assessment', 'Na jakiej podstawie', 'How it was assessed'),
  ...pair('limitations', 'Co jest niedostępne', 'What is not accessible', ...markdown),
  ...pair('contact', 'Kto odpowiada na pytania', 'Who answers questions'),
  email: field('E-mail', 'E-mail'),
  phone: field('Telefon', 'Phone'),
  ...pair('procedure', 'Jak złożyć żądanie lub skargę', 'How to complain', ...markdown),
  ...pair('architecture', 'Dostępność budynku', 'Access to the building', ...markdown),
  ...pair('communication', 'Jak można się porozumieć', 'Ways to communicate', ...markdown),
};

/** Content types, by the display name in their schema. */
export const types: Record<string, string> = {
  Projekty: 'Projects',
  Spotkania: 'Meetings',
  Warsztaty: 'Workshops',
  Festyny: 'Festivals',
  Aktualności: 'Updates',
  Dokumenty: 'Documents',
  Strony: 'Pages',
  Osiedla: 'Neighbourhoods',
  Organizacje: 'Organisations',
  Miejsca: 'Places',
  Tematy: 'Topics',
  Przekierowania: 'Redirects',
  'Ustawienia strony': 'Site settings',
  'Deklaracja dostępności': 'Accessibility declaration',
  'Zdjęcie lub rysunek': 'Picture',
  'Kolejny termin': 'Further date',
  'Punkt programu': 'Programme item',
  Etap: 'Phase',
  Partner: 'Partner',
};

/** The values of all enumerations. */
export const choices: Record<string, Words> = {
  instant: ['co do godziny', 'to the hour'],
  day: ['co do dnia', 'to the day'],
  month: ['co do miesiąca', 'to the month'],
  season: ['pora roku', 'the season'],
  year: ['tylko rok', 'the year only'],
  scheduled: ['zgodnie z planem', 'as planned'],
  cancelled: ['odwołane', 'cancelled'],
  postponed: ['przełożone na inny termin', 'postponed'],
  moved: ['przeniesione', 'moved'],
  onsite: ['na miejscu', 'on site'],
  online: ['przez internet', 'online'],
  mixed: ['na miejscu i przez internet', 'on site and online'],
  seminar: ['seminarium', 'seminar'],
  conference: ['konferencja', 'conference'],
  studyVisit: ['wizyta studyjna', 'study visit'],
  localGroup: ['lokalna grupa', 'local group'],
  fete: ['festyn', 'fête'],
  concert: ['koncert', 'concert'],
  contest: ['konkurs', 'contest'],
  minor: ['mała wiadomość', 'small news'],
  major: ['duża wiadomość', 'big news'],
  plan: ['plan', 'plan'],
  report: ['raport', 'report'],
  resolution: ['uchwała', 'resolution'],
  form: ['formularz', 'form'],
  other: ['inny', 'other'],
  EUR: ['euro (EUR)', 'euros (EUR)'],
  PLN: ['złote (PLN)', 'zlotys (PLN)'],
  lead: ['lider', 'lead partner'],
  partner: ['partner', 'partner'],
  organiser: ['organizator', 'organiser'],
  funder: ['finansuje', 'funder'],
  host: ['gospodarz', 'host'],
  gone: ['usunięta na dobre', 'gone for good'],
  full: ['zgodna', 'full'],
  partial: ['częściowo zgodna', 'partial'],
  none: ['niezgodna', 'none'],
};

/** The words for a field of a type or component. */
export function wordsOf(owner: string, name: string): FieldWords | undefined {
  return fields[`${owner}.${name}`] ?? fields[name];
}
