import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the urgent notice and the pinned entry, in Polish and English. */
export const noticeMessages = {
  add: ['Ogłoszenie pilne', 'Urgent notice'],
  pin: ['Wyróżnij na stronie głównej', 'Feature on the home page'],
  live: ['Ogłoszenie nad stroną do: {since}', 'Notice above the site until: {since}'],
  liveIn: [
    'Ogłoszenie na stronach osiedla {name} do: {since}',
    'Notice on the pages of {name} until: {since}',
  ],
  planned: ['Ogłoszenie pokaże się: {since}', 'The notice will appear: {since}'],
  pinned: ['Wyróżnione do {date} włącznie', 'Featured until {date} inclusive'],
  pinnedDraft: [
    'Wyróżnione do {date} włącznie. To szkic: mieszkańcy zobaczą go po opublikowaniu.',
    'Featured until {date} inclusive. This is a draft: residents will see it once it is published.',
  ],
  change: ['Zmień', 'Change'],
  takeOff: ['Zdejmij', 'Take off'],
  changeNotice: ['Zmień ogłoszenie', 'Change the notice'],
  takeOffNotice: ['Zdejmij ogłoszenie', 'Take the notice off'],
  changePin: ['Zmień wyróżnienie', 'Change what is featured'],
  takeOffPin: ['Zdejmij wyróżnienie', 'Stop featuring'],
  takenOff: ['Zdjęte. Za chwilę zniknie ze strony.', 'Taken off. It will be gone from the site in a moment.'],
  published: ['Opublikowane. Za chwilę będzie na stronie.', 'Published. It will be on the site in a moment.'],
  changedMeanwhile: [
    'Ktoś właśnie to zmienił. Sprawdź na początku panelu, co jest teraz. Jeśli mimo to ma być tak, jak tutaj, naciśnij jeszcze raz.',
    'Somebody has just changed this. Look on the home page what it is now. If it is to be as it is here all the same, press once more.',
  ],
  failed: ['Nie udało się: {title}', 'That did not work: {title}'],
  noticeTitle: ['Ogłoszenie pilne', 'Urgent notice'],
  noticeIntro: [
    'Stanie na górze każdej strony, przed menu. Osoby niewidome usłyszą je jako pierwsze. Samo zniknie o podanej godzinie.',
    'It will stand on top of every page, before the menu. Blind people will hear it first. It will go by itself at the hour that you give.',
  ],
  text: ['Co się stało i co robić', 'What has happened and what to do'],
  textHint: [
    'Jedno zdanie. Na przykład: Dziś od 14:00 nie ma wody w blokach 1–7. Beczkowóz stoi przy szkole.',
    'One sentence. For example: No water in blocks 1–7 from 2 p.m. today. There is a tank beside the school.',
  ],
  textSecond: ['To samo po angielsku', 'The same in English'],
  textSecondHint: [
    'Puste: na stronie angielskiej będzie zdanie polskie.',
    'Empty: the English site will show the Polish sentence.',
  ],
  until: ['Pokazuj do', 'Show until'],
  where: ['Gdzie', 'Where'],
  everywhere: ['Na wszystkich stronach', 'On all pages'],
  inNeighbourhood: ['Na stronach osiedla {name}', 'On the pages of {name}'],
  more: ['Odsyłacz: gdzie jest więcej (nie trzeba)', 'Link: where to read more (optional)'],
  pinTitle: ['Wyróżnij na stronie głównej', 'Feature on the home page'],
  pinIntro: [
    'Ten wpis będzie pierwszy na stronie głównej, duży, ze zdjęciem. Po podanym dniu sam wróci na swoje miejsce.',
    'This entry will be the first on the home page, large and with its picture. After the day that you give it goes back to its place.',
  ],
  entry: ['Który wpis', 'Which entry'],
  otherEntry: ['Wybierz inny', 'Choose another'],
  lastDay: ['Do dnia (włącznie)', 'Until (inclusive)'],
  publish: ['Opublikuj', 'Publish'],
  cancel: ['Anuluj', 'Cancel'],
  close: ['Zamknij', 'Close'],
  discard: ['Odrzuć to, co napisane', 'Discard what is written'],
  goOn: ['Wróć do pisania', 'Go on writing'],
} as const satisfies Record<string, Words>;

export const noticeText = messageFormatter<keyof typeof noticeMessages>(noticeMessages);
