import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const urbinclusion: Entry<'project'> = {
  key: 'urbinclusion',
  shared: {
    programme: 'URBACT III',
    website: 'https://urbact.eu/networks/urbinclusion',
    startsOn: '2016-01-01',
    endsOn: '2019-12-31',
    datePrecision: 'year',
    phases: [
      {
        nameDefault: 'Przygotowanie i pierwsze rozmowy',
        nameSecond: 'Preparation and first talks',
        startsOn: '2016-01-01',
        endsOn: '2017-12-31',
        datePrecision: 'year',
      },
      {
        nameDefault: 'Praca dziewięciu miast',
        nameSecond: 'Nine cities at work',
        startsOn: '2018-01-01',
        endsOn: '2018-12-31',
        datePrecision: 'year',
      },
      {
        nameDefault: 'Wyniki i konferencja w Barcelonie',
        nameSecond: 'Results and the Barcelona conference',
        startsOn: '2019-01-01',
        endsOn: '2019-12-31',
        datePrecision: 'year',
      },
    ],
    partners: [
      { organisation: 'barcelona', role: 'lead' },
      { organisation: 'copenhagen', role: 'partner' },
      { organisation: 'glasgow', role: 'partner' },
      { organisation: 'krakow', role: 'partner' },
      { organisation: 'lyon', role: 'partner' },
      { organisation: 'naples', role: 'partner' },
      { organisation: 'timisoara', role: 'partner' },
      { organisation: 'trikala', role: 'partner' },
      { organisation: 'turin', role: 'partner' },
      { organisation: 'city-hall', role: 'organiser' },
      { organisation: 'social-welfare', role: 'partner' },
      { organisation: 'greenery', role: 'partner' },
      { organisation: 'district-iv', role: 'partner' },
      { organisation: 'crisis-centre', role: 'partner' },
      { organisation: 'urbact-point', role: 'partner' },
      { organisation: 'senior-centre', role: 'host' },
      { organisation: 'activity-point', role: 'host' },
      { organisation: 'children-friends', role: 'host' },
      { organisation: 'urbact', role: 'funder' },
    ],
    neighbourhoods: ['azory'],
    topics: ['inclusion', 'cities-together', 'active-neighbours'],
    documents: ['urbinclusion-results'],
    cover: shown('garden'),
    gallery: [shown('hall')],
  },
  default: {
    title: 'URBinclusion – razem przeciw biedzie i wykluczeniu',
    slug: 'urbinclusion',
    summary:
      'Dziewięć miast szukało sposobu, żeby dobre plany nie zostawały na papierze. Kraków sprawdzał to na Azorach, tam gdzie skończył USER.',
    body: `Plan to jeszcze nie zmiana. Po [USER](/projekty/user/) Azory miały Lokalny Plan Działania. Trzeba było go wprowadzić w życie – przede wszystkim to, co dotyczyło ludzi: biedy, samotności, wykluczenia. Tym zajął się URBinclusion.

Pełna nazwa sieci mówi o wspólnym tworzeniu nowych narzędzi włączenia społecznego i walki z ubóstwem na obszarach, którym się nie wiedzie.

## Kto to robił

Prowadziła **Barcelona**. Z nią Kopenhaga, Glasgow, **Kraków**, Lyon, Neapol, Timișoara, Trikala i Turyn. Sieć działała w programie URBACT III w latach 2016–2019. (Na skanie jednego z dokumentów jest „URBACT II”; strona miasta podaje III).

## Co działo się w Krakowie

- **31 stycznia i 1 lutego 2017** – [pierwsze seminarium](/spotkania/pierwsze-seminarium-urbinclusion/) z liderem i ekspertem z Barcelony.
- **19–20 kwietnia 2018** – [seminarium międzynarodowe](/spotkania/seminarium-miedzynarodowe-urbinclusion/). Goście zobaczyli na Azorach Centrum Aktywności Seniora, Punkt Aktywności Lokalnej z planowanym ogrodem i Towarzystwo Przyjaciół Dzieci.

## Co zostało

Manifest, ramy wdrażania i opowieści o rozwiązaniach. [Piszemy o nich osobno](/dokumenty/urbinclusion-co-zostalo/).

Etapy na osi czasu wyznaczyliśmy sami, według dat spotkań.

Na podstawie: ue.krakow.pl (dokument 207625), [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion).`,
  },
  second: {
    title: 'URBinclusion – together against poverty and exclusion',
    slug: 'urbinclusion',
    summary:
      'Nine cities looked for ways to get good plans off the paper. Kraków tried it in Azory, where USER had left off.',
    body: `A plan is not yet a change. After [USER](/en/projects/user/) Azory had its Local Action Plan. Now it had to be put into practice, above all what concerned people: poverty, loneliness, exclusion. That was the work of URBinclusion.

In full: *Coproducing new implementation instruments for social inclusion and poverty reduction in deprived urban areas*.

## Who did it

**Barcelona** led. With it worked Copenhagen, Glasgow, **Kraków**, Lyon, Naples, Timișoara, Trikala and Turin. The network was part of URBACT III from 2016 to 2019. (A scan of one document reads “URBACT II”; the city’s page has III.)

## What happened in Kraków

- **31 January and 1 February 2017** – the [first seminar](/en/meetings/first-urbinclusion-seminar/) with the lead partner and the expert from Barcelona.
- **19–20 April 2018** – the [international seminar](/en/meetings/urbinclusion-international-seminar/). In Azory the guests saw the Senior Activity Centre, the Local Activity Point with its planned garden, and the Society of Friends of Children.

## What remains

A manifesto, implementation frameworks and solution stories. [We write of them separately](/en/documents/what-urbinclusion-left/).

The phases on the time line are ours, drawn from the dates of the meetings.

Based on: ue.krakow.pl (document 207625), [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion).`,
  },
};
