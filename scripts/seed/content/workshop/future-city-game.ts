import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const futureCityGame: Entry<'workshop'> = {
  key: 'future-city-game',
  shared: {
    startsAt: localInstant('2012-11-28'),
    endsAt: localInstant('2012-11-29'),
    datePrecision: 'day',
    place: 'ugorek-estate',
    projects: ['rehabilitation'],
    neighbourhoods: ['ugorek'],
    topics: ['public-space', 'active-neighbours'],
    cover: shown('table'),
  },
  default: {
    title: 'Osiedle bez barier',
    slug: 'osiedle-bez-barier',
    summary: 'Dwa dni gry o przyszłość Ugorka, w listopadzie 2012 roku. Grano w Future City Game.',
    body: `28 i 29 listopada 2012 roku na [Ugorku](/osiedla/ugorek/) odbyły się warsztaty *Osiedle bez barier. Ugorek – przyjazne miejsce do zamieszkania*. Prowadzono je jako **Future City Game**, czyli grę o przyszłość miasta.

Kilka miesięcy wcześniej Ugorek wybrano do [programu rehabilitacji](/projekty/rehabilitacja-zabudowy-blokowej/).

## Czego nie wiemy

Ile osób grało, jakie były pomysły i co z nich wynikło. Jeśli tam byłeś lub byłaś, napisz.

Na podstawie: rewitalizacja.krakow.pl (dokument 32761), smugorek.pl (artykuł 90).`,
  },
  second: {
    title: 'A neighbourhood without barriers',
    slug: 'an-estate-without-barriers',
    summary: 'Two days of playing for the future of Ugorek, in November 2012, with the Future City Game.',
    body: `On 28 and 29 November 2012 the workshop *A neighbourhood without barriers. Ugorek, a friendly place to live* was held in [Ugorek](/en/neighbourhoods/ugorek/). It was run as a **Future City Game**.

Some months earlier Ugorek had been chosen for the [renewal programme](/en/projects/rehabilitation-of-housing-estates/).

## What we do not know

How many people played, what ideas there were and what came of them. If you were there, write to us.

Based on: rewitalizacja.krakow.pl (document 32761), smugorek.pl (article 90).`,
  },
};
