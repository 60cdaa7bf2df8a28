import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const urbinclusion2017: Entry<'meeting'> = {
  key: 'urbinclusion-2017',
  shared: {
    kind: 'seminar',
    startsAt: localInstant('2017-01-31'),
    endsAt: localInstant('2017-02-01'),
    datePrecision: 'day',
    place: 'krakow',
    projects: ['urbinclusion'],
    neighbourhoods: ['azory'],
    topics: ['inclusion', 'cities-together'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Pierwsze seminarium URBinclusion',
    slug: 'pierwsze-seminarium-urbinclusion',
    summary: 'W 2017 roku do Krakowa przyjechali lider i ekspert z Barcelony. Odwiedzili też Azory.',
    body: `31 stycznia i 1 lutego 2017 roku w Krakowie odbyło się pierwsze seminarium [URBinclusion](/projekty/urbinclusion/). Przyjechali lider projektu i ekspert z Barcelony.

Z Krakowa byli: urząd miasta, Miejski Ośrodek Pomocy Społecznej, Zarząd Zieleni Miejskiej, Rada Dzielnicy IV, Ośrodek Interwencji Kryzysowej i mieszkańcy. Był też Krajowy Punkt URBACT.`,
    minutes: `Goście odwiedzili Punkt Aktywności Lokalnej i Centrum Aktywności Seniora. O czym rozmawiano, nie wiemy.

Na podstawie: ue.krakow.pl (dokument 207625). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'First URBinclusion seminar',
    slug: 'first-urbinclusion-seminar',
    summary:
      'In 2017 the lead partner and the expert came to Kraków from Barcelona. They visited Azory, too.',
    body: `On 31 January and 1 February 2017 the first seminar of [URBinclusion](/en/projects/urbinclusion/) was held in Kraków. The lead partner and the expert came from Barcelona.

From Kraków there were the city hall, the Municipal Social Welfare Centre, the Municipal Greenery Board, the Council of District IV, the Crisis Intervention Centre and residents. The National URBACT Point was there, too.`,
    minutes: `The guests visited the Local Activity Point and the Senior Activity Centre. What was talked about we do not know.

Based on: ue.krakow.pl (document 207625). This is our summary, not official minutes.`,
  },
};
