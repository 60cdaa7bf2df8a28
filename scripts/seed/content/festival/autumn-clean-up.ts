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
    projects: ['user'],
    documents: ['local-action-plan'],
    neighbourhoods: ['azory'],
    topics: ['green-and-clean', 'children-and-families', 'active-neighbours'],
    programme: [
      { titleDefault: 'Jesienne porządki', titleSecond: 'Autumn clean-up' },
      {
        titleDefault: 'Targ rzeczy zbędnych',
        titleSecond: 'Swap fair of things no longer needed',
      },
      { titleDefault: 'Lalki z tego, co znaleziono', titleSecond: 'Dolls from found materials' },
      {
        titleDefault: 'Opinie o Lokalnym Planie Działania',
        titleSecond: 'Opinions on the Local Action Plan',
      },
    ],
    cover: shown('dolls'),
  },
  default: {
    title: 'Jesienne porządki i targ rzeczy zbędnych',
    slug: 'jesienne-porzadki-na-azorach',
    summary:
      'W listopadzie 2014 roku na placu obok kościoła sprzątano, wymieniano się rzeczami i robiono lalki z tego, co znaleziono.',
    body: `9 listopada 2014 roku na placu obok kościoła parafialnego na [Azorach](/osiedla/azory/) były jesienne porządki. Ten dzień należał do projektu [USER](/projekty/user/).`,
    report: `**Targ.** Można było wymienić rzeczy, które były już niepotrzebne.

**Lalki.** Robiono je ze znalezionych materiałów.

**Plan.** Zbierano opinie o [Lokalnym Planie Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/). Jakie były, nie wiemy.

Na podstawie: userplatform.lametro.fr.`,
  },
  second: {
    title: 'Autumn clean-up and swap fair',
    slug: 'autumn-clean-up-in-azory',
    summary:
      'In November 2014 people cleaned up, swapped things and made dolls from found materials on the square beside the church.',
    body: `On 9 November 2014 an autumn clean-up was held on the square beside the parish church in [Azory](/en/neighbourhoods/azory/). The day was part of [USER](/en/projects/user/).`,
    report: `**The fair.** Things that were no longer needed could be swapped.

**The dolls.** They were made from found materials.

**The plan.** Opinions on the [Local Action Plan](/en/documents/local-action-plan-for-azory/) were gathered. What they were we do not know.

Based on: userplatform.lametro.fr.`,
  },
};
