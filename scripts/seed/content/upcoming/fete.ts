import { firstFree, nextTime } from '../../calendar.ts';
import { shown } from '../../pictures/shown.ts';
import { addDays, localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A fête with a programme and a second day in case of rain: out of doors, so in June, whenever the site is filled. */
export function courtyardFete(today: string): Entry<'festival'> {
  const day = firstFree(nextTime('06-01', today), 0, 6, 2);
  return {
    key: 'upcoming-fete',
    shared: {
      kind: 'fete',
      startsAt: localInstant(day, '12:00'),
      endsAt: localInstant(day, '18:00'),
      datePrecision: 'instant',
      rainDate: localInstant(addDays(day, 1), '12:00'),
      programme: [
        {
          titleDefault: 'Stragany: ciasta, rośliny, książki za uśmiech',
          titleSecond: 'Stalls: cakes, plants, books for a smile',
        },
        {
          startsAt: localInstant(day, '12:00'),
          titleDefault: 'Otwarcie i wspólne wieszanie chorągiewek',
          titleSecond: 'Opening: we hang the bunting together',
        },
        {
          startsAt: localInstant(day, '13:00'),
          titleDefault: 'Gry podwórkowe: guma, klasy, kapsle',
          titleSecond: 'Courtyard games: elastics, hopscotch, bottle tops',
        },
        {
          startsAt: localInstant(day, '14:30'),
          titleDefault: 'Orkiestra z piątego piętra: akordeon i bęben',
          titleSecond: 'The band from the fifth floor: accordion and drum',
        },
        {
          startsAt: localInstant(day, '16:00'),
          titleDefault: 'Wielka mapa: dorysuj, czego tu brakuje',
          titleSecond: 'The big map: draw what is missing here',
        },
        {
          startsAt: localInstant(day, '17:00'),
          titleDefault: 'Tańce i zupa dla wszystkich',
          titleSecond: 'Dancing, and soup for everybody',
        },
      ],
      place: 'sample-courtyard',
      organisers: ['site-team'],
      neighbourhoods: ['ugorek'],
      topics: ['active-neighbours', 'children-and-families'],
      cover: shown('fete'),
      gallery: [shown('courtyard')],
    },
    default: {
      title: 'Podwórko gra! Festyn sąsiedzki na Ugorku',
      slug: 'podworko-gra',
      summary:
        'To przykładowe wydarzenie. Sześć godzin muzyki, ciast i gier na podwórku, a na koniec zupa dla wszystkich.',
      audience: 'wszyscy, od wózka do laski',
      registration: 'Wstęp wolny. Chcesz mieć stragan? Napisz: osiedla@example.org.',
      body: `**To przykładowe wydarzenie.** Pokazuje festyn z programem i z drugim terminem na wypadek deszczu. Nikt go nie organizuje.

Podwórko, na którym zwykle parkują samochody, na jeden dzień zmienia się w rynek. Przynieś koc, kubek i to, czym chcesz się podzielić.

## Dobrze wiedzieć

- **Deszcz?** Spotykamy się następnego dnia o tej samej porze. Decyzję ogłaszamy tu rano.
- **Hałas.** Gramy do 18.00. Przy ścianie zachodniej jest miejsce, w którym jest ciszej.
- **Śmieci.** Nie ma jednorazowych naczyń. Kubki umyjesz przy studni.
- **Psy** są mile widziane, na smyczy.`,
    },
    second: {
      title: 'The courtyard plays! A neighbours’ fête in Ugorek',
      slug: 'the-courtyard-plays',
      summary:
        'This is a sample event. Six hours of music, cake and games in a courtyard, and soup for everybody at the end.',
      audience: 'everybody, from pram to walking stick',
      registration: 'Free entry. Would you like a stall? Write to osiedla@example.org.',
      body: `**This is a sample event.** It shows a fête with a programme and a second day in case of rain. Nobody is holding it.

A courtyard in which cars are usually parked becomes a market square for a day. Bring a blanket, a mug and whatever you would like to share.

## Good to know

- **Rain?** We meet on the next day at the same time. It will be announced here in the morning.
- **Noise.** We play until 18:00. By the western wall there is a quieter spot.
- **Waste.** There are no throw-away dishes. Wash your mug at the well.
- **Dogs** are welcome, on a lead.`,
    },
  };
}
