import { firstFree } from '../../calendar.ts';
import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A meeting in a hall and online at once. */
export function supportGroup(today: string): Entry<'meeting'> {
  const day = firstFree(today, 6, 3);
  return {
    key: 'upcoming-support-group',
    shared: {
      kind: 'localGroup',
      startsAt: localInstant(day, '17:30'),
      endsAt: localInstant(day, '19:30'),
      datePrecision: 'instant',
      attendanceMode: 'mixed',
      joinUrl: 'https://example.org/lokalna-grupa-wsparcia',
      place: 'school-xiv-hall',
      organisers: ['site-team'],
      documents: ['local-action-plan'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'active-neighbours'],
      cover: shown('hall'),
    },
    default: {
      title: 'Lokalna Grupa Wsparcia: wracamy do planu',
      slug: 'lokalna-grupa-wsparcia-dziesiec-lat-pozniej',
      summary:
        'To przykładowe wydarzenie. Wracamy do planu dla Azorów: co o nim wiemy i czego dziś brakuje na osiedlu.',
      audience: 'wszyscy, którym zależy na Azorach',
      registration: 'Bez zapisów, wstęp wolny. Możesz przyjść albo połączyć się przez internet.',
      body: `**To przykładowe wydarzenie.** Pokazuje, jak na tej stronie wygląda spotkanie, na które można przyjść lub połączyć się z domu. Nikt go nie organizuje.

Przeczytaj [to, co wiemy o Lokalnym Planie Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/), i przynieś jedną sprawę, która Ci na osiedlu przeszkadza.

Na sali jest tłumacz polskiego języka migowego. Transmisja ma napisy na żywo.`,
      agenda: `- **17.30** Kto jest kim – kawa i herbata
- **17.45** Co wiemy o planie i kto pamięta więcej
- **18.15** Praca w grupach: alejki, place, podwórka
- **19.10** Co robimy do następnego razu`,
    },
    second: {
      title: 'Local Support Group: back to the plan',
      slug: 'local-support-group-ten-years-on',
      summary:
        'This is a sample event. Back to the plan for Azory: what we know of it, and what is missing today.',
      audience: 'everybody who cares about Azory',
      registration: 'Free, no need to sign up. Come along or join online.',
      body: `**This is a sample event.** It shows what a meeting looks like here that you can come to or join from home. Nobody is holding it.

Read [what we know of the Local Action Plan](/en/documents/local-action-plan-for-azory/), and bring one thing about the neighbourhood that bothers you.

There is a Polish Sign Language interpreter in the hall. The stream has live captions.`,
      agenda: `- **17:30** Who is who – tea and coffee
- **17:45** What we know of the plan, and who remembers more
- **18:15** Work in groups: paths, squares, courtyards
- **19:10** What we do until next time`,
    },
  };
}
