import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Words of lists: their columns, and the filters of one click above them, in Polish and English. */
export const listMessages = {
  quick: ['Szybki wybór', 'Quick filters'],
  quickCount: ['Szybki wybór ({count})', 'Quick filters ({count})'],
  clear: ['Pokaż wszystko', 'Show all'],
  when: ['Kiedy', 'When'],
  coming: ['Nadchodzące', 'Coming'],
  past: ['Minione', 'Past'],
  month: ['W tym miesiącu', 'This month'],
  withoutReport: ['Minione bez relacji', 'Past without a report'],
  state: ['Stan', 'State'],
  live: ['Na stronie', 'On the site'],
  changed: ['Ze zmianami w szkicu', 'With changes in the draft'],
  draft: ['Szkice', 'Drafts'],
  second: ['Wersja angielska', 'English version'],
  translation: ['Tłumaczenie', 'Translation'],
  untranslated: ['Bez angielskiej', 'No English'],
  outdated: ['Angielska starsza', 'English is older'],
  unneeded: ['Nie wymaga tłumaczenia', 'Needs no translation'],
  onlySecond: ['Tylko po angielsku', 'English only'],
  mine: ['Moje', 'Mine'],
  neighbourhood: ['Osiedle', 'Neighbourhood'],
  anyNeighbourhood: ['Wszystkie osiedla', 'All neighbourhoods'],
  rowDraft: ['Szkic', 'Draft'],
  rowLive: ['Na stronie', 'On the site'],
  rowChanged: ['Na stronie, są zmiany w szkicu', 'On the site, with changes in the draft'],
  rowMissing: ['brak', 'missing'],
  rowOutdated: ['starsza niż polska', 'older than the Polish'],
  rowCurrent: ['aktualna', 'up to date'],
  rowUnneeded: ['nie wymaga', 'not needed'],
  review: ['Sprawdzanie', 'Review'],
  toReview: ['Do sprawdzenia', 'To review'],
  returned: ['Do poprawy', 'To change'],
  publishLater: ['na stronie od: {date}', 'on the site from {date}'],
  withdrawLater: ['na stronie do: {date}', 'on the site until {date}'],
  publishFailed: ['nie udało się opublikować', 'could not be published'],
  withdrawFailed: ['nie udało się zdjąć ze strony', 'could not be withdrawn'],
  rowOnly: ['tylko angielska', 'English only'],
} as const satisfies Record<string, Words>;

export type ListMessageKey = keyof typeof listMessages;

export const listText = messageFormatter<ListMessageKey>(listMessages);
