import { firstFree } from '../../calendar.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A workshop that repeats every other week; one of its dates is called off. */
export function repairCafe(today: string): Entry<'workshop'> {
  const first = firstFree(today, 4, 4);
  const hours = (day: string) => ({
    startsAt: localInstant(day, '17:00'),
    endsAt: localInstant(day, '20:00'),
  });
  const second = firstFree(first, 14, 4);
  const third = firstFree(second, 14, 4);
  const fourth = firstFree(third, 14, 4);
  return {
    key: 'upcoming-repair-cafe',
    shared: {
      ...hours(first),
      datePrecision: 'instant',
      occurrences: [
        hours(second),
        {
          ...hours(third),
          calledOff: true,
          noteDefault: 'Tego dnia w pracowni jest remont instalacji elektrycznej.',
          noteSecond: 'The wiring of the workshop is being repaired on that day.',
        },
        hours(fourth),
      ],
      place: 'sample-workshop',
      organisers: ['site-team'],
      facilitators: ['site-team'],
      capacity: 16,
      neighbourhoods: ['olsza-ii'],
      topics: ['green-and-clean', 'active-neighbours'],
    },
    default: {
      title: 'Kawiarenka naprawcza',
      slug: 'kawiarenka-naprawcza',
      summary:
        'To przykładowe wydarzenie. Co dwa tygodnie w czwartek: przynieś zepsuty czajnik, wyjdź z działającym.',
      audience: 'dorośli i młodzież od 13 lat',
      registration: 'Bezpłatnie. Zapisz się na konkretny czwartek: osiedla@example.org.',
      body: `**To przykładowe wydarzenie.** Pokazuje warsztaty, które odbywają się kilka razy i z których jeden termin jest odwołany.

## Co można naprawić

- drobny sprzęt: czajnik, suszarkę, lampę,
- ubranie: zamek, guzik, rozdarty szew,
- rower: dętkę, hamulec, łańcuch,
- krzesło albo stołek, jeśli da się je przynieść.

Narzędzia i kawa są na miejscu. Naprawiasz razem z kimś, kto umie, więc następnym razem poradzisz sobie bez pomocy.

## Ile to trwa

Zwykle około godziny. Możesz przyjść o dowolnej porze między 17.00 a 19.00.`,
    },
    second: {
      title: 'Repair café',
      slug: 'repair-cafe',
      summary:
        'This is a sample event. Every other Thursday: come with a broken kettle, leave with one that works.',
      audience: 'adults and young people from 13',
      registration: 'Free. Sign up for one of the Thursdays: osiedla@example.org.',
      body: `**This is a sample event.** It shows a workshop that is held several times and of which one date is called off.

## What can be repaired

- small things: a kettle, a hair dryer, a lamp,
- clothes: a zip, a button, a torn seam,
- a bicycle: a tube, a brake, a chain,
- a chair or stool, if you can carry it.

Tools and coffee are there. You repair together with somebody who knows how, so that next time you can do it alone.

## How long it takes

About an hour, mostly. Come at any time between 17:00 and 19:00.`,
    },
  };
}
