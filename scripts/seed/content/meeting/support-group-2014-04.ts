import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const supportGroupApril2014: Entry<'meeting'> = {
  key: 'support-group-2014-04',
  shared: {
    kind: 'localGroup',
    startsAt: localInstant('2014-04-28'),
    datePrecision: 'day',
    place: 'school-xiv-hall',
    organisers: ['local-support-group', 'european-funds'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'active-neighbours'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Lokalna Grupa Wsparcia: pomysły na projekty',
    slug: 'lokalna-grupa-wsparcia-kwiecien-2014',
    summary:
      'Dwa tygodnie po festynie wielkanocnym sąsiedzi usiedli w grupach i zaczęli zamieniać kłopoty osiedla w projekty.',
    body: `Diagnoza była gotowa. Teraz przyszła pora na odpowiedzi. W auli XIV Liceum Ogólnokształcącego Lokalna Grupa Wsparcia pracowała w małych grupach nad pomysłami na Azory.`,
    minutes: `## Duże czy małe?

Grupy mówiły o dwóch rodzajach projektów. **Małe** kosztują niewiele i od razu coś zmieniają. **Duże** są trudniejsze, ale biorą się za kilka spraw naraz. Potrzebne są jedne i drugie.

## Skąd pieniądze

Omówiono środki unijne dla wspólnot i spółdzielni mieszkaniowych oraz budżet partycypacyjny.

## Jeszcze jeden festyn?

Mieszkańcy ciepło wspominali [festyn wielkanocny](/festyny/festyn-wielkanocny-na-azorach/) sprzed dwóch tygodni. Chcieli, żeby takie imprezy odbywały się regularnie.

Na podstawie: ue.krakow.pl (dokument 102541). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Local Support Group: ideas for projects',
    slug: 'local-support-group-april-2014',
    summary:
      'Two weeks after the Easter fête neighbours sat down in groups and began to turn the estate’s troubles into projects.',
    body: `The diagnosis was done; now came the answers. In the hall of the XIV secondary school the Local Support Group worked in small groups on ideas for Azory.`,
    minutes: `## Large or small?

The groups spoke of two kinds of projects. **Small** ones cost little and change something at once. **Large** ones are harder, but take on several troubles together. Both are needed.

## Where the money comes from

European funds for housing communities and co-operatives were talked through, and the participatory budget.

## Another fête?

Residents had fond memories of the [Easter fête](/en/festivals/easter-fete-in-azory/) two weeks before, and wanted such events to be held regularly.

Based on: ue.krakow.pl (document 102541). This is our summary, not official minutes.`,
  },
};
