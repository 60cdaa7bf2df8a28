import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const autumnCleanUp: Entry<'festival'> = {
  key: 'autumn-clean-up',
  shared: {
    kind: 'fete',
    startsAt: localInstant('2014-11-09'),
    datePrecision: 'day',
    place: 'azory-square',
    organisers: ['city-hall'],
    projects: ['user'],
    documents: ['local-action-plan'],
    neighbourhoods: ['azory'],
    topics: ['green-and-clean', 'children-and-families', 'active-neighbours'],
    programme: [
      { titleDefault: 'Jesienne porządki', titleSecond: 'Autumn clean-up' },
      {
        titleDefault: 'Targ rzeczy zbędnych: wymień się z sąsiadem',
        titleSecond: 'Swap fair: trade what you no longer need',
      },
      { titleDefault: 'Lalki z tego, co znalezione', titleSecond: 'Dolls from what was found' },
      {
        titleDefault: 'Powiedz, co myślisz o Lokalnym Planie Działania',
        titleSecond: 'Say what you think of the Local Action Plan',
      },
    ],
    cover: shown('dolls'),
  },
  default: {
    title: 'Jesienne porządki i targ rzeczy zbędnych',
    slug: 'jesienne-porzadki-na-azorach',
    summary:
      'Co niepotrzebne jednemu, przyda się drugiemu. Na placu przy kościele sąsiedzi wymieniali się rzeczami, a dzieci robiły lalki z jesiennych skarbów.',
    audience: 'wszyscy',
    body: `W niedzielę 9 listopada 2014 roku mieszkańcy Azorów spotkali się na placu obok kościoła parafialnego. Tematem były jesienne porządki: na osiedlu i w szafach. Impreza należała do projektu [USER](/projekty/user/).`,
    report: `**Targ.** Kto miał w domu coś, czego już nie używa, mógł to wymienić. Nic nie trzeba było kupować.

**Lalki.** Dzieci robiły lalki z materiałów, które znalazły podczas porządków.

**Plan.** Mieszkańcy mówili, co myślą o projektach zapisanych w [Lokalnym Planie Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/). Mogli zaproponować nowe rozwiązania i własne pomysły na lepsze życie na Azorach.

Na podstawie: userplatform.lametro.fr.`,
  },
  second: {
    title: 'Autumn clean-up and swap fair',
    slug: 'autumn-clean-up-in-azory',
    summary:
      'What one no longer needs, another can use. On the square by the church neighbours swapped things, and children made dolls of autumn finds.',
    audience: 'everybody',
    body: `On Sunday 9 November 2014 the residents of Azory met on the square beside the parish church. The theme was autumn cleaning, on the estate and in the cupboards. The event was part of [USER](/en/projects/user/).`,
    report: `**The fair.** Whoever had something at home that they no longer used could trade it. Nothing was for sale.

**The dolls.** Children made dolls from what they had found while cleaning up.

**The plan.** Residents said what they thought of the projects in the [Local Action Plan](/en/documents/local-action-plan-for-azory/). They could propose new answers and ideas of their own for a better life in Azory.

Based on: userplatform.lametro.fr.`,
  },
};
