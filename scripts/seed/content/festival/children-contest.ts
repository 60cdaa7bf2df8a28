import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const childrenContest: Entry<'festival'> = {
  key: 'children-contest',
  shared: {
    kind: 'contest',
    startsAt: localInstant('2013-01-01'),
    endsAt: localInstant('2015-01-01'),
    datePrecision: 'year',
    place: 'azory-estate',
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['children-and-families', 'public-space'],
    cover: shown('courtyard'),
  },
  default: {
    title: 'Konkurs „U mnie na Azorach”',
    slug: 'konkurs-u-mnie-na-azorach',
    summary: 'Konkurs plastyczny projektu USER dla przedszkoli i szkół z Azorów. Dokładnej daty nie znamy.',
    audience: 'dzieci z przedszkoli i szkół na Azorach',
    body: `Projekt [USER](/projekty/user/) miał konkurs plastyczny „U mnie na Azorach” dla dzieci z miejscowych przedszkoli i szkół.

Daty źródło nie podaje. Konkurs był częścią USER, więc podajemy lata, w których trwał ten projekt: 2013–2015. Ile było prac i co na nich było, nie wiemy. Masz taki rysunek w domu? Napisz.

Na podstawie: userplatform.lametro.fr.`,
  },
  second: {
    title: 'Contest “At my Azory…”',
    slug: 'competition-at-my-azory',
    summary:
      'An art contest of USER for nursery schools and schools from Azory. We do not know its exact date.',
    audience: 'children from nursery schools and schools in Azory',
    body: `The project [USER](/en/projects/user/) held an art contest, “At my Azory…”, for children from local nursery schools and schools.

The source gives no date. The contest was part of USER, so we give the years of that project: 2013–2015. How many works there were and what they showed we do not know. Do you have such a drawing at home? Write to us.

Based on: userplatform.lametro.fr.`,
  },
};
