import type { Entry } from '../../types.ts';

export const urbinclusionResults: Entry<'document'> = {
  key: 'urbinclusion-results',
  shared: {
    kind: 'report',
    neighbourhoods: ['azory'],
    topics: ['inclusion', 'cities-together'],
  },
  default: {
    title: 'URBinclusion: co zostało',
    slug: 'urbinclusion-co-zostalo',
    summary:
      'Manifest, ramy wdrażania i opowieści o rozwiązaniach: krótki przewodnik po tym, co zostawiła sieć dziewięciu miast.',
    body: `Sieć URBinclusion zakończyła pracę w 2019 roku. Zostawiła trzy rodzaje materiałów. Wszystkie są po angielsku na [stronie sieci](https://urbact.eu/networks/urbinclusion).

## Manifest

Krótki tekst, w którym miasta mówią, jak powinna wyglądać walka z biedą w mieście: wspólnie, a nie wydziałami; z ludźmi, a nie obok nich; ze sprawdzaniem, czy działa; z pieniędzmi na to, co się planuje.

## Ramy wdrażania

Miasta opisały, jak zamienią swój plan w działanie: kto, kiedy, za co i jak to sprawdzi. W Krakowie chodziło o społeczną część Lokalnego Planu Działania dla Azorów.

## Opowieści o rozwiązaniach

Przykłady, które można podejrzeć i przerobić u siebie.

To nasz opis, nie oficjalne podsumowanie projektu.

Na podstawie: [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion), archive.urbact.eu (18 marca 2019).`,
  },
  second: {
    title: 'What URBinclusion left',
    slug: 'what-urbinclusion-left',
    summary:
      'A manifesto, implementation frameworks and solution stories: a short guide to what the network of nine cities left behind.',
    body: `The URBinclusion network finished its work in 2019. It left three kinds of material. All of it is on the [network’s page](https://urbact.eu/networks/urbinclusion).

## Manifesto

A short text in which the cities say how poverty should be fought: together and not department by department; with people and not beside them; checking whether it works; and with money for what is planned.

## Implementation frameworks

The cities described how they would turn their plan into action: who, when, with what money, and how they would check. In Kraków that was the social part of the Local Action Plan for Azory.

## Solution stories

Examples to look at and to make one’s own.

This is our description, not the project’s official summary.

Based on: [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion), archive.urbact.eu (18 March 2019).`,
  },
};
