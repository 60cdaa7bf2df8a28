import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const pontDeClaix: Entry<'workshop'> = {
  key: 'pont-de-claix',
  shared: {
    startsAt: localInstant('2014-05-13'),
    datePrecision: 'day',
    place: 'pont-de-claix',
    organisers: ['grenoble'],
    projects: ['user'],
    topics: ['public-space', 'active-neighbours', 'cities-together'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Jakie miejsce dla mieszkańców?',
    slug: 'jakie-miejsce-dla-mieszkancow',
    summary:
      'Trzy rozmowy naraz o jednym pytaniu: jaką rolę mają mieszkańcy, kiedy powstaje przestrzeń wspólna? Kraków był przy tym stole.',
    hostCities: 'Le Pont-de-Claix; goście: Kraków i Lizbona',
    body: `Grenoble i jego sąsiedzi zaprosili partnerów USER do Le Pont-de-Claix. Pytanie było jedno, za to niełatwe: **jakie miejsce mają mieszkańcy w tworzeniu przestrzeni publicznej?**`,
    report: `W trzech grupach rozmawiały 42 osoby: radni, ludzie, którzy zajmują się tym zawodowo, i mieszkańcy.

## Dlaczego tak mało osób przychodzi?

- Na zebraniach spotyka się ciągle tych samych.
- Jest zbyt oficjalnie, a rola mieszkańców jest ustalona, zanim zdążą się odezwać.
- Nie wiadomo, o czym naprawdę można zdecydować.

To samo słychać we Francji, w Portugalii i w Polsce.

## Kilka dni w Grenoble

Według strony krakowskiego urzędu warsztaty w Grenoble trwały od 12 do 14 maja. Spotkanie w Le Pont-de-Claix było drugiego dnia.

Na podstawie: doczz.fr (podsumowanie warsztatów GUSP), ue.krakow.pl (dokument 108921).`,
  },
  second: {
    title: 'What place for residents?',
    slug: 'what-place-for-residents',
    summary:
      'Three talks at once about one question: what part do residents have when public space is made? Kraków sat at the table.',
    hostCities: 'Le Pont-de-Claix; guests: Kraków and Lisbon',
    body: `Grenoble and its neighbours invited the partners of USER to Le Pont-de-Claix. There was one question, and not an easy one: **what place do residents have in making public space?**`,
    report: `Forty-two people talked in three groups: councillors, professionals and residents.

## Why do so few come?

- It is always the same people one meets at meetings.
- All is too formal, and the residents’ part is settled before they can speak.
- Nobody knows what may really be decided.

The same is heard in France, Portugal and Poland.

## Some days in Grenoble

According to the Kraków city hall the workshops in Grenoble went on from 12 to 14 May. The meeting in Le Pont-de-Claix was on the second day.

Based on: doczz.fr (summary of the GUSP workshops), ue.krakow.pl (document 108921).`,
  },
};
