import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const supportGroupSeptember2013: Entry<'meeting'> = {
  key: 'support-group-2013-09',
  shared: {
    kind: 'localGroup',
    startsAt: localInstant('2013-09-28'),
    datePrecision: 'day',
    place: 'azory-estate',
    organisers: ['local-support-group', 'european-funds'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'safety'],
    cover: shown('circle-of-neighbours'),
  },
  default: {
    title: 'Lokalna Grupa Wsparcia: ranking miejsc na Azorach',
    slug: 'lokalna-grupa-wsparcia-wrzesien-2013',
    summary:
      'Które miejsca na Azorach są najważniejsze i kto z nich korzysta? Sąsiedzi ułożyli ranking i opisali użytkowników.',
    body: `W sobotę przy jednym stole usiedli mieszkańcy, spółdzielnie i wspólnoty mieszkaniowe, rada osiedla, Dzielnica IV, urząd i straż miejska.`,
    agenda: `1. Ranking miejsc, od których najwięcej zależy na osiedlu.
2. Kim są użytkownicy przestrzeni wspólnej?
3. Przygotowanie do międzynarodowych warsztatów w listopadzie.`,
    minutes: `## Miejsca

Z materiału zebranego w czerwcu grupa wybrała konkretne miejsca do dalszej pracy. Szukano ich wśród ulic, placów, skwerów i parków oraz w otoczeniu budynków. Tak powstał **ranking miejsc najważniejszych dla Azorów**.

## Ludzie

Potem opisano użytkowników. Inaczej z podwórka korzysta dziecko, inaczej uczeń, ktoś, kto pracuje, ktoś, kto szuka pracy, i emeryt. Powstał model: kto, w jakim wieku i po co tu przychodzi.

## Co dalej

Grupa przygotowała się do [warsztatów z Grenoble i Lizboną](/warsztaty/tozsamosc-miejsca/) o tożsamości miejsca.

Na podstawie: ue.krakow.pl (dokument 58722). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Local Support Group: a ranking of places in Azory',
    slug: 'local-support-group-september-2013',
    summary:
      'Which places in Azory matter most, and who uses them? Neighbours made a ranking and described the users.',
    body: `On a Saturday residents, housing co-operatives and communities, the estate council, District IV, the city hall and the municipal guard sat down at one table.`,
    agenda: `1. A ranking of the places on which most depends.
2. Who are the users of the shared space?
3. Getting ready for the international workshop in November.`,
    minutes: `## Places

From what had been gathered in June the group chose places to work on. It looked among streets, squares, greens and parks, and around the buildings. So came about the **ranking of the places that matter most to Azory**.

## People

Then the users were described. A child uses a courtyard in one way, a pupil in another; so do somebody with a job, somebody looking for one, and a pensioner. The result was a model: who comes here, at what age, and what for.

## What next

The group got ready for the [workshop with Grenoble and Lisbon](/en/workshops/identity-of-the-place/) on the identity of a place.

Based on: ue.krakow.pl (document 58722). This is our summary, not official minutes.`,
  },
};
