import type { Words } from '../panel/types.ts';

/** The titles and texts of pages that stand in the place of a preview, in Polish and English. */
export const previewSentences = {
  fields: [
    ['Tego wpisu nie da się jeszcze pokazać', 'This entry cannot be shown yet'],
    ['Uzupełnij lub popraw te pola, a potem zapisz:', 'Fill in or correct these fields, then save:'],
  ],
  address: [
    ['Ten adres jest już zajęty', 'This address is taken'],
    [
      'Na stronie jest już coś pod takim samym adresem. Zmień pole „Adres strony” i zapisz.',
      'Something on the site has the same address. Change the field “Address of the page”, and save.',
    ],
  ],
  unpublished: [
    ['Tego nie ma jeszcze na stronie', 'This is not on the site yet'],
    [
      'Ten wpis nie jest opublikowany w tym języku. Zobacz jego szkic.',
      'This entry is not published in this language. Look at its draft.',
    ],
  ],
  noDraft: [
    ['Nie ma jeszcze tej wersji językowej', 'There is no such language version yet'],
    [
      'Wpisz treść w tym języku i zapisz, a zobaczysz ją tutaj.',
      'Write it in this language and save, and you will see it here.',
    ],
  ],
  text: [
    ['Tekst jest zbyt zawiły', 'The text is too intricate'],
    [
      'Strony z takim tekstem nie da się zbudować. Poszukaj w nim długich ciągów znaków takich jak _ * [ ` <, usuń je i zapisz.',
      'A page with this text cannot be built. Look for long runs of marks such as _ * [ ` <, take them out, and save.',
    ],
  ],
  time: [
    ['Budowanie strony trwało zbyt długo', 'Building the page took too long'],
    [
      'Spróbuj jeszcze raz za chwilę. Jeśli to nie pomoże, skróć tekst albo zgłoś to administratorowi.',
      'Try again in a moment. If that does not help, shorten the text, or tell an administrator.',
    ],
  ],
  rendering: [
    ['Tej strony nie udało się zbudować', 'This page could not be built'],
    [
      'Spróbuj jeszcze raz. Jeśli to się powtarza, zgłoś to administratorowi.',
      'Try again. If it happens again, tell an administrator.',
    ],
  ],
  unreachable: [
    ['Podgląd nie działa w tej chwili', 'There is no preview at the moment'],
    [
      'System publikacji nie odpowiada. To, co zapisane, jest bezpieczne. Spróbuj za chwilę.',
      'The publishing system does not answer. What is saved is safe. Try again in a moment.',
    ],
  ],
  later: [
    ['Podgląd się przygotowuje', 'The preview is getting ready'],
    ['Za chwilę pojawi się tu strona.', 'The page will be here in a moment.'],
  ],
  missing: [
    ['Tej strony nie ma w podglądzie', 'This page is not in the preview'],
    ['Odsyłacz prowadzi do czegoś, czego tu nie ma.', 'The link leads to something that is not here.'],
  ],
  notFound: [
    ['Nie ma takiej strony', 'There is no such page'],
    [
      'Ten odsyłacz nie działa: wygasł, został unieważniony albo jest niepełny. Poproś osobę, która go przysłała, o nowy.',
      'This link does not work: it has expired, was revoked, or is incomplete. Ask the person who sent it for another.',
    ],
  ],
} as const satisfies Record<string, readonly [title: Words, text: Words]>;

export type PreviewSentence = keyof typeof previewSentences;

export const onSite: Words = ['Zobacz ten adres na stronie', 'See this address on the site'];
export const unnamedField: Words = ['inne pole', 'another field'];
