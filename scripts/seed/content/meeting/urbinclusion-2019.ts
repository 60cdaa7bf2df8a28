import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const urbinclusion2019: Entry<'meeting'> = {
  key: 'urbinclusion-2019',
  shared: {
    kind: 'conference',
    startsAt: localInstant('2019-03-27'),
    endsAt: localInstant('2019-03-28'),
    datePrecision: 'day',
    place: 'barcelona',
    organisers: ['barcelona'],
    projects: ['urbinclusion'],
    documents: ['urbinclusion-results'],
    topics: ['inclusion', 'cities-together'],
    cover: shown('hall'),
  },
  default: {
    title: 'Konferencja końcowa URBinclusion',
    slug: 'konferencja-koncowa-urbinclusion',
    summary:
      '„Networking for social inclusion in Europe”: w Barcelonie dziewięć miast pokazało, czego się nauczyło o walce z biedą.',
    body: `Konferencja nosiła tytuł *Networking for social inclusion in Europe*, czyli „Sieci na rzecz włączenia społecznego w Europie”. Przygotowała ją Barcelona, lider sieci.`,
    agenda: `**Dzień pierwszy.** Spotkanie partnerów sieci.

**Dzień drugi.** Konferencja otwarta dla urzędników, którzy zajmują się tymi sprawami: wyniki projektu i rozmowa o nich.`,
    minutes: `## Co utrudnia dobre plany

Miasta mówiły o tym, na czym najczęściej potykają się programy walki z biedą:

- różne wydziały robią swoje osobno,
- mieszkańcy są pytani raz, a potem zapominani,
- nikt nie sprawdza, czy coś się zmieniło,
- plan i codzienna praca rozchodzą się,
- brakuje pieniędzy albo pomysłu, skąd je wziąć.

Wyniki sieci opisujemy w dokumencie [„URBinclusion: co zostało”](/dokumenty/urbinclusion-co-zostalo/).

Na podstawie: archive.urbact.eu (18 marca 2019). To zapowiedź konferencji – relacji z niej nie znaleźliśmy.`,
  },
  second: {
    title: 'Final conference of URBinclusion',
    slug: 'final-conference-of-urbinclusion',
    summary:
      '“Networking for social inclusion in Europe”: in Barcelona nine cities showed what they had learned about fighting poverty.',
    body: `The conference was called *Networking for social inclusion in Europe*. Barcelona, the lead partner, prepared it.`,
    agenda: `**Day one.** A meeting of the network’s partners.

**Day two.** A conference open to officials who deal with these matters: the project’s results, and a talk about them.`,
    minutes: `## What gets in the way of good plans

The cities spoke of what programmes against poverty stumble over most often:

- departments each do their own thing,
- residents are asked once and then forgotten,
- nobody checks whether anything has changed,
- plan and daily work drift apart,
- money is short, or an idea where to find it.

We describe the results in [“What URBinclusion left”](/en/documents/what-urbinclusion-left/).

Based on: archive.urbact.eu (18 March 2019). That is an announcement; we found no report of the conference.`,
  },
};
