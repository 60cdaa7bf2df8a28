import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const user: Entry<'project'> = {
  key: 'user',
  shared: {
    programme: 'URBACT II',
    startsOn: '2013-02-01',
    endsOn: '2015-04-30',
    datePrecision: 'day',
    phases: [
      {
        nameDefault: 'Diagnoza z mieszkańcami',
        nameSecond: 'Diagnosis with residents',
        startsOn: '2013-06-01',
        endsOn: '2013-11-30',
        datePrecision: 'month',
      },
      {
        nameDefault: 'Pomysły na osiedle',
        nameSecond: 'Ideas for the estate',
        startsOn: '2014-04-01',
        endsOn: '2014-07-31',
        datePrecision: 'month',
      },
      {
        nameDefault: 'Lokalny Plan Działania i zakończenie',
        nameSecond: 'Local Action Plan and closing',
        startsOn: '2014-11-01',
        endsOn: '2015-04-30',
        datePrecision: 'month',
      },
    ],
    partners: [
      { organisation: 'grenoble', role: 'lead' },
      { organisation: 'malaga', role: 'partner' },
      { organisation: 'pescara', role: 'partner' },
      { organisation: 'dresden', role: 'partner' },
      { organisation: 'copenhagen', role: 'partner' },
      { organisation: 'lisbon', role: 'partner' },
      { organisation: 'riga', role: 'partner' },
      { organisation: 'lublin', role: 'partner' },
      { organisation: 'krakow', role: 'partner' },
      { organisation: 'european-funds', role: 'organiser' },
      { organisation: 'city-development', role: 'organiser' },
      { organisation: 'housing', role: 'organiser' },
      { organisation: 'local-support-group', role: 'partner' },
      { organisation: 'azory-housing', role: 'partner' },
      { organisation: 'azory-estate-council', role: 'partner' },
      { organisation: 'district-iv', role: 'partner' },
      { organisation: 'municipal-guard', role: 'partner' },
      { organisation: 'polytechnic', role: 'partner' },
      { organisation: 'vademecum', role: 'partner' },
      { organisation: 'school-xiv', role: 'host' },
      { organisation: 'urbact', role: 'funder' },
    ],
    budget: 731570,
    grant: 541877,
    currency: 'EUR',
    neighbourhoods: ['azory'],
    topics: ['public-space', 'safety', 'green-and-clean', 'cities-together'],
    documents: ['local-action-plan'],
    cover: shown('city-map'),
    gallery: [shown('courtyard'), shown('easter')],
  },
  default: {
    title: 'USER – zmiany i konflikty w przestrzeni wspólnej',
    slug: 'user',
    summary:
      'Kto i jak korzysta z przestrzeni między blokami? Dziewięć europejskich miast szukało odpowiedzi. Kraków szukał jej na Azorach.',
    body: `Pełna nazwa projektu to *USER – Changes and conflicts in using public spaces*. „User” znaczy użytkownik: ktoś, kto codziennie chodzi tą samą alejką i wie o niej więcej niż każdy plan. USER zaczął od jego wiedzy.

## Dziewięć miast, jedno pytanie

Sieć prowadziło Grenoble. Obok niego pracowały Malaga, Pescara, Drezno, Kopenhaga, Lizbona, Ryga, Lublin i Kraków. Temat był wspólny, a podtematy trzy:

1. spory o to, jak korzystać z miejsca,
2. miejsce bezpieczniejsze,
3. miejsce czyste i zadbane.

## Kraków wybrał Azory

Obszarem pilotażowym była przestrzeń publiczna [Azorów](/osiedla/azory/). Projekt prowadziło Biuro Funduszy Europejskich Urzędu Miasta Krakowa razem z Wydziałem Rozwoju Miasta i Wydziałem Mieszkalnictwa.

Na osiedlu powstała Lokalna Grupa Wsparcia. Mieszkańcy, spółdzielnie i wspólnoty, rada osiedla, dzielnica, urząd i straż miejska najpierw opisali Azory – z ich kłopotami i mocnymi stronami. Potem szukali rozwiązań. Były warsztaty z gośćmi z Grenoble i Lizbony, festyn wielkanocny, jesienne porządki i konkurs plastyczny dla dzieci „U mnie na Azorach”.

## Co zostało

[Lokalny Plan Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/) – lista tego, co trzeba na Azorach zmienić, uzgodniona z tymi, którzy tu mieszkają. Do jego części społecznej wrócił później [URBinclusion](/projekty/urbinclusion/).

Etapy na osi czasu wyznaczyliśmy sami, według dat spotkań. Pieniądze dotyczą całej sieci, nie samego Krakowa.

Na podstawie: bip.krakow.pl (dokument 57112), ue.krakow.pl.`,
  },
  second: {
    title: 'USER – Changes and conflicts in using public spaces',
    slug: 'user',
    summary:
      'Who uses the space between the blocks, and how? Nine European cities looked for answers. Kraków looked in Azory.',
    body: `A user, here, is somebody who takes the same path every day and knows more about it than any plan. USER began with that knowledge.

## Nine cities, one question

Grenoble led the network. With it worked Málaga, Pescara, Dresden, Copenhagen, Lisbon, Riga, Lublin and Kraków. They shared one subject with three sides to it:

1. conflicts over how a place is used,
2. a safer place,
3. a clean and well-kept place.

## Kraków chose Azory

The pilot area was the public space of [Azory](/en/neighbourhoods/azory/). The project was run by the European Funds Office of Kraków City Hall with the departments for city development and for housing.

A Local Support Group was formed on the estate. Residents, housing co-operatives and communities, the estate council, the district, the city hall and the municipal guard first described Azory, its troubles and its strengths. Then they looked for answers. There were workshops with guests from Grenoble and Lisbon, an Easter fête, an autumn clean-up and a children’s art competition, “At my Azory…”.

## What remains

The [Local Action Plan](/en/documents/local-action-plan-for-azory/): a list of what should change in Azory, agreed with those who live there. [URBinclusion](/en/projects/urbinclusion/) later took up its social part.

The phases on the time line are ours, drawn from the dates of the meetings. The money is that of the whole network, not of Kraków alone.

Based on: bip.krakow.pl (document 57112), ue.krakow.pl.`,
  },
};
