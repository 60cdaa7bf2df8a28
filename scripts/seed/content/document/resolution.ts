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
      'W 2012 roku Rada Miasta Krakowa wybrała Ugorek, Olszę II i Azory. O uchwale piszemy własnymi słowami, bo jej tekstu nie mamy.',
    body: `Uchwała z **11 lipca 2012 roku** wskazała osiedla do pilotażowego programu rehabilitacji zabudowy blokowej:

1. Ugorek,
2. Olsza II,
3. Azory.

## Co było przed uchwałą

Instytut Rozwoju Miast zbadał dziewiętnaście osiedli i porównał je według wielu kryteriów.

## Czego tu nie ma

Pełnego tekstu uchwały ani jej numeru nie podajemy, bo nie ma ich w naszych źródłach. Szukaj ich w [Biuletynie Informacji Publicznej Miasta Krakowa](https://www.bip.krakow.pl/).

Na podstawie: smugorek.pl (artykuł 90), bip.krakow.pl (dokument 51896).`,
  },
  second: {
    title: 'Resolution that chose three neighbourhoods for the pilot',
    slug: 'resolution-choosing-three-estates',
    summary:
      'In 2012 the Kraków City Council chose Ugorek, Olsza II and Azory. We tell of the resolution in our own words, since we do not have its text.',
    body: `The resolution of **11 July 2012** named the neighbourhoods for a pilot programme that was to renew prefabricated housing:

1. Ugorek,
2. Olsza II,
3. Azory.

## What came before

Instytut Rozwoju Miast, an institute for urban development, had studied nineteen neighbourhoods and compared them by many criteria.

## What is not here

We give neither the full text nor the number, since our sources do not. Look for them in the [city’s Public Information Bulletin](https://www.bip.krakow.pl/) (in Polish).

Based on: smugorek.pl (article 90), bip.krakow.pl (document 51896).`,
  },
};
