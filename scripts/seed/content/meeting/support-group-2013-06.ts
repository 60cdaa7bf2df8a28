import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const supportGroupJune2013: Entry<'meeting'> = {
  key: 'support-group-2013-06',
  shared: {
    kind: 'localGroup',
    startsAt: localInstant('2013-06-01'),
    datePrecision: 'month',
    place: 'azory-estate',
    organisers: ['local-support-group'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Lokalna Grupa Wsparcia: spotkanie w czerwcu 2013',
    slug: 'lokalna-grupa-wsparcia-czerwiec-2013',
    summary:
      'Na Azorach spotkała się Lokalna Grupa Wsparcia projektu USER. Znamy tylko miesiąc tego spotkania.',
    body: `Lokalna Grupa Wsparcia pracowała w projekcie [USER](/projekty/user/). Należeli do niej mieszkańcy, spółdzielnie i wspólnoty mieszkaniowe, rada osiedla, Dzielnica IV, urząd miasta i straż miejska.

Źródło mówi o dwóch spotkaniach w 2013 roku: w czerwcu i [28 września](/spotkania/lokalna-grupa-wsparcia-wrzesien-2013/). Grupa ułożyła ranking miejsc, które są na osiedlu najważniejsze, i opisała, kto z nich korzysta. Co z tego zrobiono w czerwcu, a co we wrześniu, nie wiemy.

Na podstawie: ue.krakow.pl (dokument 58722).`,
  },
  second: {
    title: 'Local Support Group: the meeting of June 2013',
    slug: 'local-support-group-june-2013',
    summary: 'The Local Support Group of USER met in Azory. We know no more than the month.',
    body: `The Local Support Group worked in the project [USER](/en/projects/user/). It was made up of residents, housing co-operatives and communities, the neighbourhood council, District IV, the city hall and the municipal guard.

The source tells of two meetings in 2013: in June and on [28 September](/en/meetings/local-support-group-september-2013/). The group ranked the places that matter most in the neighbourhood and described who uses them. What of it was done in June and what in September we do not know.

Based on: ue.krakow.pl (document 58722).`,
  },
};
