import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const urbinclusion2018: Entry<'meeting'> = {
  key: 'urbinclusion-2018',
  shared: {
    kind: 'seminar',
    startsAt: localInstant('2018-04-19'),
    endsAt: localInstant('2018-04-20'),
    datePrecision: 'day',
    place: 'krakow',
    projects: ['urbinclusion'],
    neighbourhoods: ['azory'],
    topics: ['inclusion', 'cities-together', 'green-and-clean'],
    cover: shown('hall'),
  },
  default: {
    title: 'Seminarium międzynarodowe URBinclusion',
    slug: 'seminarium-miedzynarodowe-urbinclusion',
    summary:
      'W kwietniu 2018 roku goście z siedmiu miast odwiedzili trzy miejsca, które służą mieszkańcom Azorów.',
    body: `19 i 20 kwietnia 2018 roku w Krakowie odbyło się międzynarodowe seminarium [URBinclusion](/projekty/urbinclusion/). Przyjechali goście z Barcelony, Lyonu, Kopenhagi, Trikali, Timișoary, Glasgow i Turynu.`,
    minutes: `## Odwiedzone miejsca

1. **Centrum Aktywności Seniora** przy ul. Weissa.
2. **Punkt Aktywności Lokalnej** przy ul. Jaremy. Planowano przy nim ogród społeczny.
3. **Towarzystwo Przyjaciół Dzieci** przy ul. Elsnera.

Na podstawie: urbact.eu (30 listopada 2018). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'URBinclusion international seminar',
    slug: 'urbinclusion-international-seminar',
    summary: 'In April 2018 guests from seven cities visited three places that serve the people of Azory.',
    body: `On 19 and 20 April 2018 an international seminar of [URBinclusion](/en/projects/urbinclusion/) was held in Kraków. Guests came from Barcelona, Lyon, Copenhagen, Trikala, Timișoara, Glasgow and Turin.`,
    minutes: `## Places visited

1. The **Senior Activity Centre** in ul. Weissa.
2. The **Local Activity Point** in ul. Jaremy. A community garden was planned beside it.
3. **Towarzystwo Przyjaciół Dzieci**, the Society of Friends of Children, in ul. Elsnera.

Based on: urbact.eu (30 November 2018). This is our summary, not official minutes.`,
  },
};
