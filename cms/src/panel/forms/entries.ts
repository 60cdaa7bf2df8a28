import { field, helped, markdownField, pair, part, shared } from '../field.ts';
import type { Forms } from '../types.ts';

/** The rows that entries' forms begin with. */
export const head = [['title'], ['summary']];
/** Parts that entries' forms share. */
export const picturePart = helped('pictures', part('Zdjęcia', 'Pictures', ['cover'], ['gallery']));
export const subjects = part('Osiedla i tematy', 'Neighbourhoods and topics', ['neighbourhoods', 'topics']);

/** The fields that all entries share, and pictures. */
export const entries: Forms = {
  groups: {
    'content.picture': {
      mainField: 'altDefault',
      list: [],
      edit: [
        ['file'],
        ['altDefault', 'altSecond'],
        ['decorative', 'credit'],
        ['captionDefault', 'captionSecond'],
      ],
    },
  },
  fields: {
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
      'Jedno lub dwa proste zdania. Mieszkańcy przeczytają je na listach, pod tytułem i w wyszukiwarkach.',
      'One or two plain sentences. Residents read them on lists, below the title and in search engines.',
    ),
    body: field('Treść', 'Text', ...markdownField),
    cover: field('Główne zdjęcie lub rysunek', 'Lead picture', ...shared),
    gallery: field('Galeria', 'Gallery', ...shared),
    projects: field(
      'Projekty',
      'Projects',
      'Na stronie: „Część projektu”, a na stronie projektu odsyłacz tutaj. Wspólne dla obu języków.',
      'On the site: “Part of the project”, and a link to this on the project’s page. Shared by both languages.',
    ),
    documents: field(
      'Dokumenty',
      'Documents',
      'Na stronie: „Do pobrania i poczytania”. Wspólne dla obu języków.',
      'On the site: “To download and read”. Shared by both languages.',
    ),
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
    changeNote: field(
      'Co się zmieniło',
      'What has changed',
      'Zobaczą je ci, którzy śledzą stronę w czytniku.',
      'Those see it who follow the site in a reader.',
    ),
    kind: field('Rodzaj', 'Kind', 'Stoi nad tytułem i na listach.', 'Stands above the title and on lists.'),
    file: field('Plik', 'File'),
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
    credit: field('Autor', 'Credit', 'Stoi pod zdjęciem.', 'Stands below the picture.'),
    ...pair(
      'caption',
      'Podpis',
      'Caption',
      'Stoi pod zdjęciem: kto, gdzie, kiedy.',
      'Stands below the picture: who, where, when.',
    ),
  },
};
