import { firstFree } from '../../calendar.ts';
import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A meeting in English alone, on purpose: an entry may exist in the second language only. */
export function newcomersWalk(today: string): Entry<'meeting'> {
  const day = firstFree(today, 11, 0);
  return {
    key: 'upcoming-newcomers-walk',
    shared: {
      startsAt: localInstant(day, '11:00'),
      endsAt: localInstant(day, '12:30'),
      datePrecision: 'instant',
      place: 'azory-paths',
      organisers: ['site-team'],
      neighbourhoods: ['azory'],
      topics: ['inclusion', 'active-neighbours'],
      cover: shown('circle-of-neighbours'),
    },
    second: {
      title: 'Azory for newcomers: a walk in English',
      slug: 'azory-for-newcomers',
      summary:
        'This is a sample event. New in the neighbourhood? Meet the paths, the square and a few of your neighbours.',
      audience: 'people who have moved here lately, from near or far',
      registration: 'Free, no need to sign up. We go at the pace of the slowest.',
      body: `**This is a sample event.** It exists in English alone, to show what the site does when there is no Polish version. Nobody is holding it.

We meet on the paths by ul. Gnieźnieńska, where the [partners of USER](/en/meetings/user-conference-in-krakow/) spent an afternoon in July 2014. From there it is an easy walk with four stops.

You will learn where the library, the clinic and the post office are, whom to ask when a lamp is out, and how to say good morning on the stairs. (*Dzień dobry.* Everybody says it.)`,
    },
  };
}
