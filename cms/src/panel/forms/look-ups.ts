import { field, folded, helped, inParts, live, markdownField, pair, part } from '../field.ts';
import type { Forms } from '../types.ts';

const liveName = field('Nazwa (po polsku)', 'Name (Polish)', ...live);

/** Look-ups and redirects. */
export const lookups: Forms = {
  layouts: {
    neighbourhood: {
      mainField: 'nameDefault',
      sort: 'order',
      list: ['nameDefault', 'districtDefault', 'order'],
      ...inParts(
        part(
          'Co',
          'What',
          ['nameDefault', 'nameSecond'],
          ['districtDefault', 'districtSecond'],
          ['summaryDefault', 'summarySecond'],
        ),
        helped('event#getting-there', part('Ulice', 'Streets', ['streets'])),
        part('Opis', 'Description', ['descriptionDefault'], ['descriptionSecond']),
        part('Zdjęcie', 'Picture', ['cover']),
        folded('Adres strony i kolejność', 'The page’s address, and its order', ['slug', 'order']),
      ),
    },
    organisation: {
      mainField: 'nameDefault',
      sort: 'nameDefault',
      list: ['nameDefault', 'cityDefault', 'website'],
      edit: [['nameDefault', 'nameSecond'], ['cityDefault', 'citySecond'], ['website'], ['logo']],
    },
    place: {
      mainField: 'nameDefault',
      sort: 'nameDefault',
      list: ['nameDefault', 'address', 'neighbourhood'],
      ...inParts(
        part('Co i gdzie', 'What and where', ['nameDefault', 'nameSecond'], ['address', 'neighbourhood']),
        part('Dostępność', 'Access', ['stepFree', 'hearingLoop'], ['accessDefault', 'accessSecond']),
        helped('event#getting-there', part('Dojazd', 'Getting there', ['stops'])),
        folded(
          'Inne miasto, punkt na mapie',
          'Another city, point on the map',
          ['cityDefault', 'citySecond'],
          ['latitude', 'longitude'],
        ),
      ),
    },
    topic: {
      mainField: 'nameDefault',
      sort: 'nameDefault',
      list: ['nameDefault', 'nameSecond', 'slug'],
      edit: [
        ['nameDefault', 'nameSecond'],
        ['slug', 'slugSecond'],
        ['summaryDefault', 'summarySecond'],
      ],
    },
    redirect: {
      mainField: 'from',
      sort: 'from',
      list: ['from', 'kind', 'to'],
      edit: [['from'], ['kind', 'to']],
    },
  },
  groups: {
    'place.stop': {
      mainField: 'name',
      list: [],
      edit: [['name', 'mode'], ['lines', 'walkMinutes'], ['stepFree']],
    },
  },
  fields: {
    ...pair(
      'name',
      'Nazwa',
      'Name',
      'Pod tą nazwą mieszkańcy znajdą to na stronie.',
      'By this name residents find it on the site.',
    ),
    'neighbourhood.nameDefault': liveName,
    'organisation.nameDefault': liveName,
    'place.nameDefault': liveName,
    'topic.nameDefault': liveName,
    ...pair(
      'district',
      'Dzielnica',
      'District',
      'Stoi nad nazwą osiedla.',
      'Stands above the name of the neighbourhood.',
    ),
    ...pair(
      'summary',
      'W skrócie',
      'Summary',
      'Stoi pod nazwą i na liście.',
      'Stands below the name and on the list.',
    ),
    ...pair('description', 'Opis', 'Description', ...markdownField),
    order: field(
      'Kolejność na listach',
      'Order in lists',
      'Najpierw najmniejsza liczba.',
      'The lowest number first.',
    ),
    ...pair(
      'city',
      'Miasto',
      'City',
      'Stoi obok nazwy; puste, gdy to miasto.',
      'Stands beside the name; empty for this city.',
    ),
    address: field(
      'Ulica i numer',
      'Street and number',
      'Stoi przy każdym wydarzeniu w tym miejscu. Zapisanie od razu zmienia stronę.',
      'Stands by each event at this place. Saving changes the site at once.',
    ),
    'place.neighbourhood': field(
      'Osiedle',
      'Neighbourhood',
      'Na stronie tego osiedla pojawią się wydarzenia stąd.',
      'The events of this place appear on the neighbourhood’s page.',
    ),
    neighbourhood: field(
      'Osiedle',
      'Neighbourhood',
      'Puste: wszystkie osiedla projektu.',
      'Empty: all neighbourhoods of the project.',
    ),
    latitude: field(
      'Szerokość geograficzna',
      'Latitude',
      'Dla map i wyszukiwarek. Na przykład 50,0777.',
      'For maps and search engines. For example 50.0777.',
    ),
    longitude: field('Długość geograficzna', 'Longitude', 'Na przykład 19,9822.', 'For example 19.9822.'),
    ...pair(
      'access',
      'Jak wejść i wziąć udział',
      'Access',
      'Schody, winda, toaleta, pętla indukcyjna.',
      'Steps, lift, toilet, induction loop.',
    ),
    'place.stepFree': field('Wejście bez progów', 'Step-free', ...live),
    'place.hearingLoop': field('Pętla indukcyjna', 'Induction loop'),
    stops: field('Najbliższe przystanki', 'Nearest stops'),
    name: field('Nazwa przystanku', 'Name of the stop'),
    mode: field('Co tu staje', 'What stops there'),
    lines: field('Linie', 'Lines', 'Na przykład: 130, 168.', 'For example: 130, 168.'),
    walkMinutes: field('Ile minut pieszo', 'Minutes on foot'),
    'place.stop.stepFree': field(
      'Droga bez progów',
      'Step-free way',
      'Od przystanku do wejścia.',
      'From the stop to the entrance.',
    ),
    streets: field(
      'Ulice',
      'Streets',
      'Każda w osobnym wierszu. Mieszkańcy znajdą po nich swoje osiedle.',
      'One a line. Residents find their neighbourhood by them.',
    ),
    slugSecond: field(
      'Adres po angielsku',
      'Slug in English',
      'Gdy pusty, taki sam jak polski.',
      'If empty, the same as the Polish one.',
    ),
    from: field(
      'Dawny adres',
      'Old address',
      'Zaczyna się od „/”, na przykład „/spotkania/stara-nazwa/” albo „/index.php?id=12”.',
      'Begins with “/”, for example “/spotkania/stara-nazwa/” or “/index.php?id=12”.',
    ),
    to: field('Nowy adres', 'New address', 'Puste, gdy strony już nie ma.', 'Empty where the page is gone.'),
    'redirect.kind': field(
      'Co się stało ze stroną',
      'What became of the page',
      'Przeniesiona: kto wejdzie na dawny adres, trafi na nowy. Usunięta: przeczyta, że strony już nie ma.',
      'Moved: whoever opens the old address gets to the new one. Gone: they read that the page is no longer there.',
    ),
  },
};
