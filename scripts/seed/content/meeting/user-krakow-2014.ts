import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const userKrakow2014: Entry<'meeting'> = {
  key: 'user-krakow-2014',
  shared: {
    kind: 'conference',
    startsAt: localInstant('2014-07-03'),
    endsAt: localInstant('2014-07-04'),
    datePrecision: 'day',
    place: 'azory-paths',
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'cities-together'],
    cover: shown('hall'),
    gallery: [shown('courtyard')],
  },
  default: {
    title: 'Konferencja partnerów USER w Krakowie',
    slug: 'konferencja-user-w-krakowie',
    summary:
      'W lipcu 2014 roku do Krakowa przyjechali partnerzy USER. Jedno popołudnie spędzili z mieszkańcami i studentami na Azorach.',
    body: `3 i 4 lipca 2014 roku w Krakowie odbyła się międzynarodowa konferencja partnerów [USER](/projekty/user/).

Jedno popołudnie goście spędzili na [Azorach](/osiedla/azory/), na alejkach przy ul. Gnieźnieńskiej. Byli z nimi mieszkańcy i studenci architektury Politechniki Krakowskiej.

Podajemy to miejsce, bo znamy je na pewno. Gdzie jeszcze odbywała się konferencja i co z niej wynikło, nie wiemy.

Na podstawie: ue.krakow.pl (dokument 124521).`,
  },
  second: {
    title: 'Conference of USER’s partners in Kraków',
    slug: 'user-conference-in-krakow',
    summary:
      'In July 2014 the partners of USER came to Kraków. They spent an afternoon in Azory with residents and students.',
    body: `On 3 and 4 July 2014 an international conference of the partners of [USER](/en/projects/user/) was held in Kraków.

The guests spent an afternoon in [Azory](/en/neighbourhoods/azory/), on the paths by ul. Gnieźnieńska. With them were residents, and architecture students of Kraków University of Technology.

We give this place since it is the one that we know for certain. Where else the conference was held, and what came of it, we do not know.

Based on: ue.krakow.pl (document 124521).`,
  },
};
