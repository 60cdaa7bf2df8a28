import { firstFree } from '../../calendar.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A concert in Polish alone, on purpose: a sample of an event that nobody has translated. */
export function concert(today: string): Entry<'festival'> {
  const day = firstFree(today, 19, 5);
  return {
    key: 'upcoming-concert',
    shared: {
      kind: 'concert',
      startsAt: localInstant(day, '18:00'),
      endsAt: localInstant(day, '20:00'),
      datePrecision: 'instant',
      place: 'sample-workshop',
      organisers: ['site-team'],
      neighbourhoods: ['olsza-ii'],
      topics: ['active-neighbours'],
    },
    default: {
      title: 'Śpiewamy razem',
      slug: 'spiewamy-razem',
      summary:
        'To przykładowe wydarzenie. Piosenki, które zna każdy: stare, nowe i takie, które śpiewało się na koloniach.',
      audience: 'wszyscy; teksty są wydrukowane dużymi literami',
      registration: 'Wstęp wolny, bez zapisów.',
      body: `**To przykładowe wydarzenie.** Ma tylko wersję polską, żeby pokazać, co robi strona, kiedy brakuje tłumaczenia.

Nie trzeba umieć śpiewać. Wystarczy chcieć. Teksty piosenek leżą na krzesłach, akompaniuje pianino, a w przerwie jest herbata.

Pierwszy rząd zostawiamy dla osób, które gorzej słyszą. Działa w nim pętla indukcyjna.`,
    },
  };
}
