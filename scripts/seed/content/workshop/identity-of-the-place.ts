import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const identityOfThePlace: Entry<'workshop'> = {
  key: 'identity-of-the-place',
  shared: {
    startsAt: localInstant('2013-11-14'),
    datePrecision: 'day',
    place: 'school-xiv-hall',
    organisers: ['european-funds', 'krakow'],
    facilitators: ['polytechnic'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'cities-together'],
    cover: shown('balconies'),
  },
  default: {
    title: 'Tożsamość miejsca',
    slug: 'tozsamosc-miejsca',
    summary:
      'Jak widzą Azory ci, którzy tu mieszkają, a jak ci, którzy są tu pierwszy raz? Odpowiedzi szukali goście z Grenoble i Lizbony.',
    hostCities: 'Kraków; goście: Grenoble i Lizbona',
    body: `Każde osiedle ma opinię. Często wyrobili ją ludzie, którzy nigdy na nim nie byli. Na Azorach różnica między tym, jak patrzą na nie mieszkańcy, a tym, jak patrzy reszta miasta, była jednym z głównych tematów.

## Trzy miasta, podobny kłopot

Grenoble i Lizbona też odnawiają osiedla z bloków. Wspólne pytanie brzmiało: skąd się bierze tożsamość miejsca i co się z nią dzieje, kiedy zmienia się przestrzeń?`,
    report: `## Dzień na Azorach

- Rozmowa w auli XIV Liceum Ogólnokształcącego o projektach trzech miast.
- Spacer po miejscach, które mieszkańcy uznali za najważniejsze i zarazem najtrudniejsze.
- Spotkanie z Lokalną Grupą Wsparcia: studenci architektury Politechniki Krakowskiej pokazali mieszkańcom swoje projekty.

W holu można było obejrzeć prace dzieci z konkursu [„U mnie na Azorach”](/festyny/konkurs-u-mnie-na-azorach/).

Zapowiedź z września podaje 14 listopada 2013 roku. Późniejsza relacja miasta mówi o dwóch dniach, 14 i 15 listopada. Pierwszy z nich był na Azorach i ten podajemy.

Na podstawie: ue.krakow.pl (dokumenty 58722 i 68944), userplatform.lametro.fr.`,
  },
  second: {
    title: 'Identity of the place',
    slug: 'identity-of-the-place',
    summary:
      'How is Azory seen by those who live here, and by those who come for the first time? Guests from Grenoble and Lisbon helped to find out.',
    hostCities: 'Kraków; guests: Grenoble and Lisbon',
    body: `Every estate has a name for itself. Often it was made by people who have never been there. In Azory the gap between the residents’ view and that of the rest of the city was one of the main subjects.

## Three cities, a similar trouble

Grenoble and Lisbon renew estates of blocks, too. The common question was: where does the identity of a place come from, and what becomes of it when the space changes?`,
    report: `## A day in Azory

- A talk on the three cities’ projects in the hall of the XIV secondary school.
- A walk through the places that residents had found the most important and also the hardest.
- A meeting with the Local Support Group: architecture students of Kraków University of Technology showed residents their designs.

In the lobby hung the children’s works from the competition [“At my Azory…”](/en/festivals/competition-at-my-azory/).

The announcement of September gives 14 November 2013. The city’s later report speaks of two days, 14 and 15 November. The first of them was in Azory, and that is the one we give.

Based on: ue.krakow.pl (documents 58722 and 68944), userplatform.lametro.fr.`,
  },
};
