import type { Entry } from '../../types.ts';

export const resolution: Entry<'document'> = {
  key: 'resolution',
  shared: {
    kind: 'resolution',
    issuedOn: '2012-07-11',
    issuers: ['city-council'],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['public-space'],
  },
  default: {
    title: 'Uchwała o wyborze trzech osiedli do pilotażu',
    slug: 'uchwala-o-wyborze-osiedli',
    summary:
      'Rada Miasta Krakowa wybrała Ugorek, Olszę II i Azory. O uchwale piszemy własnymi słowami; jej pełny tekst jest w biuletynie miasta.',
    body: `Uchwała z **11 lipca 2012 roku** wskazała osiedla, dla których miał powstać pilotażowy program rehabilitacji zabudowy blokowej:

1. Ugorek,
2. Olsza II,
3. Azory.

## Na jakiej podstawie

Instytut Rozwoju Miast porównał dziewiętnaście osiedli z bloków w granicach Krakowa. Każde oceniono według wielu kryteriów. Rada oparła się na tym badaniu.

## Czego tu nie ma

Pełnego tekstu uchwały ani jej numeru nie podajemy, bo nie ma ich w naszych źródłach. Szukaj ich w [Biuletynie Informacji Publicznej Miasta Krakowa](https://www.bip.krakow.pl/).

Na podstawie: smugorek.pl (artykuł 90), bip.krakow.pl (dokument 51896).`,
  },
  second: {
    title: 'Resolution that chose three estates for the pilot',
    slug: 'resolution-choosing-three-estates',
    summary:
      'The Kraków City Council chose Ugorek, Olsza II and Azory. We tell of it in our own words; the full text is in the city’s bulletin.',
    body: `The resolution of **11 July 2012** named the estates for which a pilot programme of renewal was to be made:

1. Ugorek,
2. Olsza II,
3. Azory.

## On what grounds

Instytut Rozwoju Miast, an institute for urban development, had compared nineteen estates of blocks in Kraków by many criteria. The Council went by its study.

## What is not here

We give neither the full text nor the number, since our sources do not. Look for them in the [city’s Public Information Bulletin](https://www.bip.krakow.pl/) (in Polish).

Based on: smugorek.pl (article 90), bip.krakow.pl (document 51896).`,
  },
};
