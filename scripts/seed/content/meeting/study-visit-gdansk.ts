import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const studyVisitGdansk: Entry<'meeting'> = {
  key: 'study-visit-gdansk',
  shared: {
    kind: 'studyVisit',
    startsAt: localInstant('2013-01-01'),
    endsAt: localInstant('2014-01-01'),
    datePrecision: 'year',
    place: 'gdansk',
    projects: ['active-citizens'],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['active-neighbours', 'cities-together'],
  },
  default: {
    title: 'Z wizytą w Gdańsku',
    slug: 'z-wizyta-w-gdansku',
    summary: 'Wizyta studyjna krakowskiej Aktywnej Społeczności. Znamy tylko lata i miasto.',
    body: `W Gdańsku program Active Citizens prowadzi Instytut Kultury Miejskiej. Do pierwszej krakowskiej edycji [Aktywnej Społeczności](/projekty/aktywna-spolecznosc/) należała wizyta studyjna w tym mieście.

Dokładnej daty źródła nie podają. Pierwsza edycja trwała od grudnia 2013 do czerwca 2014 roku, więc podajemy lata 2013–2014. Kto pojechał i co zobaczył, nie wiemy.

Na podstawie: bip.krakow.pl (dokument 60576), ptk-opp.pl (artykuł 570), rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'A visit to Gdańsk',
    slug: 'a-visit-to-gdansk',
    summary: 'A study visit of Active Citizens from Kraków. We know no more than the years and the city.',
    body: `In Gdańsk the City Culture Institute runs the Active Citizens programme. The first Kraków edition of [Active Citizens](/en/projects/active-citizens/) included a study visit to that city.

The sources give no exact date. The first edition ran from December 2013 to June 2014, so we give the years 2013–2014. Who went and what they saw we do not know.

Based on: bip.krakow.pl (document 60576), ptk-opp.pl (article 570), rewitalizacja.krakow.pl (document 206044).`,
  },
};
