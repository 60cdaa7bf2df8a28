import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const identityOfThePlace: Entry<'workshop'> = {
  key: 'identity-of-the-place',
  shared: {
    startsAt: localInstant('2013-11-14'),
    datePrecision: 'day',
    place: 'azory-estate',
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'cities-together'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Tożsamość miejsca',
    slug: 'tozsamosc-miejsca',
    summary:
      'Międzynarodowe warsztaty USER na Azorach, w listopadzie 2013 roku. Z Krakowem pracowały Grenoble i Lizbona.',
    hostCities: 'Kraków; goście: Grenoble i Lizbona',
    body: `14 listopada 2013 roku na [Azorach](/osiedla/azory/) odbyły się międzynarodowe warsztaty projektu [USER](/projekty/user/). Z Krakowem pracowały Grenoble i Lizbona. Tematem była tożsamość miejsca.

Jak przebiegały warsztaty i do jakich doszły wniosków, nie wiemy.

Na podstawie: ue.krakow.pl (dokument 58722).`,
  },
  second: {
    title: 'Identity of the place',
    slug: 'identity-of-the-place',
    summary:
      'An international workshop of USER in Azory, in November 2013. Grenoble and Lisbon worked with Kraków.',
    hostCities: 'Kraków; guests: Grenoble and Lisbon',
    body: `On 14 November 2013 an international workshop of [USER](/en/projects/user/) was held in [Azory](/en/neighbourhoods/azory/). Grenoble and Lisbon worked with Kraków. The subject was the identity of a place.

What the workshop was like and what it concluded we do not know.

Based on: ue.krakow.pl (document 58722).`,
  },
};
