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
        nameSecond: 'Ideas for the neighbourhood',
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
      'Dziewięć europejskich miast pracowało nad tym, jak ludzie korzystają z przestrzeni publicznej. Kraków robił to na Azorach.',
    body: `Pełna nazwa projektu to *USER – Changes and conflicts in using public spaces*, czyli zmiany i konflikty w korzystaniu z przestrzeni publicznej. „User” znaczy po angielsku użytkownik.

## Dziewięć miast

Sieć prowadziło Grenoble. Obok niego pracowały Malaga, Pescara, Drezno, Kopenhaga, Lizbona, Ryga, Lublin i Kraków. Podtematy były trzy:

1. spory o to, jak korzystać z miejsca,
2. miejsce bezpieczniejsze,
3. miejsce czyste i zadbane.

## Kraków i Azory

Obszarem pilotażowym była przestrzeń publiczna [Azorów](/osiedla/azory/). Projekt prowadziło Biuro Funduszy Europejskich Urzędu Miasta Krakowa razem z Wydziałem Rozwoju Miasta i Wydziałem Mieszkalnictwa.

Na Azorach działała Lokalna Grupa Wsparcia: mieszkańcy, spółdzielnie i wspólnoty mieszkaniowe, rada osiedla, Dzielnica IV, urząd miasta i straż miejska. Były też warsztaty z Grenoble i Lizboną, festyn wielkanocny, jesienne porządki i konkurs plastyczny dla dzieci „U mnie na Azorach”.

## Co zostało

[Lokalny Plan Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/). Powstał po diagnozie zrobionej z mieszkańcami. Kontynuacją USER był [URBinclusion](/projekty/urbinclusion/).

Etapy na osi czasu ułożyliśmy sami, według dat spotkań. Źródło podaje wartość projektu i dotację. Ile z tego przypadło na Kraków, nie wiemy.

Na podstawie: bip.krakow.pl (dokument 57112), ue.krakow.pl (dokumenty 58722, 102541, 124521 i 181041), userplatform.lametro.fr.`,
  },
  second: {
    title: 'USER – Changes and conflicts in using public spaces',
    slug: 'user',
    summary: 'Nine European cities worked on the way people use public space. Kraków did so in Azory.',
    body: `A user, here, is anybody who uses public space: the paths, squares and courtyards between the blocks.

## Nine cities

Grenoble led the network. With it worked Málaga, Pescara, Dresden, Copenhagen, Lisbon, Riga, Lublin and Kraków. There were three sub-topics:

1. conflicts over how a place is used,
2. a safer place,
3. a clean and well-kept place.

## Kraków and Azory

The pilot area was the public space of [Azory](/en/neighbourhoods/azory/). The project was run by the European Funds Office of Kraków City Hall with the departments for city development and for housing.

Azory had a Local Support Group: residents, housing co-operatives and communities, the neighbourhood council, District IV, the city hall and the municipal guard. There were also a workshop with Grenoble and Lisbon, an Easter fête, an autumn clean-up and a children’s art contest, “At my Azory…”.

## What remains

The [Local Action Plan](/en/documents/local-action-plan-for-azory/). It was made after a diagnosis with residents. [URBinclusion](/en/projects/urbinclusion/) continued USER.

The phases on the time line are ours, drawn from the dates of the meetings. The source gives the project’s value and its grant. How much of it fell to Kraków we do not know.

Based on: bip.krakow.pl (document 57112), ue.krakow.pl (documents 58722, 102541, 124521 and 181041), userplatform.lametro.fr.`,
  },
};
