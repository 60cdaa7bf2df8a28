import { firstFree } from '../../calendar.ts';
import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A workshop that is called off. */
export function exploratoryWalk(today: string): Entry<'workshop'> {
  const day = firstFree(today, 5, 6);
  return {
    key: 'upcoming-walk',
    shared: {
      startsAt: localInstant(day, '10:00'),
      endsAt: localInstant(day, '12:00'),
      datePrecision: 'instant',
      eventStatus: 'cancelled',
      place: 'sample-workshop',
      organisers: ['site-team'],
      capacity: 25,
      neighbourhoods: ['olsza-ii'],
      topics: ['safety', 'public-space'],
      cover: shown('city-map'),
    },
    default: {
      title: 'Spacer badawczy po Olszy II',
      slug: 'spacer-badawczy-po-olszy-ii',
      summary:
        'To przykładowe wydarzenie. Idziemy przez osiedle i zaznaczamy na mapie, gdzie brakuje lampy, gdzie jest nierówno i gdzie trudno przejść.',
      statusNote:
        'Odwołujemy spacer, bo prowadzący zachorowali. Nowy termin podamy na tej stronie. Kto się zapisał, dostanie e-mail.',
      audience: 'mieszkańcy Olszy II, także z wózkami i na wózkach',
      registration: 'Zapisy zamknięte.',
      body: `**To przykładowe wydarzenie.** Pokazuje, jak na tej stronie wygląda wydarzenie odwołane: zostaje na swoim miejscu i mówi, dlaczego się nie odbędzie.

Spacer badawczy to najprostszy sposób, żeby sprawdzić osiedle. Grupa idzie ustaloną trasą i zapisuje, co widzi: krawężnik bez zjazdu, zgaszoną latarnię, ławkę w dobrym miejscu.`,
    },
    second: {
      title: 'Exploratory walk through Olsza II',
      slug: 'exploratory-walk-through-olsza-ii',
      summary:
        'This is a sample event. We walk through the neighbourhood and mark on a map where a lamp is missing, where the ground is rough and where it is hard to pass.',
      statusNote:
        'The walk is called off: those who were to lead it are ill. A new date will be given on this page. Whoever signed up will get an e-mail.',
      audience: 'residents of Olsza II, with prams and wheelchairs too',
      registration: 'Sign-up is closed.',
      body: `**This is a sample event.** It shows what an event looks like here that is called off: it stays in its place and says why it will not be held.

An exploratory walk is the simplest way to check a neighbourhood. A group follows a set route and notes what it sees: a kerb without a ramp, a lamp that is out, a bench in a good spot.`,
    },
  };
}
