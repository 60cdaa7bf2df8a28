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
      cover: shown('circle-of-neighbours'),
    },
    default: {
      title: 'Lokalna Grupa Wsparcia: dziesięć lat później',
      slug: 'lokalna-grupa-wsparcia-dziesiec-lat-pozniej',
      summary:
        'To przykładowe wydarzenie. Wracamy do planu dla Azorów: co się udało, co się zestarzało, co dopisać.',
      audience: 'wszyscy, którym zależy na Azorach',
      registration: 'Bez zapisów, wstęp wolny. Możesz przyjść albo połączyć się przez internet.',
      body: `**To przykładowe wydarzenie.** Pokazuje, jak na tej stronie wygląda spotkanie, na które można przyjść lub połączyć się z domu. Nikt go nie organizuje.

Weź ze sobą [streszczenie Lokalnego Planu Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/) i jedną sprawę, która Cię na osiedlu uwiera.

Na sali jest tłumacz polskiego języka migowego. Transmisja ma napisy na żywo.`,
      agenda: `- **17.30** Kto jest kim – kawa i herbata
- **17.45** Co zapisano w planie i co z tego zostało
- **18.15** Praca w grupach: alejki, place, podwórka
- **19.10** Co robimy do następnego razu`,
    },
    second: {
      title: 'Local Support Group: ten years on',
      slug: 'local-support-group-ten-years-on',
      summary: 'This is a sample event. Back to the plan for Azory: what worked, what has aged, what to add.',
      audience: 'everybody who cares about Azory',
      registration: 'Free, no need to sign up. Come along or join online.',
      body: `**This is a sample event.** It shows what a meeting looks like here that you can come to or join from home. Nobody is holding it.

Bring the [summary of the Local Action Plan](/en/documents/local-action-plan-for-azory/) and one thing about the estate that bothers you.

There is a Polish Sign Language interpreter in the hall. The stream has live captions.`,
      agenda: `- **17:30** Who is who – tea and coffee
- **17:45** What the plan said and what has come of it
- **18:15** Work in groups: paths, squares, courtyards
- **19:10** What we do until next time`,
    },
  };
}
