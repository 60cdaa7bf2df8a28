import type { Entry } from '../../types.ts';

export const localActionPlan: Entry<'document'> = {
  key: 'local-action-plan',
  shared: {
    kind: 'plan',
    neighbourhoods: ['azory'],
    topics: ['public-space', 'safety', 'green-and-clean'],
  },
  default: {
    title: 'Lokalny Plan Działania dla Azorów – streszczenie',
    slug: 'lokalny-plan-dzialania-dla-azorow',
    summary:
      'Co mieszkańcy i miasto ustalili dla Azorów w projekcie USER. To streszczenie tej strony, nie tekst samego planu.',
    file: { fileName: 'lokalny-plan-dzialania-dla-azorow-streszczenie.pdf' },
    accessible: true,
    body: `**To jest streszczenie przygotowane przez zespół tej strony.** Opiera się na publicznych informacjach o planie. Samego planu nie mamy, więc nie podajemy listy projektów ani kwot.

## Czym jest ten plan

Lokalny Plan Działania to krakowski wynik projektu USER (2013–2015). Każde z dziewięciu miast sieci przygotowało taki plan dla swojego obszaru. Krakowskim obszarem była przestrzeń publiczna Azorów.

Plan nie powstał przy biurku. Najpierw była diagnoza zrobiona z mieszkańcami, potem wspólne szukanie rozwiązań, na końcu postulaty zmian.

## Jak powstawał

1. **Czerwiec i wrzesień 2013.** Lokalna Grupa Wsparcia zebrała wiedzę o osiedlu, ułożyła ranking najważniejszych miejsc i opisała, kto z nich korzysta.
2. **Listopad 2013.** Warsztaty z Grenoble i Lizboną o tożsamości miejsca.
3. **13 kwietnia 2014.** Na festynie wielkanocnym mieszkańcy ocenili projekty studentów architektury.
4. **28 kwietnia 2014.** Grupy robocze pracowały nad pomysłami na projekty.
5. **3–4 lipca 2014.** Partnerzy z dziewięciu miast, mieszkańcy i studenci szukali rozwiązań dla alejek przy ul. Gnieźnieńskiej.
6. **9 listopada 2014.** Podczas jesiennych porządków mieszkańcy powiedzieli, co myślą o projektach z planu.
7. **9–10 kwietnia 2015.** W Grenoble podsumowano cały projekt.

## Co wyszło z diagnozy

Kłopoty Azorów opisano w trzech grupach:

- **Dostępność.** Trudny dojazd z reszty miasta, kiepski stan nawierzchni, bariery dla osób z niepełnosprawnościami. Są też miejsca martwe i takie, o których nie wiadomo, czy są wspólne, czy czyjeś.
- **Tożsamość miejsca.** W mieście Azory mają złą opinię. Mieszkańcy patrzą na nie zupełnie inaczej.
- **Wygoda.** Terenów do odpoczynku nie brakuje, ale są słabo wyposażone i źle utrzymane. Brak miejsc na konkretne zajęcia: rower, bieganie, sport, piknik.

## Trzy tematy

Plan odpowiadał na trzy tematy całej sieci USER:

1. spory o to, jak korzystać z przestrzeni,
2. przestrzeń bezpieczniejsza,
3. przestrzeń czysta i zadbana.

## Co dalej

Od 2016 roku do planu wrócił projekt URBinclusion. Zajął się przede wszystkim sprawami społecznymi: ubóstwem i wykluczeniem.

## Źródła

- bip.krakow.pl, dokument 57112
- ue.krakow.pl, dokumenty 58722, 68944, 102541, 124521, 181041 i 207625
- userplatform.lametro.fr`,
  },
  second: {
    title: 'Local Action Plan for Azory – a summary',
    slug: 'local-action-plan-for-azory',
    summary:
      'What residents and the city settled for Azory in the USER project. A summary made for this site, not the text of the plan.',
    file: { fileName: 'local-action-plan-for-azory-summary.pdf' },
    accessible: true,
    body: `**This summary was made by the team of this site.** It rests on public information about the plan. We do not have the plan itself, so we give neither its list of projects nor any sums.

## What the plan is

The Local Action Plan is what came of the USER project (2013–2015) in Kraków. Each of the network’s nine cities made such a plan for an area of its own. Kraków’s was the public space of Azory.

It was not made at a desk. First came a diagnosis, done with residents, then a common search for answers, and in the end the changes they called for.

## How it came about

1. **June and September 2013.** The Local Support Group gathered what it knew of the estate, ranked the places that matter most and described who uses them.
2. **November 2013.** A workshop with Grenoble and Lisbon on the identity of the place.
3. **13 April 2014.** At the Easter fête residents judged the designs of architecture students.
4. **28 April 2014.** Working groups thought up projects.
5. **3–4 July 2014.** Partners from nine cities, residents and students looked for answers for the paths by ul. Gnieźnieńska.
6. **9 November 2014.** At the autumn clean-up residents said what they thought of the projects in the plan.
7. **9–10 April 2015.** In Grenoble the whole project was summed up.

## What the diagnosis showed

The troubles of Azory were described in three groups:

- **Access.** Hard to reach from the rest of the city, surfaces in poor repair, barriers for people with disabilities. There are dead spots, and places of which nobody knows whether they are shared or somebody’s.
- **Identity.** In the city Azory has a bad name. Its residents see it quite differently.
- **Comfort.** There is no lack of ground for rest, but it is poorly furnished and badly kept. Places for doing something are missing: cycling, running, sport, a picnic.

## Three subjects

The plan answered the three subjects of the whole USER network:

1. conflicts over how space is used,
2. safer space,
3. clean and well-kept space.

## What came next

From 2016 the project URBinclusion took up the plan, above all its social side: poverty and exclusion.

## Sources

- bip.krakow.pl, document 57112
- ue.krakow.pl, documents 58722, 68944, 102541, 124521, 181041 and 207625
- userplatform.lametro.fr`,
  },
};
