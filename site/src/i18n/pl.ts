import { counted } from './plural.ts';

const locale = 'pl';

/** The words of the interface in Polish. Every other language has the same keys. */
export const pl = {
  skip: 'Przejdź do treści',
  urgent: { title: 'Pilny komunikat', mark: 'Ważne:' },
  mainNavigation: 'Menu główne',
  service: 'Kontakt i obserwowanie',
  phone: 'Telefon',
  breadcrumbs: 'Jesteś tutaj',
  home: 'Strona główna',
  /** The name of the other language, in that language, on the link that leads to it. */
  switchTo: 'English',
  /** Before and after the title of that page. */
  untranslatedPage: 'Tej strony nie ma po polsku:',
  untranslatedHere: 'Może znajdziesz tu coś podobnego.',
  untranslated: 'Strony, z której przychodzisz, nie ma po polsku. Może znajdziesz tu coś podobnego.',
  /** Beside the title of an entry that is not in the language of the page. */
  inOtherLanguage: 'po angielsku',
  siteName: 'Osiedle',
  headline: 'Co się dzieje na Twoim osiedlu',

  /** The sections that list no documents of one type. */
  section: {
    calendar: { title: 'Kalendarz', lead: 'Co się dzieje na osiedlach, dzień po dniu.' },
    follow: { title: 'Bądź na bieżąco', lead: 'Wiadomości z osiedli mogą przychodzić do Ciebie same.' },
    accessibility: { title: 'Deklaracja dostępności', lead: '' },
  },

  calendar: {
    whole: 'Cały kalendarz',
    /** Above the links to parts of the calendar. */
    filters: 'Pokaż tylko',
    all: 'Wszystko',
    free: 'Wstęp wolny',
    audience: { children: 'Dla dzieci', teenagers: 'Dla młodzieży', seniors: 'Dla seniorów' },
    lead: {
      weekend: 'Wszystko, co dzieje się w najbliższą sobotę i niedzielę.',
      free: 'Wydarzenia, za które nic nie zapłacisz.',
      audience: 'Wydarzenia, przy których podano odpowiedni wiek.',
    },
    /** Beside the date of an event. */
    near: { today: 'dziś', tomorrow: 'jutro', weekend: 'w ten weekend' },
    /** Before the days that they mean. */
    named: { today: 'Dziś', tomorrow: 'Jutro', weekend: 'W ten weekend', month: 'W tym miesiącu' },
    until: 'do',
    count: (count: number) =>
      counted(count, { one: 'wydarzenie', few: 'wydarzenia', other: 'wydarzeń' }, locale),
    /** Of a day on which nothing takes place of what was announced. */
    allOff: 'odwołane',
    nothing: 'nic',
    next: 'Najbliższe:',
    none: 'Na razie nic tu nie zapowiedzieliśmy.',
    /** The calendar of a neighbourhood or a topic. */
    dates: 'Wszystkie terminy w kalendarzu',
    byDay: 'Dzień po dniu',
    weekendNothing: 'W ten weekend nic się nie odbędzie.',
    nextTitle: 'Najbliższe',
    underWay: 'Już trwa',
    undated: 'Dzień podamy później',
    others: 'Dłużej niż tydzień albo bez dokładnego dnia',
    months: 'Inne miesiące',
    before: 'Wcześniej:',
    after: 'Dalej:',
    further: (count: number) =>
      `I jeszcze ${counted(count, { one: 'termin', few: 'terminy', other: 'terminów' }, locale)} później`,
    weekdays: ['pn', 'wt', 'śr', 'cz', 'pt', 'sb', 'nd'],
    wholeDay: 'cały dzień',
    alsoOnline: 'także przez internet',
  },
  /** Above what is not to come, on pages that have both. */
  notAhead: 'Co już było i co nowego',

  pinned: 'Warto wiedzieć',
  coming: 'Co przed nami',
  comingNone: 'Na razie nic nie zapowiedzieliśmy. Zajrzyj za jakiś czas albo obserwuj stronę.',
  past: 'Co już było',
  news: 'Co nowego',
  chooseNeighbourhood: 'Twoje osiedle',
  whichNeighbourhood: 'Które to osiedle? Znajdź swoją ulicę',
  findByStreet: 'Znajdź osiedle po ulicy',
  streets: 'Ulice',
  sectionEmpty: 'Nic tu jeszcze nie ma.',
  allNewestFirst: (count: number) =>
    `Przejrzyj po kolei (${counted(count, { one: 'wpis', few: 'wpisy', other: 'wpisów' }, locale)})`,
  /** Below a shortened list. */
  andMore: (count: number) => `I jeszcze ${new Intl.NumberFormat(locale).format(count)} – w pełnym spisie`,
  allEntries: 'wszystkie wpisy',
  allOfNeighbourhood: 'Wszystko z osiedla',
  allOfProject: 'Wszystko o projekcie',
  byYear: 'Wybierz rok',
  inYear: (section: string, year: number) => `${section}, rok ${year}`,
  pages: 'Strony listy',
  page: (number: number) => `strona ${number}`,
  newer: 'Nowsze',
  older: 'Starsze',

  progress: { ahead: 'przed nami', running: 'trwa', over: 'zakończony' },
  phaseProgress: { ahead: 'dopiero będzie', running: 'trwa teraz', over: 'za nami' },
  /** On the time line of a project that is in none of its phases. */
  today: {
    ahead: 'Dziś: jeszcze przed nami',
    running: 'Dziś: projekt trwa',
    over: 'Dziś: projekt zakończony',
  },
  phases: 'Etap po etapie',
  partners: 'Kto za tym stoi',
  /** The heading above one or several organisations with a role in a project. */
  role: {
    lead: { one: 'Lider', several: 'Liderzy' },
    partner: { one: 'Partner', several: 'Partnerzy' },
    organiser: { one: 'Organizator', several: 'Organizatorzy' },
    funder: { one: 'Finansuje', several: 'Finansują' },
    host: { one: 'Gospodarz', several: 'Gospodarze' },
  },
  /** The actions of a plan. */
  action: {
    title: 'Co z tego wyszło',
    state: {
      planned: 'Zaplanowane',
      underWay: 'W toku',
      done: 'Zrobione',
      dropped: 'Zaniechane',
      unknown: 'Nie wiemy',
    },
    /** How many actions are in a state. */
    counted: {
      planned: (count: number) => `${count} zaplanowane`,
      underWay: (count: number) => `${count} w toku`,
      done: (count: number) => `${count} zrobione`,
      dropped: (count: number) => `${count} zaniechane`,
      unknown: (count: number) => `${count} bez odpowiedzi`,
    },
    carriedOut: 'Kto i z czego',
    more: 'Więcej',
    source: 'Źródło',
  },
  funding: 'Kto za to płaci',
  continues: 'Wcześniej',
  continuedBy: 'Ciąg dalszy',
  money: 'Pieniądze',
  budgetWithGrant: (budget: string, grant: string) => `${budget}, w tym ${grant} dotacji`,
  grantAlone: (grant: string) => `${grant} dotacji`,
  programme: 'Program',
  website: 'Strona projektu',
  story: 'Co się działo, po kolei',
  storyLatest: 'Co się działo ostatnio',
  when: 'Kiedy',
  where: 'Gdzie',
  access: 'Dostępność',
  stops: 'Dojazd',
  map: 'Zobacz na mapie',
  mapApp: 'Otwórz w mapach telefonu',
  eventFacts: 'Najważniejsze',
  organisers: 'Kto zaprasza',
  organisersPast: 'Kto organizował',
  facilitators: 'Kto prowadzi',
  facilitatorsPast: 'Kto prowadził',
  hostCities: 'Miasta',
  audience: 'Dla kogo',
  registration: 'Zapisy i koszt',
  admission: 'Wstęp',
  booking: 'Zapisy',
  /** Who can come to an event and how. Most of it stands in lists, in small letters. */
  attending: {
    free: 'wstęp wolny',
    paid: 'wstęp płatny',
    admission: { free: 'wolny', paid: 'płatny' },
    booking: {
      notNeeded: 'bez zapisów',
      ahead: 'zapisy jeszcze nie ruszyły',
      open: 'trzeba się zapisać',
      waitingList: 'tylko lista rezerwowa',
      bookedUp: 'brak miejsc',
      closed: 'zapisy zamknięte',
    },
    opens: (day: string) => `zapisy od ${day}`,
    closes: (day: string) => `zapisy do ${day}`,
    stepFree: { yes: 'bez progów', partly: 'częściowo bez progów', no: 'są progi' },
    ages: (from: number, to: number) => (from === to ? `${from}\u00a0lat` : `${from}–${to}\u00a0lat`),
    agesFrom: (from: number) => `od ${counted(from, { one: 'roku', other: 'lat' }, locale)}`,
    agesTo: (to: number) => `do ${counted(to, { one: 'roku', other: 'lat' }, locale)}`,
    /** The same on the page of an event. */
    sentence: {
      notNeeded: 'Nie trzeba się zapisywać.',
      ahead: 'Zapisy jeszcze nie ruszyły.',
      open: 'Trzeba się zapisać.',
      waitingList: 'Miejsca są już tylko na liście rezerwowej.',
      bookedUp: 'Nie ma już wolnych miejsc.',
      closed: 'Zapisy są już zamknięte.',
      opens: (at: string) => `Zapisy od ${at}.`,
      closes: (at: string) => `Zapisy do ${at}.`,
      available: 'Są wolne miejsca.',
      placesLeft: (count: number) =>
        count === 1
          ? 'Zostało ostatnie miejsce.'
          : `Wolnych miejsc: ${new Intl.NumberFormat(locale).format(count)}.`,
    },
    /** Of an event: whether people get in and hear. */
    access: {
      stepFree: { yes: 'Bez progów', partly: 'Częściowo bez progów', no: 'Są progi lub schody' },
      hearingLoop: { yes: 'Jest pętla indukcyjna', no: 'Bez pętli indukcyjnej' },
    },
    stopMode: { tram: 'tramwaj', bus: 'autobus', train: 'pociąg' },
    walk: (minutes: number) =>
      `${counted(minutes, { one: 'minuta', few: 'minuty', other: 'minut' }, locale)} pieszo`,
    stepFreeWay: { yes: 'bez progów', partly: 'częściowo bez progów', no: 'po drodze są progi' },
    book: 'Zapisz się',
  },
  capacity: 'Ile osób',
  places: (count: number) => counted(count, { one: 'miejsce', few: 'miejsca', other: 'miejsc' }, locale),
  attendance: { onsite: 'na miejscu', online: 'przez internet', mixed: 'na miejscu i przez internet' },
  join: 'Dołącz przez internet',
  partOf: 'Część projektu',
  belongs: 'Powiązane',
  neighbourhoods: 'Osiedla',
  topics: 'Tematy',
  documents: 'Do pobrania i poczytania',
  gallery: 'Zdjęcia i rysunki',
  /** After the description of a picture that is a link. */
  enlarge: '(powiększ)',
  agenda: 'O czym będziemy rozmawiać',
  agendaPast: 'O czym rozmawialiśmy',
  minutes: 'Notatka ze spotkania',
  programmeItems: 'Program',
  allDay: 'cały czas',
  rainDate: 'W razie niepogody',
  report: 'Jak było',
  dates: 'Wszystkie terminy',
  dateCalledOff: 'odwołane',
  /** Before the sentence of what a significant change has changed, in feeds. */
  change: 'Zmiana',
  datePast: 'już było',
  nextDate: 'najbliższy termin',
  otherDates: (count: number) =>
    `i jeszcze ${counted(count, { one: 'termin', few: 'terminy', other: 'terminów' }, locale)}`,
  status: { scheduled: '', cancelled: 'Odwołane', postponed: 'Przełożone', moved: 'Zmiana' },
  statusLead: {
    cancelled: 'To się nie odbędzie.',
    postponed: 'Przełożone na później.',
    moved: 'Coś się zmieniło.',
  },

  file: 'Plik do pobrania',
  download: 'Pobierz',
  accessible: 'Ten plik odczyta czytnik ekranu.',
  notAccessible: 'Tego pliku czytnik ekranu może nie odczytać.',
  read: 'Przeczytaj na tej stronie',
  askForVersion: 'Napisz do nas, jeśli potrzebujesz innej wersji.',
  htmlVersion: 'Treść dokumentu',
  issuedOn: 'Z dnia',
  issuers: 'Kto wydał',

  /** The same content as an easy-to-read text, in sign language, to listen to. */
  forms: {
    title: 'Ta sama treść inaczej',
    easyToRead: 'Tekst łatwy do czytania',
    signLanguage: 'Film w języku migowym',
    audio: 'Nagranie do słuchania',
    transcript: 'Zapis nagrania',
  },

  gathered: {
    projects: 'Projekty',
    updates: 'Co nowego',
    past: 'Co już było',
    documents: 'Dokumenty',
  },
  aboutNeighbourhood: 'O osiedlu',
  onThisPage: 'Na tej stronie',
  earlier: (count: number) => `Pokaż wcześniejsze (${count})`,
  projectsBy: { running: 'Teraz trwa', ahead: 'Przed nami', over: 'Zakończone', unknown: 'Inne' },
  topicEmpty: 'Na ten temat jeszcze nic nie ma.',

  follow: {
    /** The link at the head of every page. */
    short: 'Obserwuj',
    how: 'Jak to działa',
    explanation:
      'Zainstaluj czytnik kanałów (na przykład w telefonie albo w programie pocztowym) i wklej do niego jeden z adresów poniżej. Czytnik sam sprawdzi, czy jest coś nowego. Nie trzeba podawać adresu e-mail ani zakładać konta.',
    everything: 'Wszystko',
    lists: 'Kanały',
    atom: 'Atom',
    rss: 'RSS',
  },

  footer: {
    contact: 'Kontakt',
    more: 'Więcej',
  },

  notFound: {
    title: 'Nie ma takiej strony',
    text: 'Być może adres jest z literówką albo strona ma już inny.',
    home: 'Przejdź na stronę główną',
  },
  /** Above the links of a page that does not exist. */
  elsewhere: 'Co tu znajdziesz',
  gone: {
    title: 'Tej strony już nie ma',
    text: 'Była tu, ale ją zdjęliśmy. Nie wróci pod tym adresem.',
    home: 'Przejdź na stronę główną',
  },
};

export type OwnMessages = typeof pl;
