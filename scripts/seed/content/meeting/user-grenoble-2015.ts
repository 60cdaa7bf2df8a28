import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const userGrenoble2015: Entry<'meeting'> = {
  key: 'user-grenoble-2015',
  shared: {
    kind: 'conference',
    startsAt: localInstant('2015-04-09'),
    endsAt: localInstant('2015-04-10'),
    datePrecision: 'day',
    place: 'grenoble',
    organisers: ['grenoble'],
    projects: ['user'],
    documents: ['local-action-plan'],
    neighbourhoods: ['azory'],
    topics: ['cities-together', 'public-space'],
  },
  default: {
    title: 'Konferencja zamykająca USER',
    slug: 'konferencja-zamykajaca-user',
    summary:
      'Po ponad dwóch latach dziewięć miast spotkało się w Grenoble, żeby powiedzieć sobie, co się udało, a co nie.',
    body: `Gospodarzem był lider sieci, Grenoble.`,
    agenda: `**Dzień pierwszy.** Wizyta na odnawianych osiedlach Grenoble i okolic, między innymi na Teisseire.

**Dzień drugi.** Trzy warsztaty naraz, wspólne wnioski, podsumowanie projektu.`,
    minutes: `## Teisseire: dwadzieścia lat cierpliwości

Najwięcej pytań wzbudziło osiedle Teisseire. Odnawia się je od blisko dwudziestu lat, z wielu źródeł pieniędzy naraz. To dobra lekcja dla miasta, które dopiero zaczyna: osiedla nie zmienia się w jeden sezon.

## Wnioski

Miasta opowiedziały, co zrobiły u siebie. Na koniec pokazano wyniki projektu i oceniono jego mocne i słabe strony. Krakowskim wynikiem jest [Lokalny Plan Działania dla Azorów](/dokumenty/lokalny-plan-dzialania-dla-azorow/).

Na podstawie: ue.krakow.pl (dokument 181041). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Closing conference of USER',
    slug: 'closing-conference-of-user',
    summary:
      'After more than two years nine cities met in Grenoble to tell each other what had worked, and what had not.',
    body: `The host was the lead partner, Grenoble.`,
    agenda: `**Day one.** A visit to estates under renewal in and around Grenoble, Teisseire among them.

**Day two.** Three workshops at once, shared conclusions, a look back at the project.`,
    minutes: `## Teisseire: twenty years of patience

The estate of Teisseire drew most of the questions. It has been under renewal for nearly twenty years, with money from many sources at once. A good lesson for a city that has just begun: no estate changes in a season.

## Conclusions

The cities told what they had done at home. At the end the project’s results were shown and its strong and weak sides weighed. Kraków’s result is the [Local Action Plan for Azory](/en/documents/local-action-plan-for-azory/).

Based on: ue.krakow.pl (document 181041). This is our summary, not official minutes.`,
  },
};
