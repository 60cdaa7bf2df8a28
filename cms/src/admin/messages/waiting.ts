import type { WaitingKind } from '../../waiting/source.ts';
import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** What each kind of what waits is called on the home page. */
const kinds = {
  failedPages: ['Strony, których nie udało się pokazać', 'Pages that could not be shown'],
  failedSchedules: ['Zaplanowane, ale się nie udało', 'Planned, and failed'],
  toReview: ['Do sprawdzenia', 'To review'],
  sentBack: ['Wróciły do Ciebie z uwagami', 'Sent back to you with comments'],
  ownDrafts: [
    'Twoje szkice, których nie ma jeszcze na stronie',
    'Your drafts that the site does not show yet',
  ],
  scheduled: ['Zaplanowane', 'Planned'],
  deadLinks: ['Odsyłacze, które prowadzą donikąd', 'Links that lead nowhere'],
  withoutReport: ['Już po wydarzeniu, a nie wiadomo, jak było', 'Over, and nobody has said how it was'],
  reviewDue: ['Nadszedł dzień sprawdzenia', 'The day to look them through has come'],
  untranslated: ['Nie ma wersji angielskiej', 'There is no English version'],
  outdatedTranslations: ['Wersja angielska starsza niż polska', 'English versions older than the Polish'],
} as const satisfies Record<WaitingKind, Words>;

/** How the instant of each kind is said. */
const since = {
  failedPagesSince: ['od: {when}', 'since {when}'],
  failedSchedulesSince: ['{when}', '{when}'],
  toReviewSince: ['czeka od: {when}', 'waits since {when}'],
  sentBackSince: ['{when}', '{when}'],
  ownDraftsSince: ['zmiana: {when}', 'changed {when}'],
  scheduledSince: ['{when}', '{when}'],
  deadLinksSince: ['od: {when}', 'since {when}'],
  withoutReportSince: ['koniec: {dayOf}', 'ended {dayOf}'],
  reviewDueSince: ['do sprawdzenia: {dayOf}', 'to look through: {dayOf}'],
  untranslatedSince: ['na stronie od: {dayOf}', 'on the site since {dayOf}'],
  outdatedTranslationsSince: ['od: {dayOf}', 'since {dayOf}'],
} as const satisfies Record<`${WaitingKind}Since`, Words>;

/** Messages of the list of what waits, in Polish and English. */
export const waitingMessages = {
  ...kinds,
  ...since,
  title: ['Co czeka', 'What waits'],
  asking: ['Sprawdzam, co czeka…', 'Looking what waits…'],
  nothing: ['Nic na Ciebie nie czeka.', 'Nothing waits for you.'],
  unknown: [
    'Nie udało się sprawdzić, co czeka. Odśwież stronę za chwilę.',
    'It could not be looked up what waits. Reload the page in a moment.',
  ],
  unknownKinds: [
    'Tego nie udało się teraz sprawdzić: {fields}. Odśwież stronę za chwilę.',
    'This could not be looked up now: {fields}. Reload the page in a moment.',
  ],
  inSecond: ['{name} po angielsku', '{name} in English'],
  untitled: ['Bez tytułu', 'Untitled'],
  showAll: ['Pokaż wszystkie ({count})', 'Show all ({count})'],
  shown: ['Pokazano {most} z {count}.', '{most} of {count} are shown.'],
  listOf: ['{name} ({count})', '{name} ({count})'],
} as const satisfies Record<string, Words>;

export const waitingText = messageFormatter<keyof typeof waitingMessages>(waitingMessages);
