import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const rehabilitation: Entry<'project'> = {
  key: 'rehabilitation',
  shared: {
    // It began in 2012. No source tells when it ended, so it has no dates: with the first alone it would seem to run.
    phases: [
      {
        nameDefault: 'Badanie dziewiętnastu osiedli',
        nameSecond: 'Study of nineteen neighbourhoods',
      },
      {
        nameDefault: 'Wybór trzech osiedli do pilotażu',
        nameSecond: 'Three neighbourhoods chosen for the pilot',
        startsOn: '2012-07-11',
        endsOn: '2012-07-11',
        datePrecision: 'day',
      },
    ],
    partners: [
      { organisation: 'krakow', role: 'lead' },
      { organisation: 'urban-institute', role: 'partner' },
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
      'Od 2012 roku. Kraków wybrał trzy osiedla z wielkiej płyty do pilotażowego programu odnowy. Kiedy program się skończył, nie wiemy.',
    body: `Ugorek, Olszę II i Azory zbudowano z wielkiej płyty, głównie w latach siedemdziesiątych i osiemdziesiątych. Program miał pomóc odnowić takie osiedla, na początek na próbę: w trzech miejscach.

## Jak wybrano trzy osiedla

Instytut Rozwoju Miast zbadał dziewiętnaście osiedli i porównał je według wielu kryteriów. Potem, **11 lipca 2012 roku**, Rada Miasta Krakowa podjęła uchwałę. Do pilotażu weszły:

- [Ugorek](/osiedla/ugorek/),
- [Olsza II](/osiedla/olsza-ii/),
- [Azory](/osiedla/azory/).

Ugorek z programu jest większy niż Ugorek, o którym mówi spółdzielnia mieszkaniowa.

## Co jeszcze działo się na tych osiedlach

- Na **Ugorku** w listopadzie 2012 roku odbyła się [gra o przyszłość osiedla](/warsztaty/osiedle-bez-barier/), a w kwietniu 2013 roku [spotkanie](/spotkania/ugorek-osiedle-wielu-mozliwosci/).
- Na **Azorach** działały międzynarodowe projekty [USER](/projekty/user/) i [URBinclusion](/projekty/urbinclusion/).
- Na **wszystkich trzech** działała [Aktywna Społeczność](/projekty/aktywna-spolecznosc/).

O grze i o programie pisze to samo źródło, a o grze i spotkaniu drugie. Dlatego pokazujemy je tu razem. Co dokładnie należało do programu, nie wiemy. USER, URBinclusion i Aktywna Społeczność to osobne projekty: łączą je z nim miejsca.

## Czego nie wiemy

Źródła nie podają, kiedy program się skończył ani ile kosztował. Dlatego nie piszemy tu „trwa” ani „zakończony”.

Na podstawie: smugorek.pl (artykuł 90), bip.krakow.pl (dokument 51896), rewitalizacja.krakow.pl (dokument 32761).`,
  },
  second: {
    title: 'Rehabilitation of prefabricated housing estates',
    slug: 'rehabilitation-of-housing-estates',
    summary:
      'From 2012. Kraków chose three neighbourhoods built of large panels for a pilot programme of renewal. When it ended, we do not know.',
    body: `Ugorek, Olsza II and Azory were built of large panels, mostly in the 1970s and 1980s. The programme was to help renew such neighbourhoods, as a trial at first: in three places.

## How three were chosen

Instytut Rozwoju Miast, an institute for urban development, studied nineteen neighbourhoods and compared them by many criteria. Then, on **11 July 2012**, the Kraków City Council passed a resolution. The pilot took in:

- [Ugorek](/en/neighbourhoods/ugorek/),
- [Olsza II](/en/neighbourhoods/olsza-ii/),
- [Azory](/en/neighbourhoods/azory/).

The programme’s Ugorek is larger than the Ugorek of the housing co-operative.

## What else happened there

- In **Ugorek** a [game about its future](/en/workshops/an-estate-without-barriers/) was played in November 2012, and a [meeting](/en/meetings/ugorek-estate-of-many-possibilities/) held in April 2013.
- In **Azory** the international projects [USER](/en/projects/user/) and [URBinclusion](/en/projects/urbinclusion/) were at work.
- In **all three** there was [Active Citizens](/en/projects/active-citizens/).

One source tells of the game and of the programme, another of the game and the meeting. So we show them together here. What exactly belonged to the programme we do not know. USER, URBinclusion and Active Citizens are projects of their own: what they share with it is the places.

## What we do not know

The sources do not say when the programme ended or what it cost. So we write neither “under way” nor “finished”.

Based on: smugorek.pl (article 90), bip.krakow.pl (document 51896), rewitalizacja.krakow.pl (document 32761).`,
  },
};
