import { apiPaths, entryPath, listedTypes, perLocale, sectionPath } from '@osiedle/shared';
import { exampleOf } from '../../support/store.ts';

/** An example of a template or of one of its variations. If it has no translation, `en` is another example. */
export interface Template {
  name: string;
  pl: string;
  en: string;
}

const chosen: Template[] = [
  { name: 'home', pl: '/', en: '/en/' },
  ...listedTypes.map((type) => ({
    name: apiPaths[type],
    ...perLocale((locale) => sectionPath(type, locale)),
  })),
  { name: 'part-of-a-list', pl: '/spotkania/strona/1/', en: '/en/meetings/page/1/' },
  { name: 'year-of-a-list', pl: '/festyny/rok/2014/', en: '/en/festivals/year/2014/' },
  { name: 'project', pl: '/projekty/urb-inclusion/', en: '/en/projects/urb-inclusion/' },
  { name: 'project-over', pl: '/projekty/user/', en: '/en/projects/user/' },
  {
    name: 'meeting',
    pl: '/spotkania/seminarium-z-barcelona/',
    en: '/en/meetings/seminar-with-barcelona/',
  },
  {
    name: 'meeting-repeating',
    pl: '/spotkania/porozmawiajmy-o-alejkach/',
    en: '/en/meetings/lets-talk-about-the-paths/',
  },
  {
    name: 'meeting-cancelled',
    pl: '/spotkania/sasiedzi-z-ugorka/',
    en: '/en/meetings/neighbours-from-ugorek/',
  },
  { name: 'meeting-online', pl: '/spotkania/pytania-i-odpowiedzi/', en: '/en/meetings/final-conference/' },
  { name: 'workshop', pl: '/warsztaty/osiedle-bez-barier/', en: '/en/workshops/estate-without-barriers/' },
  { name: 'workshop-postponed', pl: '/warsztaty/zbijamy-lawke/', en: '/en/workshops/place-of-residents/' },
  { name: 'festival', pl: '/festyny/andrzejkowa-wymiana/', en: '/en/festivals/swap-fair/' },
  { name: 'update', pl: '/aktualnosci/wracamy-na-alejki/', en: '/en/updates/back-to-the-paths/' },
  { name: 'document', pl: '/dokumenty/lokalny-plan-dzialania/', en: '/en/documents/local-action-plan/' },
  { name: 'neighbourhoods', pl: '/osiedla/', en: '/en/neighbourhoods/' },
  { name: 'neighbourhood', pl: '/osiedla/azory/', en: '/en/neighbourhoods/azory/' },
  { name: 'topics', pl: '/tematy/', en: '/en/topics/' },
  { name: 'topic', pl: '/tematy/przestrzen-publiczna/', en: '/en/topics/public-space/' },
  { name: 'page', pl: '/o-nas/', en: '/en/about/' },
  { name: 'calendar', pl: '/kalendarz/', en: '/en/calendar/' },
  { name: 'calendar-month', pl: '/kalendarz/2026-11/', en: '/en/calendar/2026-11/' },
  { name: 'calendar-weekend', pl: '/kalendarz/weekend/', en: '/en/calendar/weekend/' },
  {
    name: 'calendar-selection',
    pl: '/kalendarz/osiedla/azory/',
    en: '/en/calendar/neighbourhoods/azory/',
  },
  { name: 'follow', pl: '/obserwuj/', en: '/en/follow/' },
  { name: 'declaration', pl: '/deklaracja-dostepnosci/', en: '/en/accessibility-declaration/' },
  { name: 'styleguide', pl: '/styleguide/', en: '/en/styleguide/' },
  { name: 'not-found', pl: '/404.html', en: '/en/404.html' },
  { name: 'gone', pl: '/410.html', en: '/en/410.html' },
];

/** Types without a page among these: their full examples are added. */
const others = listedTypes.filter((type) => !chosen.some(({ name }) => name === type));

/** The pages that the tests of accessibility visit, from the examples. */
export const templates: Template[] = [
  ...chosen,
  ...others.map((type) => ({
    name: type,
    pl: entryPath(type, 'pl', String(exampleOf(type, 'full.default')['slug'])),
    en: entryPath(type, 'en', String(exampleOf(type, 'full.second')['slug'])),
  })),
];
