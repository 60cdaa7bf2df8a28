import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const christmasSinging: Entry<'festival'> = {
  key: 'christmas-singing',
  shared: {
    kind: 'concert',
    startsAt: localInstant('2016-12-17'),
    datePrecision: 'day',
    place: 'jedrus',
    organisers: ['jedrus'],
    projects: ['neighbours-circle'],
    topics: ['active-neighbours', 'inclusion'],
    cover: shown('carols'),
  },
  default: {
    title: 'Sąsiedzkie świąteczne śpiewanie',
    slug: 'sasiedzkie-swiateczne-spiewanie',
    summary: 'Koncert w Nowej Hucie: sąsiedzi z różnych kultur i jedna kolęda w trzech językach.',
    body: `W sobotę 17 grudnia Klub „Jędruś” w Nowej Hucie zaprosił na koncert [„Sąsiedzkiego kręgu”](/projekty/sasiedzki-krag/). W programie były występy sąsiadów z różnych kultur i wspólne śpiewanie „Cichej nocy” w trzech językach.

Źródło podaje dzień i miesiąc, ale nie rok. Sobota wypadała 17 grudnia w 2016 roku, a projekt trwał do czerwca 2017 roku, więc przyjmujemy rok 2016. Tekst jest zapowiedzią. Relacji z koncertu nie znaleźliśmy.

Na podstawie: rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Neighbours sing for Christmas',
    slug: 'neighbours-sing-for-christmas',
    summary: 'A concert in Nowa Huta: neighbours from different cultures, and one carol in three languages.',
    body: `On Saturday 17 December the Jędruś Club in Nowa Huta invited everybody to a concert of the [Neighbours’ Circle](/en/projects/neighbours-circle/). On the programme: neighbours from different cultures, and everybody together singing “Silent Night” in three languages.

The source gives day and month but no year. 17 December fell on a Saturday in 2016, and the project ran until June 2017, so we take it to be 2016. The text is an announcement; we found no report of the concert.

Based on: rewitalizacja.krakow.pl (document 206044).`,
  },
};
