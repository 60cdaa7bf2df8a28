import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const supportGroupApril2014: Entry<'meeting'> = {
  key: 'support-group-2014-04',
  shared: {
    kind: 'localGroup',
    startsAt: localInstant('2014-04-28'),
    datePrecision: 'day',
    place: 'school-xiv-hall',
    organisers: ['local-support-group'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'active-neighbours'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Lokalna Grupa Wsparcia: pomysły na projekty',
    slug: 'lokalna-grupa-wsparcia-kwiecien-2014',
    summary:
      'Dwa tygodnie po festynie wielkanocnym grupy robocze pracowały nad pomysłami na projekty dla Azorów.',
    body: `28 kwietnia 2014 roku Lokalna Grupa Wsparcia projektu [USER](/projekty/user/) spotkała się w auli XIV Liceum Ogólnokształcącego. Dwa tygodnie wcześniej na Azorach był [festyn wielkanocny](/festyny/festyn-wielkanocny-na-azorach/).`,
    minutes: `Grupy robocze zajmowały się pomysłami na projekty. Jakie to były pomysły, nie wiemy.

Na podstawie: ue.krakow.pl (dokument 102541). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Local Support Group: ideas for projects',
    slug: 'local-support-group-april-2014',
    summary: 'Two weeks after the Easter fête working groups took up ideas for projects in Azory.',
    body: `On 28 April 2014 the Local Support Group of [USER](/en/projects/user/) met in the hall of the XIV secondary school. Two weeks earlier Azory had held its [Easter fête](/en/festivals/easter-fete-in-azory/).`,
    minutes: `Working groups took up ideas for projects. What ideas they were we do not know.

Based on: ue.krakow.pl (document 102541). This is our summary, not official minutes.`,
  },
};
