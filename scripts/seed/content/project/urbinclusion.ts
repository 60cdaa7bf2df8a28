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
        nameDefault: 'Pierwsze seminarium w Krakowie',
        nameSecond: 'First seminar in Kraków',
        startsOn: '2017-01-31',
        endsOn: '2017-02-01',
        datePrecision: 'day',
      },
      {
        nameDefault: 'Międzynarodowe seminarium w Krakowie',
        nameSecond: 'International seminar in Kraków',
        startsOn: '2018-04-19',
        endsOn: '2018-04-20',
        datePrecision: 'day',
      },
      {
        nameDefault: 'Konferencja końcowa w Barcelonie',
        nameSecond: 'Final conference in Barcelona',
        startsOn: '2019-03-27',
        endsOn: '2019-03-28',
        datePrecision: 'day',
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
    cover: shown('circle-of-neighbours'),
    gallery: [shown('garden')],
  },
  default: {
    title: 'URBinclusion – razem przeciw biedzie i wykluczeniu',
    slug: 'urbinclusion',
    summary:
      'Dziewięć miast szukało nowych sposobów na włączenie społeczne i walkę z ubóstwem. Kraków robił to na Azorach, po projekcie USER.',
    body: `URBinclusion był kontynuacją projektu [USER](/projekty/user/). Krakowskim obszarem znów były [Azory](/osiedla/azory/).

Pełna nazwa po angielsku to *Coproducing new implementation instruments for social inclusion and poverty reduction in deprived urban areas*. Po polsku: wspólne tworzenie nowych narzędzi, które pomagają włączać ludzi i zmniejszać ubóstwo tam, gdzie żyje się trudniej.

## Kto to robił

Prowadziła **Barcelona**. Z nią Kopenhaga, Glasgow, **Kraków**, Lyon, Neapol, Timișoara, Trikala i Turyn. Sieć działała w programie URBACT III w latach 2016–2019. (Na skanie jednego z dokumentów jest „URBACT II”; strona miasta podaje III).

## Co działo się w Krakowie

- **31 stycznia i 1 lutego 2017** – [pierwsze seminarium](/spotkania/pierwsze-seminarium-urbinclusion/) z liderem i ekspertem z Barcelony.
- **19–20 kwietnia 2018** – [seminarium międzynarodowe](/spotkania/seminarium-miedzynarodowe-urbinclusion/). Goście odwiedzili Centrum Aktywności Seniora, Punkt Aktywności Lokalnej z planowanym ogrodem społecznym i Towarzystwo Przyjaciół Dzieci.

Czy ogród powstał, nie wiemy. Rysunek pokazuje ogród wymyślony.

## Co zostało

Manifest, ramy wdrażania i opowieści o rozwiązaniach. [Piszemy o nich osobno](/dokumenty/urbinclusion-co-zostalo/).

Punkty na osi czasu to daty spotkań. Wybraliśmy je sami.

Na podstawie: ue.krakow.pl (dokument 207625), urbact.eu (30 listopada 2018), archive.urbact.eu (18 marca 2019), [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion).`,
  },
  second: {
    title: 'URBinclusion – together against poverty and exclusion',
    slug: 'urbinclusion',
    summary:
      'Nine cities looked for new ways to include people and to reduce poverty. Kraków did so in Azory, after USER.',
    body: `URBinclusion continued the project [USER](/en/projects/user/). Kraków’s area was [Azory](/en/neighbourhoods/azory/) again.

In full: *Coproducing new implementation instruments for social inclusion and poverty reduction in deprived urban areas*.

## Who did it

**Barcelona** led. With it worked Copenhagen, Glasgow, **Kraków**, Lyon, Naples, Timișoara, Trikala and Turin. The network was part of URBACT III from 2016 to 2019. (A scan of one document reads “URBACT II”; the city’s page has III.)

## What happened in Kraków

- **31 January and 1 February 2017** – the [first seminar](/en/meetings/first-urbinclusion-seminar/) with the lead partner and the expert from Barcelona.
- **19–20 April 2018** – the [international seminar](/en/meetings/urbinclusion-international-seminar/). The guests visited the Senior Activity Centre, the Local Activity Point with its planned community garden, and the Society of Friends of Children.

Whether the garden was made we do not know. The drawing shows an imaginary one.

## What remains

A manifesto, implementation frameworks and solution stories. [We write of them separately](/en/documents/what-urbinclusion-left/).

The points on the time line are the dates of meetings. We chose them ourselves.

Based on: ue.krakow.pl (document 207625), urbact.eu (30 November 2018), archive.urbact.eu (18 March 2019), [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion).`,
  },
};
