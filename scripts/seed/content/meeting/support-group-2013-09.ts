import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const supportGroupSeptember2013: Entry<'meeting'> = {
  key: 'support-group-2013-09',
  shared: {
    kind: 'localGroup',
    startsAt: localInstant('2013-09-28'),
    datePrecision: 'day',
    place: 'azory-estate',
    organisers: ['local-support-group'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Lokalna Grupa Wsparcia: ranking miejsc na Azorach',
    slug: 'lokalna-grupa-wsparcia-wrzesien-2013',
    summary:
      'Które miejsca na Azorach są najważniejsze i kto z nich korzysta? Tym zajęła się grupa w 2013 roku.',
    body: `28 września 2013 roku spotkała się Lokalna Grupa Wsparcia projektu [USER](/projekty/user/): mieszkańcy, spółdzielnie i wspólnoty mieszkaniowe, rada osiedla, Dzielnica IV, urząd miasta i straż miejska. Wcześniej grupa spotkała się [w czerwcu](/spotkania/lokalna-grupa-wsparcia-czerwiec-2013/).`,
    minutes: `- **Miejsca.** Grupa ułożyła ranking miejsc, które są na Azorach najważniejsze.
- **Ludzie.** Opisała też typy użytkowników, czyli to, kto z tych miejsc korzysta.

Które miejsca wybrano, nie wiemy. Źródło mówi o obu spotkaniach razem.

Na podstawie: ue.krakow.pl (dokument 58722). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Local Support Group: a ranking of places in Azory',
    slug: 'local-support-group-september-2013',
    summary: 'Which places in Azory matter most, and who uses them? That was the group’s work in 2013.',
    body: `On 28 September 2013 the Local Support Group of [USER](/en/projects/user/) met: residents, housing co-operatives and communities, the neighbourhood council, District IV, the city hall and the municipal guard. It had met before [in June](/en/meetings/local-support-group-june-2013/).`,
    minutes: `- **Places.** The group ranked the places that matter most in Azory.
- **People.** It also described types of users, that is, who uses these places.

Which places came first we do not know. The source tells of both meetings together.

Based on: ue.krakow.pl (document 58722). This is our summary, not official minutes.`,
  },
};
