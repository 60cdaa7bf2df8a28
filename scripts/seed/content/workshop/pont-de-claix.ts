import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const pontDeClaix: Entry<'workshop'> = {
  key: 'pont-de-claix',
  shared: {
    startsAt: localInstant('2014-05-13'),
    datePrecision: 'day',
    place: 'pont-de-claix',
    projects: ['user'],
    topics: ['public-space', 'active-neighbours', 'cities-together'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Jakie miejsce dla mieszkańców?',
    slug: 'jakie-miejsce-dla-mieszkancow',
    summary:
      'Warsztaty wymiany doświadczeń w projekcie USER: co mają do powiedzenia mieszkańcy, kiedy powstaje przestrzeń publiczna?',
    body: `13 maja 2014 roku w Le Pont-de-Claix pod Grenoble odbyły się warsztaty wymiany doświadczeń projektu [USER](/projekty/user/). Pytanie brzmiało: **jakie miejsce mają mieszkańcy w tworzeniu przestrzeni publicznej?**

Kto tam był i jaka padła odpowiedź, nie wiemy.

Na podstawie: doczz.fr (warsztaty GUSP).`,
  },
  second: {
    title: 'What place for residents?',
    slug: 'what-place-for-residents',
    summary: 'Exchange workshops of USER: what say do residents have when public space is made?',
    body: `On 13 May 2014 exchange workshops of [USER](/en/projects/user/) were held in Le Pont-de-Claix near Grenoble. The question was: **what place do residents have in making public space?**

Who was there, and what the answer was, we do not know.

Based on: doczz.fr (GUSP workshops).`,
  },
};
