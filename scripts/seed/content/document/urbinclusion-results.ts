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
      'Manifest, ramy wdrażania i opowieści o rozwiązaniach: trzy rodzaje materiałów po sieci dziewięciu miast.',
    body: `Sieć [URBinclusion](/projekty/urbinclusion/) działała w latach 2016–2019. Zostawiła trzy rodzaje materiałów:

- **manifest**,
- **ramy wdrażania** (*implementation frameworks*),
- **opowieści o rozwiązaniach** (*solution stories*).

Co w nich napisano i które dotyczą Krakowa, nie wiemy: nie mamy tych tekstów. Szukaj ich na [stronie sieci](https://urbact.eu/networks/urbinclusion).

To nasz opis, nie oficjalne podsumowanie projektu.

Na podstawie: [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion).`,
  },
  second: {
    title: 'What URBinclusion left',
    slug: 'what-urbinclusion-left',
    summary:
      'A manifesto, implementation frameworks and solution stories: three kinds of material from a network of nine cities.',
    body: `The [URBinclusion](/en/projects/urbinclusion/) network worked from 2016 to 2019. It left three kinds of material:

- a **manifesto**,
- **implementation frameworks**,
- **solution stories**.

What they say and which of them are about Kraków we do not know: we do not have these texts. Look for them on the [network’s page](https://urbact.eu/networks/urbinclusion).

This is our description, not the project’s official summary.

Based on: [urbact.eu/networks/urbinclusion](https://urbact.eu/networks/urbinclusion).`,
  },
};
