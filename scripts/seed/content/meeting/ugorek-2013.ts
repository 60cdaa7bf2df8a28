import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const ugorek2013: Entry<'meeting'> = {
  key: 'ugorek-2013',
  shared: {
    startsAt: localInstant('2013-04-24'),
    datePrecision: 'day',
    place: 'ugorek-estate',
    organisers: ['ugorek-activity'],
    projects: ['rehabilitation'],
    neighbourhoods: ['ugorek'],
    topics: ['active-neighbours'],
    cover: shown('hall'),
  },
  default: {
    title: 'Ugorek – osiedle wielu możliwości',
    slug: 'ugorek-osiedle-wielu-mozliwosci',
    summary: 'Spotkanie Programu Aktywności Lokalnej na Ugorku, w kwietniu 2013 roku.',
    body: `24 kwietnia 2013 roku na [Ugorku](/osiedla/ugorek/) odbyło się spotkanie Programu Aktywności Lokalnej. Nosiło tytuł „Ugorek – osiedle wielu możliwości”.

Pięć miesięcy wcześniej zagrano tu w grę [„Osiedle bez barier”](/warsztaty/osiedle-bez-barier/).

O czym mówiono i kto przyszedł, nie wiemy.

Na podstawie: rewitalizacja.krakow.pl (dokument 32761).`,
  },
  second: {
    title: 'Ugorek, a neighbourhood of many possibilities',
    slug: 'ugorek-estate-of-many-possibilities',
    summary: 'A meeting of the Programme of Local Activity in Ugorek, in April 2013.',
    body: `On 24 April 2013 the Programme of Local Activity held a meeting in [Ugorek](/en/neighbourhoods/ugorek/). Its title was “Ugorek, a neighbourhood of many possibilities”.

Five months earlier the game [“A neighbourhood without barriers”](/en/workshops/an-estate-without-barriers/) had been played here.

What was said and who came we do not know.

Based on: rewitalizacja.krakow.pl (document 32761).`,
  },
};
