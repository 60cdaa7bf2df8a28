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
    projects: ['urbinclusion'],
    documents: ['urbinclusion-results'],
    topics: ['inclusion', 'cities-together'],
    cover: shown('hall'),
  },
  default: {
    title: 'Konferencja końcowa URBinclusion',
    slug: 'konferencja-koncowa-urbinclusion',
    summary:
      '„Networking for social inclusion in Europe”: konferencja zapowiedziana na marzec 2019 roku w Barcelonie.',
    body: `Konferencja miała tytuł *Networking for social inclusion in Europe*, czyli „Sieci na rzecz włączenia społecznego w Europie”. Zapowiedziano ją na 27 i 28 marca 2019 roku w Barcelonie, mieście, które prowadziło [URBinclusion](/projekty/urbinclusion/).

Relacji z konferencji nie znaleźliśmy. Jak przebiegła, nie wiemy. To, co zostało po sieci, opisujemy w dokumencie [„URBinclusion: co zostało”](/dokumenty/urbinclusion-co-zostalo/).

Na podstawie: archive.urbact.eu (18 marca 2019). To zapowiedź konferencji.`,
  },
  second: {
    title: 'Final conference of URBinclusion',
    slug: 'final-conference-of-urbinclusion',
    summary:
      '“Networking for social inclusion in Europe”: a conference announced for March 2019 in Barcelona.',
    body: `The conference was called *Networking for social inclusion in Europe*. It was announced for 27 and 28 March 2019 in Barcelona, the city that led [URBinclusion](/en/projects/urbinclusion/).

We found no report of the conference and do not know what it was like. What the network left we describe in [“What URBinclusion left”](/en/documents/what-urbinclusion-left/).

Based on: archive.urbact.eu (18 March 2019). That is an announcement.`,
  },
};
