import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const easterFete: Entry<'festival'> = {
  key: 'easter-fete',
  shared: {
    kind: 'fete',
    startsAt: localInstant('2014-04-13'),
    datePrecision: 'day',
    place: 'azory-square',
    organisers: ['city-hall', 'polytechnic', 'vademecum'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['children-and-families', 'public-space', 'active-neighbours'],
    programme: [
      { titleDefault: 'Gry i zabawy dla dzieci', titleSecond: 'Games for children' },
      { titleDefault: 'Wyścigi pisanek', titleSecond: 'Egg racing' },
      {
        titleDefault: 'Warsztaty plastyczne: ozdoby wielkanocne',
        titleSecond: 'Art workshops: Easter ornaments',
      },
      { titleDefault: 'Loteria', titleSecond: 'Lottery' },
      {
        titleDefault: 'Ocena projektów studentów architektury',
        titleSecond: 'Judging the designs of architecture students',
      },
    ],
    cover: shown('easter'),
  },
  default: {
    title: 'Festyn wielkanocny na Azorach',
    slug: 'festyn-wielkanocny-na-azorach',
    summary:
      'Wyścigi pisanek, loteria i projekty studentów. W Niedzielę Palmową plac przy kościele zapełnił się sąsiadami.',
    audience: 'wszyscy, a najbardziej dzieci',
    body: `W Niedzielę Palmową 2014 roku plac za kościołem parafialnym na Azorach stał się miejscem zabawy. Festyn przygotowali Urząd Miasta Krakowa, Politechnika Krakowska i Klub Vademecum w ramach projektu [USER](/projekty/user/).

Pomysł był prosty. Żeby sprawdzić, co można zrobić z placem, najlepiej coś na nim zrobić.`,
    report: `**Dzieci** ścigały się, tocząc pisanki, grały w kręgle i robiły wielkanocne ozdoby. Zabawy prowadzili studenci.

**Dorośli** brali udział w loterii i oceniali projekty studentów architektury: jak mogą wyglądać place i alejki na Azorach. Mówili też, czego osiedlu brakuje i co by z tym zrobili.

Dwa tygodnie później, na [spotkaniu Lokalnej Grupy Wsparcia](/spotkania/lokalna-grupa-wsparcia-kwiecien-2014/), sąsiedzi poprosili o więcej takich dni.

Na podstawie: userplatform.lametro.fr, ue.krakow.pl (dokument 102541).`,
  },
  second: {
    title: 'Easter fête in Azory',
    slug: 'easter-fete-in-azory',
    summary:
      'Egg racing, a lottery and students’ designs. On Palm Sunday the square by the church filled with neighbours.',
    audience: 'everybody, children most of all',
    body: `On Palm Sunday 2014 the square behind the parish church in Azory became a place to play. The fête was held by Kraków City Hall, Kraków University of Technology and the Vademecum Club as part of [USER](/en/projects/user/).

The idea was simple. To find out what can be done with a square, do something on it.`,
    report: `**Children** raced by rolling painted eggs, played skittles and made Easter ornaments. Students led the games.

**Grown-ups** took part in a lottery and judged the designs of architecture students: what the squares and paths of Azory might look like. They also said what the estate lacks and what they would do about it.

Two weeks later, at the [Local Support Group’s meeting](/en/meetings/local-support-group-april-2014/), the neighbours asked for more such days.

Based on: userplatform.lametro.fr, ue.krakow.pl (document 102541).`,
  },
};
