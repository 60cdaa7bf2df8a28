import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const activeCitizens: Entry<'project'> = {
  key: 'active-citizens',
  shared: {
    programme: 'Active Citizens',
    startsOn: '2013-12-01',
    endsOn: '2014-06-30',
    datePrecision: 'month',
    phases: [
      {
        nameDefault: 'Szkolenie lokalnych aktywistów',
        nameSecond: 'Training of local activists',
        startsOn: '2013-01-01',
        endsOn: '2014-12-31',
        datePrecision: 'year',
      },
      {
        nameDefault: 'Warsztaty na osiedlach',
        nameSecond: 'Workshops in the neighbourhoods',
        startsOn: '2014-01-01',
        endsOn: '2014-12-31',
        datePrecision: 'year',
      },
      {
        nameDefault: 'Miniprojekty',
        nameSecond: 'Mini projects',
        endsOn: '2014-06-30',
        datePrecision: 'month',
      },
    ],
    partners: [
      { organisation: 'krakow', role: 'lead' },
      { organisation: 'british-council', role: 'funder' },
      { organisation: 'animators', role: 'organiser' },
      { organisation: 'ptk', role: 'partner' },
      { organisation: 'gdansk-culture', role: 'host' },
    ],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['active-neighbours', 'cities-together'],
    cover: shown('table'),
    gallery: [shown('circle-of-neighbours')],
  },
  default: {
    title: 'Aktywna Społeczność w Krakowie',
    slug: 'aktywna-spolecznosc',
    summary:
      'Program British Council na Ugorku, Olszy II i Azorach: szkolenie lokalnych aktywistów, warsztaty na osiedlach i małe projekty społeczne.',
    body: `*Active Citizens*, po polsku Aktywna Społeczność, to program British Council prowadzony w ponad trzydziestu krajach. W Krakowie zrobiły go razem miasto, British Council oraz zespół animatorek i animatorów społecznych. Pierwsza edycja objęła [Ugorek](/osiedla/ugorek/), [Olszę II](/osiedla/olsza-ii/) i [Azory](/osiedla/azory/).

## Co wiemy o przebiegu

Miasto pisało o trzech etapach, ale w tekście, który się zachował, brakuje ich nazw. Z innych źródeł wiemy o trzech rzeczach:

1. **Szkolenie** lokalnych aktywistów od końca 2013 roku.
2. **Warsztaty** na osiedlach w 2014 roku.
3. **Miniprojekty** społeczne. Zapłacił za nie British Council.

Dwa miniprojekty zrobiło Polskie Towarzystwo Kulturalne: **„Most Przyjaźni”** i **„Ziomki z PRL-u”**.

Była też wizyta studyjna w Gdańsku. Tam program prowadzi Instytut Kultury Miejskiej.

Etapy na osi czasu ułożyliśmy sami, z tych trzech informacji. Nie twierdzimy, że tak nazwało je miasto.

## Kiedy to było

Miasto podaje, że pierwsza edycja trwała od grudnia 2013 do czerwca 2014 roku. Polskie Towarzystwo Kulturalne pisze o początku w październiku 2013 roku. Przyjęliśmy daty miasta. Późniejszą edycją był [„Sąsiedzki krąg”](/projekty/sasiedzki-krag/).

Na podstawie: bip.krakow.pl (dokument 60576), ptk-opp.pl (artykuł 570), rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Active Citizens in Kraków',
    slug: 'active-citizens',
    summary:
      'A British Council programme in Ugorek, Olsza II and Azory: training of local activists, workshops in the neighbourhoods and small social projects.',
    body: `*Active Citizens* is a programme of the British Council, run in over thirty countries. In Kraków the city, the British Council and a team of community animators did it together. The first edition covered [Ugorek](/en/neighbourhoods/ugorek/), [Olsza II](/en/neighbourhoods/olsza-ii/) and [Azory](/en/neighbourhoods/azory/).

## What we know of its course

The city wrote of three stages, but the text that survives no longer names them. Other sources tell of three things:

1. **Training** of local activists from late 2013.
2. **Workshops** in the neighbourhoods in 2014.
3. **Mini projects** for the community, paid for by the British Council.

Two of the mini projects were done by Polskie Towarzystwo Kulturalne, the Polish Cultural Society: **“Most Przyjaźni”** (Bridge of Friendship) and **“Ziomki z PRL-u”** (Mates from the People’s Republic).

There was also a study visit to Gdańsk, where the City Culture Institute runs the programme.

The phases on the time line are ours, drawn from these three facts. We do not claim that the city named them so.

## When it was

The city says that the first edition ran from December 2013 to June 2014. The cultural society says that it began in October 2013. We follow the city. A later edition was the [Neighbours’ Circle](/en/projects/neighbours-circle/).

Based on: bip.krakow.pl (document 60576), ptk-opp.pl (article 570), rewitalizacja.krakow.pl (document 206044).`,
  },
};
