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
    organisers: ['city-hall'],
    projects: ['urbinclusion'],
    neighbourhoods: ['azory'],
    topics: ['inclusion', 'cities-together'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Pierwsze seminarium URBinclusion',
    slug: 'pierwsze-seminarium-urbinclusion',
    summary:
      'Lider i ekspert z Barcelony przyjechali do Krakowa. Rozmowa była o celach, o trudnościach i o tym, co jest na Azorach już teraz.',
    body: `Od tych dwóch dni zaczęła się krakowska część URBinclusion. Do stołu usiedli goście z Barcelony i bardzo różni gospodarze: urząd miasta, Miejski Ośrodek Pomocy Społecznej, Zarząd Zieleni Miejskiej, Rada Dzielnicy IV, Ośrodek Interwencji Kryzysowej, Krajowy Punkt URBACT i mieszkańcy.`,
    minutes: `## Rozmowa

Mówiono o założeniach projektu, o jego celach i o trudnościach, także tych krakowskich. URBinclusion miał wprowadzić w życie część tego, co zapisano w [Lokalnym Planie Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/), przede wszystkim sprawy społeczne.

## Wizyta na Azorach

Goście zobaczyli Punkt Aktywności Lokalnej i Centrum Aktywności Seniora – miejsca, w których sąsiedzi już się spotykają.

Na podstawie: ue.krakow.pl (dokument 207625). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'First URBinclusion seminar',
    slug: 'first-urbinclusion-seminar',
    summary:
      'The lead partner and the expert came from Barcelona. The talk was of aims and obstacles, and of what Azory already has.',
    body: `With these two days the Kraków part of URBinclusion began. Guests from Barcelona sat down with very different hosts: the city hall, the Municipal Social Welfare Centre, the Municipal Greenery Board, the Council of District IV, the Crisis Intervention Centre, the National URBACT Point and residents.`,
    minutes: `## The talk

It was about the project’s assumptions, its aims and its obstacles, those in Kraków too. URBinclusion was to carry out part of what the [Local Action Plan](/en/documents/local-action-plan-for-azory/) had set down, the social matters above all.

## A visit to Azory

The guests saw the Local Activity Point and the Senior Activity Centre, places where neighbours already meet.

Based on: ue.krakow.pl (document 207625). This is our summary, not official minutes.`,
  },
};
