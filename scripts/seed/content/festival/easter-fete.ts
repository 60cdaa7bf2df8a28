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
      { titleDefault: 'Gry i zabawy', titleSecond: 'Games' },
      { titleDefault: 'Wyścigi pisanek', titleSecond: 'Egg racing' },
      { titleDefault: 'Warsztaty plastyczne', titleSecond: 'Art workshops' },
      { titleDefault: 'Loteria', titleSecond: 'Lottery' },
      { titleDefault: 'Ocena projektów studentów', titleSecond: 'Judging students’ designs' },
    ],
    cover: shown('easter'),
  },
  default: {
    title: 'Festyn wielkanocny na Azorach',
    slug: 'festyn-wielkanocny-na-azorach',
    summary:
      'Wyścigi pisanek, loteria i projekty studentów: tak było w Niedzielę Palmową 2014 roku na placu za kościołem parafialnym.',
    body: `W Niedzielę Palmową, 13 kwietnia 2014 roku, na placu za kościołem parafialnym na [Azorach](/osiedla/azory/) był festyn. Przygotowały go Urząd Miasta Krakowa, Politechnika Krakowska i Klub Vademecum w projekcie [USER](/projekty/user/).`,
    report: `Były gry i wyścigi pisanek, warsztaty plastyczne i loteria. Mieszkańcy oceniali też projekty studentów.

Jak oceniono projekty i ile osób przyszło, nie wiemy.

Na podstawie: userplatform.lametro.fr, ue.krakow.pl (dokument 102541).`,
  },
  second: {
    title: 'Easter fête in Azory',
    slug: 'easter-fete-in-azory',
    summary:
      'Egg racing, a lottery and students’ designs: that was Palm Sunday 2014 on the square behind the parish church.',
    body: `On Palm Sunday, 13 April 2014, a fête was held on the square behind the parish church in [Azory](/en/neighbourhoods/azory/). It was prepared by Kraków City Hall, Kraków University of Technology and the Vademecum Club as part of [USER](/en/projects/user/).`,
    report: `There were games and egg racing, art workshops and a lottery. Residents judged students’ designs, too.

How the designs were judged, and how many people came, we do not know.

Based on: userplatform.lametro.fr, ue.krakow.pl (document 102541).`,
  },
};
