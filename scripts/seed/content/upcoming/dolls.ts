import { firstFree } from '../../calendar.ts';
import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A workshop with a limited number of places. */
export function dollWorkshop(today: string): Entry<'workshop'> {
  const day = firstFree(today, 9, 6);
  return {
    key: 'upcoming-dolls',
    shared: {
      startsAt: localInstant(day, '11:00'),
      endsAt: localInstant(day, '14:00'),
      datePrecision: 'instant',
      place: 'sample-workshop',
      organisers: ['site-team'],
      capacity: 20,
      neighbourhoods: ['olsza-ii', 'azory'],
      topics: ['children-and-families', 'green-and-clean'],
      cover: shown('table'),
    },
    default: {
      title: 'Lalki z tego, co pod ręką',
      slug: 'lalki-z-tego-co-pod-reka',
      summary:
        'To przykładowe wydarzenie. Korek, guzik, skrawek materiału: jak na Azorach w 2014 roku zrobimy z nich całą rodzinę.',
      audience: 'dzieci od 5 lat z kimś dorosłym',
      registration: 'Bezpłatnie, 20 miejsc. Zapisy: osiedla@example.org lub +48 12 000 00 00.',
      body: `**To przykładowe wydarzenie.** Pokazuje warsztaty z ograniczoną liczbą miejsc. Nikt ich nie organizuje.

W 2014 roku na Azorach [robiono lalki ze znalezionych materiałów](/festyny/jesienne-porzadki-na-azorach/). Wracamy do tego pomysłu.

## Przynieś

- to, co leży na podwórku: gałązki, szyszki, kamyki,
- to, co leży w szufladzie: guziki, sznurek, skrawki materiału,
- fartuszek albo starą koszulkę.

Klej, nożyczki i herbata są u nas. Stoły mają różną wysokość, a jeden stoi w cichym pokoju obok.`,
    },
    second: {
      title: 'Dolls of what is at hand',
      slug: 'dolls-of-what-is-at-hand',
      summary:
        'This is a sample event. A cork, a button, a scrap of cloth: as in Azory in 2014, we will make a whole family of them.',
      audience: 'children from 5, with an adult',
      registration: 'Free, 20 places. Sign up: osiedla@example.org or +48 12 000 00 00.',
      body: `**This is a sample event.** It shows a workshop with a limited number of places. Nobody is holding it.

In 2014 [dolls were made from found materials](/en/festivals/autumn-clean-up-in-azory/) in Azory. Back to that idea.

## Bring

- what lies in the courtyard: twigs, cones, pebbles,
- what lies in the drawer: buttons, string, scraps of cloth,
- an apron or an old T-shirt.

Glue, scissors and tea are there. The tables are of different heights, and one stands in a quiet room next door.`,
    },
  };
}
