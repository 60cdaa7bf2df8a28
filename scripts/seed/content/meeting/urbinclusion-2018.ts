import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const urbinclusion2018: Entry<'meeting'> = {
  key: 'urbinclusion-2018',
  shared: {
    kind: 'seminar',
    startsAt: localInstant('2018-04-19'),
    endsAt: localInstant('2018-04-20'),
    datePrecision: 'day',
    place: 'activity-point',
    organisers: ['krakow'],
    projects: ['urbinclusion'],
    neighbourhoods: ['azory'],
    topics: ['inclusion', 'cities-together', 'green-and-clean'],
    cover: shown('garden'),
  },
  default: {
    title: 'Seminarium międzynarodowe URBinclusion',
    slug: 'seminarium-miedzynarodowe-urbinclusion',
    summary:
      'Siedem miast przyjechało zobaczyć, jak na Azorach pomaga się seniorom i dzieciom i gdzie ma wyrosnąć ogród społeczny.',
    body: `Przyjechali partnerzy z Barcelony, Lyonu, Kopenhagi, Trikali, Timișoary, Glasgow i Turynu.`,
    agenda: `- Wykłady o odnowie polskich osiedli i o ich kłopotach społecznych.
- Wizyta na Azorach.
- Warsztaty: jak dobre plany zamieniać w działanie.`,
    minutes: `## W trzech miejscach na Azorach

1. **Centrum Aktywności Seniora** przy ul. Weissa.
2. **Punkt Aktywności Lokalnej** przy ul. Jaremy, razem z miejscem, w którym zaplanowano ogród społeczny.
3. **Towarzystwo Przyjaciół Dzieci** przy ul. Elsnera.

Wszędzie gości witali nie tylko pracownicy, ale też ci, dla których te miejsca są: dzieci i seniorzy.

## Po co taka wizyta

Ogrodu nie da się pokazać na slajdzie. Łatwiej zrozumieć, czego brakuje osiedlu i co ma ono już teraz, kiedy się po nim idzie.

Na podstawie: urbact.eu (30 listopada 2018). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'URBinclusion international seminar',
    slug: 'urbinclusion-international-seminar',
    summary:
      'Seven cities came to see how Azory helps its older people and its children, and where a community garden was to grow.',
    body: `Partners came from Barcelona, Lyon, Copenhagen, Trikala, Timișoara, Glasgow and Turin.`,
    agenda: `- Talks on the renewal of Polish housing estates and on their social troubles.
- A visit to Azory.
- Workshops: how to turn good plans into action.`,
    minutes: `## Three places in Azory

1. The **Senior Activity Centre** in ul. Weissa.
2. The **Local Activity Point** in ul. Jaremy, with the spot where a community garden was planned.
3. **Towarzystwo Przyjaciół Dzieci**, the Society of Friends of Children, in ul. Elsnera.

The guests were welcomed not by staff alone but by those for whom these places are there: children and older people.

## Why go and look

A garden cannot be shown on a slide. It is easier to grasp what an estate lacks, and what it already has, when you walk through it.

Based on: urbact.eu (30 November 2018). This is our summary, not official minutes.`,
  },
};
