import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const rehabilitation: Entry<'project'> = {
  key: 'rehabilitation',
  shared: {
    startsOn: '2012-01-01',
    datePrecision: 'year',
    phases: [
      {
        nameDefault: 'Badanie dziewiętnastu osiedli',
        nameSecond: 'Study of nineteen estates',
      },
      {
        nameDefault: 'Wybór trzech osiedli do pilotażu',
        nameSecond: 'Three estates chosen for the pilot',
        startsOn: '2012-07-11',
        endsOn: '2012-07-11',
        datePrecision: 'day',
      },
      {
        nameDefault: 'Pierwsze rozmowy na Ugorku',
        nameSecond: 'First talks in Ugorek',
        startsOn: '2012-11-01',
        endsOn: '2013-04-30',
        datePrecision: 'month',
      },
    ],
    partners: [
      { organisation: 'city-hall', role: 'lead' },
      { organisation: 'city-council', role: 'organiser' },
      { organisation: 'urban-institute', role: 'partner' },
      { organisation: 'ugorek-cooperative', role: 'partner' },
    ],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['public-space', 'active-neighbours'],
    documents: ['resolution'],
    cover: shown('estate'),
    gallery: [shown('city-map')],
  },
  default: {
    title: 'Program Rehabilitacji Zabudowy Blokowej',
    slug: 'rehabilitacja-zabudowy-blokowej',
    summary:
      'Od tego się zaczęło: Kraków zbadał dziewiętnaście osiedli z wielkiej płyty i wybrał trzy, na których sprawdzi, jak je odnowić razem z mieszkańcami.',
    body: `Bloki z wielkiej płyty postawiono głównie w latach siedemdziesiątych i osiemdziesiątych. Od tamtej pory zmieniło się prawie wszystko: ludzie, samochody, potrzeby. Osiedla starzeją się razem z mieszkańcami. Program miał odpowiedzieć na pytanie, jak je odnowić – nie tylko ściany, ale i to, co jest między nimi.

## Jak wybrano trzy osiedla

Instytut Rozwoju Miast porównał dziewiętnaście krakowskich osiedli pod wieloma względami naraz. Na podstawie tego badania **11 lipca 2012 roku** Rada Miasta Krakowa podjęła uchwałę. Do pilotażu weszły:

- [Ugorek](/osiedla/ugorek/),
- [Olsza II](/osiedla/olsza-ii/),
- [Azory](/osiedla/azory/).

Granice Ugorka i Olszy II w programie są szersze niż te, którymi na co dzień posługuje się spółdzielnia mieszkaniowa.

## Co było dalej

Na **Ugorku** zaczęło się od dwudniowej gry o przyszłość osiedla w listopadzie 2012 roku i spotkania w kwietniu 2013 roku. Na **Azorach** pracował międzynarodowy projekt [USER](/projekty/user/), a potem [URBinclusion](/projekty/urbinclusion/). Na **wszystkich trzech** działała [Aktywna Społeczność](/projekty/aktywna-spolecznosc/).

Ten program jest więc wspólnym początkiem wszystkich pozostałych historii na tej stronie.

## Czego nie wiemy

Źródła nie podają, kiedy program się skończył ani ile kosztował. Dlatego nie podajemy tego i my.

Na podstawie: smugorek.pl (artykuł 90), bip.krakow.pl (dokument 51896).`,
  },
  second: {
    title: 'Rehabilitation of prefabricated housing estates',
    slug: 'rehabilitation-of-housing-estates',
    summary:
      'Where it all began: Kraków studied nineteen estates built of large panels and chose three, to try out how to renew them together with the people who live there.',
    body: `Most of the panel-built blocks date from the 1970s and 1980s. Since then nearly everything has changed: people, cars, needs. The estates grow old with their residents. The programme was to find out how to renew them: not the walls alone, but what lies between them too.

## How three were chosen

Instytut Rozwoju Miast, an institute for urban development, compared nineteen Kraków estates by many measures at once. On the strength of its study the Kraków City Council passed a resolution on **11 July 2012**. The pilot took in:

- [Ugorek](/en/neighbourhoods/ugorek/),
- [Olsza II](/en/neighbourhoods/olsza-ii/),
- [Azory](/en/neighbourhoods/azory/).

In the programme Ugorek and Olsza II reach further than the housing co-operative’s own use of these names.

## What came next

In **Ugorek** it began with a two-day game about the future of the estate in November 2012 and a meeting in April 2013. **Azory** was the ground of the international project [USER](/en/projects/user/) and later of [URBinclusion](/en/projects/urbinclusion/). [Active Citizens](/en/projects/active-citizens/) worked in **all three**.

So this programme is where every other story on this site begins.

## What we do not know

The sources do not say when the programme ended or what it cost. So neither do we.

Based on: smugorek.pl (article 90), bip.krakow.pl (document 51896).`,
  },
};
