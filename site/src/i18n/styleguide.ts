import type { Locale } from '@osiedle/shared';

/** The words of the style guide, for those who work on the site. */
const pl = {
  title: 'Przewodnik po wyglądzie',
  lead: 'Z czego zbudowana jest strona i kiedy czego użyć. Każdy element w dzień i w nocy, obok siebie.',
  colours: 'Kolory',
  coloursUse:
    'Kontrast zmierzony podczas budowania strony, według WCAG 2.2. Tekst ma go co najmniej 7 na obu tłach. Kolor nigdy nie jest jedynym znakiem: obok zawsze stoi słowo.',
  token: 'Nazwa',
  light: 'Dzień',
  dark: 'Noc',
  onPaper: 'na papierze',
  onDeep: 'na głębszym',
  shapes: 'Kolory kształtów',
  shapesUse: 'Tylko dla rysunków: ściany, okna, balkony. Nigdy dla tekstu. W nocy zostają takie same.',
  sizes: 'Wielkości',
  sizesUse: 'Stopnie pisma i odstępy. Wiersz ma 60–66 znaków (measure), cel dotyku 44 piksele (target).',
  value: 'Wartość',
  components: 'Elementy',
  parts: {
    strip: ['Pasek', 'Pod tytułem działu, od krawędzi do krawędzi. Niższy nad częścią listy.'],
    facade: [
      'Bloki osiedla',
      'Gdzie osiedle jest drogą do jego strony. Układ wynika z identyfikatora wpisu.',
    ],
    card: ['Karta', 'Kilka projektów obok siebie. Bez okładki rysuje się płytka z kształtami działu.'],
    leading: ['Karta, która prowadzi', 'Jedna rzecz ważniejsza od innych: na początku listy albo kolumny.'],
    row: [
      'Wiersz',
      'Wszystkie listy. Szerokość listy, nie strony, decyduje o układzie. Zdjęcia tylko przy tym, co przed nami.',
    ],
    bigDate: [
      'Wielka data',
      'Na stronie wydarzenia, tak dokładna jak to, co wiemy. Przekreślona, gdy odwołane.',
    ],
    notice: ['Uwaga', 'Gdy coś się zmieniło albo nie odbędzie. Zaczyna się słowem.'],
    phases: ['Oś czasu', 'Etapy projektu. Żółta kartka mówi, gdzie jest dziś.'],
    partners: ['Kto za tym stoi', 'Organizacje według roli, z miastem.'],
    facts: ['Fakty', 'Obok tekstu: kiedy, gdzie, dla kogo, za ile.'],
    ties: ['Powiązane', 'Koniec każdej strony: do czego należy i dokąd dalej.'],
    file: ['Plik', 'Jedyny przycisk na stronie dokumentu; rodzaj i rozmiar w nazwie.'],
    prose: ['Tekst', 'To, co redakcja napisała w Markdownie.'],
    years: ['Lata i strony listy', 'Pod listą. Miejsce, w którym jesteśmy, jest wypełnione i pogrubione.'],
  },
  example: 'Tak wygląda akapit z odnośnikiem do',
  exampleLink: 'strony głównej',
  exampleList: ['punkt listy', 'drugi punkt'],
  focus: 'Obwódka: gruba, w kolorze tekstu, odsunięta, na każdym tle.',
} as const;

type Part = readonly [name: string, use: string];
type StyleguideWords = {
  [K in keyof typeof pl]: K extends 'parts'
    ? Record<keyof (typeof pl)['parts'], Part>
    : K extends 'exampleList'
      ? readonly string[]
      : string;
};

const en: StyleguideWords = {
  title: 'Style guide',
  lead: 'What the site is made of, and when to use what. Each component by day and by night, side by side.',
  colours: 'Colours',
  coloursUse:
    'Contrast as measured while the site was built, after WCAG 2.2. Text has at least 7 on both grounds. Colour is never the only sign: a word always stands beside it.',
  token: 'Name',
  light: 'Day',
  dark: 'Night',
  onPaper: 'on paper',
  onDeep: 'on paper-deep',
  shapes: 'Colours of shapes',
  shapesUse: 'For drawings alone: walls, windows, balconies. Never for text. They stay as they are by night.',
  sizes: 'Sizes',
  sizesUse:
    'Steps of type, and spaces. A line has 60 to 66 characters (measure), a target 44 pixels (target).',
  value: 'Value',
  components: 'Components',
  parts: {
    strip: ['Strip', 'Below the title of a section, from edge to edge. Lower above a part of a list.'],
    facade: ['Façades', 'Where a neighbourhood is a way to its page. The entry’s id fixes the arrangement.'],
    card: ['Card', 'Several projects side by side. Without a cover a tile of the section’s shapes is drawn.'],
    leading: [
      'Card that leads',
      'One thing that matters more than others: at the head of a list or a column.',
    ],
    row: [
      'Row',
      'All lists. The list’s own width decides how it is set, not the page’s. Pictures only beside what is coming.',
    ],
    bigDate: ['Big date', 'On the page of an event, as exact as is known. Struck out when called off.'],
    notice: ['Notice', 'When something has changed or will not take place. It begins with a word.'],
    phases: ['Time line', 'The phases of a project. The yellow slip says where it stands today.'],
    partners: ['Who is behind it', 'Organisations by role, with their city.'],
    facts: ['Facts', 'Beside the text: when, where, for whom, at what cost.'],
    ties: ['Related', 'The end of every page: what it belongs to, and the way on.'],
    file: ['File', 'The one button on the page of a document; kind and size are in its name.'],
    prose: ['Running text', 'What editors write in Markdown.'],
    years: ['Years and pages of a list', 'Below a list. Where we are is filled and bold.'],
  },
  example: 'A paragraph looks like this, with a link to',
  exampleLink: 'the home page',
  exampleList: ['an item of a list', 'another one'],
  focus: 'The ring: thick, in ink, with an offset, on every ground.',
};

const all: Record<Locale, StyleguideWords> = { pl, en };

/** The words of the style guide in a language. */
export function styleguideWords(locale: Locale): StyleguideWords {
  return all[locale];
}
