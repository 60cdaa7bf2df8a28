import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of what is asked and said before an entry is published, of translations and copies, in Polish and English. */
export const publishingMessages = {
  noPlace: [
    'Nie podano miejsca, a wydarzenie jest na miejscu.',
    'No place is given, though the event is on site.',
  ],
  past: ['To wydarzenie już minęło. Sprawdź datę.', 'This event is over. Check the date.'],
  longEnd: [
    'Od początku do końca mija {count, plural, one {# dzień} other {# dni}}. Sprawdź, czy koniec się zgadza.',
    'From start to end it takes {count, plural, one {# day} other {# days}}. Check whether the end is right.',
  ],
  noSummary: [
    'Brakuje „W skrócie”. Na listach będzie widać sam tytuł.',
    'There is no summary. Lists will show the title alone.',
  ],
  noDescription: [
    'Zdjęcie nie ma opisu dla osób niewidomych.',
    'A picture has no description for blind people.',
  ],
  untranslated: ['Jeszcze nieprzetłumaczone: {fields}.', 'Not translated yet: {fields}.'],
  linkedDrafts: [
    'Jest tu odsyłacz do wpisu, który jest jeszcze szkicem. Mieszkańcy go nie zobaczą, dopóki i tamten nie będzie opublikowany.',
    'This leads to an entry that is still a draft. Residents will not see the link until that one is published, too.',
  ],
  show: ['Pokaż', 'Show'],
  important: ['To ważna zmiana', 'This is an important change'],
  importantHint: [
    'Kto śledzi stronę w czytniku kanałów, zobaczy wpis jeszcze raz. Odwołanie, przełożenie, przeniesienie i powrót są ważne same z siebie.',
    'Whoever follows the site in a feed reader will see the entry again. Called off, postponed, moved and back on are important by themselves.',
  ],
  whatChanged: ['Co się zmieniło', 'What has changed'],
  whatChangedHint: [
    'Jednym zdaniem, na przykład: Zaczynamy godzinę później, o 18.00.',
    'In one sentence, for example: We start an hour later, at 18:00.',
  ],
  sameSentence: [
    'To samo zdanie było przy poprzedniej ważnej zmianie. Napisz je inaczej.',
    'The last important change had the same sentence. Word it otherwise.',
  ],
  translationIntro: [
    'Daty, miejsca, zdjęcia i powiązania są wspólne dla obu języków i już tu są. Zostaje tekst.',
    'Dates, places, pictures and links are shared by both languages and are here already. What is left is the text.',
  ],
  startFromDefault: ['Zacznij od polskiego tekstu', 'Start from the Polish text'],
  startFromSecond: ['Zacznij od angielskiego tekstu', 'Start from the English text'],
  startFailed: [
    'Nie udało się wczytać tekstu. Spróbuj jeszcze raz za chwilę.',
    'The text could not be loaded. Try again in a moment.',
  ],
  askTitle: ['Część tekstu nie jest przetłumaczona', 'Some of the text is not translated'],
  askContent: [
    'Takie same słowa jak w drugim języku mają: {fields}. Opublikować mimo to?',
    'These have the same words as in the other language: {fields}. Publish anyway?',
  ],
  publishAnyway: ['Opublikuj mimo to', 'Publish anyway'],
  copy: ['Powiel', 'Duplicate'],
  copied: [
    'Powstała kopia: szkic w obu językach, bez dat i bez tego, co dotyczyło tylko poprzedniego wpisu.',
    'This is the copy: a draft in both languages, without dates and without what concerned the old entry alone.',
  ],
  copyFailed: ['Nie udało się powielić wpisu.', 'The entry could not be duplicated.'],
} as const satisfies Record<string, Words>;

export type PublishingMessageKey = keyof typeof publishingMessages;

export const publishingText = messageFormatter<PublishingMessageKey>(publishingMessages);
