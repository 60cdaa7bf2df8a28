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
    summary:
      'Mieszkańcy i instytucje z Ugorka pokazali sobie nawzajem, co już robią. Urząd opowiedział o planach odnowy osiedla.',
    body: `Spotkanie zorganizował Program Aktywności Lokalnej na Ugorku. Tytuł był obietnicą: osiedle ma więcej możliwości, niż widać z okna autobusu.

To było pół roku po grze [„Osiedle bez barier”](/warsztaty/osiedle-bez-barier/), w której mieszkańcy szukali pomysłów na Ugorek.`,
    minutes: `## O czym mówiono

- Sąsiedzi i miejscowe instytucje pokazali inicjatywy, które prowadzą sami albo razem.
- Urząd Miasta Krakowa opowiedział o przygotowaniach do pilotażowego programu rehabilitacji zabudowy blokowej na Ugorku.
- Przypomniano wyniki gry Future City Game z listopada 2012 roku.

Na podstawie: rewitalizacja.krakow.pl (dokument 32761). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Ugorek, an estate of many possibilities',
    slug: 'ugorek-estate-of-many-possibilities',
    summary:
      'Residents and institutions from Ugorek showed each other what they already do. The city hall spoke of its plans to renew the estate.',
    body: `The Programme of Local Activity in Ugorek called this meeting. Its title was a promise: the estate has more possibilities than you see from the bus.

It came half a year after the game [“An estate without barriers”](/en/workshops/an-estate-without-barriers/), in which residents had looked for ideas for Ugorek.`,
    minutes: `## What was said

- Neighbours and local institutions presented what they do, alone or together.
- Kraków City Hall told how it prepares the pilot programme for renewing prefabricated housing in Ugorek.
- The results of the Future City Game of November 2012 were recalled.

Based on: rewitalizacja.krakow.pl (document 32761). This is our summary, not official minutes.`,
  },
};
