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
    organisers: ['local-support-group', 'european-funds'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Lokalna Grupa Wsparcia: co nas boli, co lubimy',
    slug: 'lokalna-grupa-wsparcia-czerwiec-2013',
    summary:
      'Mieszkańcy Azorów zebrali wiedzę o swoim osiedlu. Z tego materiału jesienią powstał ranking najważniejszych miejsc.',
    body: `Lokalna Grupa Wsparcia to ludzie, którzy znają osiedle od środka: mieszkańcy, spółdzielnie i wspólnoty, rada osiedla, dzielnica, a obok nich urzędnicy i straż miejska. W USER to od nich zaczyna się praca.

W czerwcu 2013 roku grupa zbierała materiał: jak używa się przestrzeni na Azorach i gdzie leżą kłopoty. Na jego podstawie [we wrześniu](/spotkania/lokalna-grupa-wsparcia-wrzesien-2013/) ułożono ranking miejsc.

Znamy tylko miesiąc tego spotkania. Platforma projektu zapowiadała je na 29 czerwca, ale nie mamy potwierdzenia, że odbyło się właśnie wtedy.

Na podstawie: ue.krakow.pl (dokument 58722), userplatform.lametro.fr.`,
  },
  second: {
    title: 'Local Support Group: what hurts, what we like',
    slug: 'local-support-group-june-2013',
    summary:
      'Residents of Azory gathered what they know of their estate. In autumn it became a ranking of the places that matter most.',
    body: `A Local Support Group is made of people who know the estate from within: residents, housing co-operatives and communities, the estate council, the district, and with them officials and the municipal guard. In USER the work begins with them.

In June 2013 the group gathered its material: how the space in Azory is used and where the troubles lie. It was the ground for the ranking of places made [in September](/en/meetings/local-support-group-september-2013/).

We know no more than the month. The project’s platform had announced the meeting for 29 June, but nothing confirms that it was held on that day.

Based on: ue.krakow.pl (document 58722), userplatform.lametro.fr.`,
  },
};
