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
    projects: ['neighbours-circle'],
    topics: ['active-neighbours', 'inclusion'],
    cover: shown('carols'),
  },
  default: {
    title: 'Sąsiedzkie świąteczne śpiewanie',
    slug: 'sasiedzkie-swiateczne-spiewanie',
    summary: 'Koncert „Sąsiedzkiego kręgu” zapowiedziany w Klubie „Jędruś” w Nowej Hucie.',
    body: `Na 17 grudnia zapowiedziano w Klubie „Jędruś” w Nowej Hucie koncert [„Sąsiedzkiego kręgu”](/projekty/sasiedzki-krag/), polsko-ukraińsko-bułgarskiej edycji programu Active Citizens. W planach tego projektu były kolędy w trzech językach.

Roku nie znamy na pewno. Projekt miał trwać do czerwca 2017 roku, więc przyjmujemy grudzień 2016. Jak było na koncercie, nie wiemy.

Na podstawie: rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Neighbours sing for Christmas',
    slug: 'neighbours-sing-for-christmas',
    summary: 'A concert of the Neighbours’ Circle, announced for the Jędruś Club in Nowa Huta.',
    body: `For 17 December a concert of the [Neighbours’ Circle](/en/projects/neighbours-circle/), the Polish, Ukrainian and Bulgarian edition of Active Citizens, was announced in the Jędruś Club in Nowa Huta. The project’s plans included carols in three languages.

We are not sure of the year. The project was to run until June 2017, so we take it to be December 2016. What the concert was like we do not know.

Based on: rewitalizacja.krakow.pl (document 206044).`,
  },
};
