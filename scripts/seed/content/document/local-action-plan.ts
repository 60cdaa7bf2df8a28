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
      'Co wiemy o planie dla Azorów z projektu USER. To streszczenie tej strony, nie tekst samego planu.',
    file: { fileName: 'lokalny-plan-dzialania-dla-azorow-streszczenie.pdf' },
    accessible: true,
    body: `**To streszczenie zrobił zespół tej strony.** Samego planu nie mamy. Opieramy się na tym, co o nim napisano na publicznych stronach.

## Czym jest ten plan

Lokalny Plan Działania to krakowski wynik projektu USER (2013–2015). Dotyczy Azorów, bo obszarem pilotażowym była ich przestrzeń publiczna. Plan powstał po diagnozie zrobionej z mieszkańcami.

## Co działo się po drodze

Te spotkania należały do USER. Ułożyliśmy je po kolei sami.

1. **Czerwiec i 28 września 2013.** Lokalna Grupa Wsparcia ułożyła ranking najważniejszych miejsc i opisała, kto z nich korzysta.
2. **14 listopada 2013.** Warsztaty z Grenoble i Lizboną o tożsamości miejsca.
3. **13 kwietnia 2014.** Na festynie wielkanocnym mieszkańcy oceniali projekty studentów.
4. **28 kwietnia 2014.** Grupy robocze zajmowały się pomysłami na projekty.
5. **3–4 lipca 2014.** Konferencja partnerów USER. Jedno popołudnie na Azorach, z mieszkańcami i studentami architektury.
6. **9 listopada 2014.** Podczas jesiennych porządków zbierano opinie o planie.
7. **9–10 kwietnia 2015.** Konferencja zamykająca USER w Grenoble.

## Trzy podtematy USER

1. spory o to, jak korzystać z przestrzeni,
2. przestrzeń bezpieczniejsza,
3. przestrzeń czysta i zadbana.

## Czego nie wiemy

- Co wyszło z diagnozy.
- Jakie działania zapisano w planie i ile miały kosztować.
- Co z nich zrobiono, a czego nie.

Po USER na Azorach działał URBinclusion. Był jego kontynuacją.

## Źródła

- bip.krakow.pl, dokument 57112
- ue.krakow.pl, dokumenty 58722, 102541, 124521, 181041 i 207625
- userplatform.lametro.fr`,
  },
  second: {
    title: 'Local Action Plan for Azory – a summary',
    slug: 'local-action-plan-for-azory',
    summary:
      'What we know of the plan for Azory that USER made. A summary by this site, not the text of the plan.',
    file: { fileName: 'local-action-plan-for-azory-summary.pdf' },
    accessible: true,
    body: `**This summary was made by the team of this site.** We do not have the plan itself. We rely on what public pages say of it.

## What the plan is

The Local Action Plan is what came of USER (2013–2015) in Kraków. It is about Azory, whose public space was the pilot area. It was made after a diagnosis with residents.

## What happened on the way

These events were part of USER. We put them in order ourselves.

1. **June and 28 September 2013.** The Local Support Group ranked the places that matter most and described who uses them.
2. **14 November 2013.** A workshop with Grenoble and Lisbon on the identity of a place.
3. **13 April 2014.** At the Easter fête residents judged students’ designs.
4. **28 April 2014.** Working groups took up ideas for projects.
5. **3–4 July 2014.** A conference of USER’s partners, with an afternoon in Azory together with residents and architecture students.
6. **9 November 2014.** At the autumn clean-up opinions on the plan were gathered.
7. **9–10 April 2015.** The closing conference of USER in Grenoble.

## The three sub-topics of USER

1. conflicts over how space is used,
2. safer space,
3. clean and well-kept space.

## What we do not know

- What the diagnosis showed.
- Which actions the plan set down, and what they were to cost.
- Which of them were done and which were not.

After USER, URBinclusion worked in Azory. It continued USER.

## Sources

- bip.krakow.pl, document 57112
- ue.krakow.pl, documents 58722, 102541, 124521, 181041 and 207625
- userplatform.lametro.fr`,
  },
};
