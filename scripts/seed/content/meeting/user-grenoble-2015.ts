import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const userGrenoble2015: Entry<'meeting'> = {
  key: 'user-grenoble-2015',
  shared: {
    kind: 'conference',
    startsAt: localInstant('2015-04-09'),
    endsAt: localInstant('2015-04-10'),
    datePrecision: 'day',
    place: 'grenoble',
    projects: ['user'],
    documents: ['local-action-plan'],
    neighbourhoods: ['azory'],
    topics: ['cities-together', 'public-space'],
  },
  default: {
    title: 'Konferencja zamykająca USER',
    slug: 'konferencja-zamykajaca-user',
    summary:
      'W kwietniu 2015 roku projekt USER zakończył się konferencją w Grenoble. Jej częścią była wizyta na osiedlu Teisseire.',
    body: `9 i 10 kwietnia 2015 roku w Grenoble, mieście, które prowadziło sieć, odbyła się konferencja zamykająca [USER](/projekty/user/). Goście odwiedzili osiedle Teisseire.

W Krakowie wynikiem projektu był [Lokalny Plan Działania dla Azorów](/dokumenty/lokalny-plan-dzialania-dla-azorow/). O czym mówiono w Grenoble, nie wiemy.

Na podstawie: ue.krakow.pl (dokument 181041).`,
  },
  second: {
    title: 'Closing conference of USER',
    slug: 'closing-conference-of-user',
    summary:
      'In April 2015 USER closed with a conference in Grenoble. It included a visit to the Teisseire estate.',
    body: `On 9 and 10 April 2015 the closing conference of [USER](/en/projects/user/) was held in Grenoble, the city that led the network. The guests visited the Teisseire estate.

In Kraków the project’s outcome was the [Local Action Plan for Azory](/en/documents/local-action-plan-for-azory/). What was said in Grenoble we do not know.

Based on: ue.krakow.pl (document 181041).`,
  },
};
