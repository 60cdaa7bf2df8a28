import { defaultLocale, secondLocale, types } from '@osiedle/shared';
import type { Words } from './types.ts';

/** The names of content types and field groups, by the display name in their schema. */
export const displayNames: Record<string, string> = {
  ...Object.fromEntries(
    Object.values(types).map(({ words }) => [words[defaultLocale].many, words[secondLocale].many]),
  ),
  'Zdjęcie lub rysunek': 'Picture',
  'Kolejny termin': 'Further date',
  'Punkt programu': 'Programme item',
  Etap: 'Phase',
  Partner: 'Partner',
};

/** The names of the values of all enumerations. */
export const choices: Record<string, Words> = {
  instant: ['co do godziny', 'to the hour'],
  day: ['co do dnia', 'to the day'],
  month: ['co do miesiąca', 'to the month'],
  season: ['pora roku', 'the season'],
  year: ['tylko rok', 'the year only'],
  scheduled: ['zgodnie z planem', 'as planned'],
  cancelled: ['odwołane', 'called off'],
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
