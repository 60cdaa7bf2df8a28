import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** The busiest year in Azory. */
export const updates2014: Entry<'update'>[] = [
  {
    key: 'easter-fete-report',
    shared: {
      date: '2014-04-13',
      importance: 'major',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['children-and-families', 'active-neighbours'],
      cover: shown('easter'),
    },
    default: {
      title: 'Pisanki potoczyły się po placu',
      slug: 'pisanki-potoczyly-sie-po-placu',
      summary:
        'W Niedzielę Palmową na Azorach ścigały się dzieci i pisanki, a dorośli oceniali projekty studentów.',
      body: `Na placu za kościołem parafialnym były dziś kręgle, wyścigi pisanek, loteria i stół pełen wielkanocnych ozdób.

Między zabawami mieszkańcy oglądali projekty studentów Politechniki Krakowskiej i mówili, które im się podobają. Tak też można planować osiedle.

[Zobacz, jak było na festynie](/festyny/festyn-wielkanocny-na-azorach/)`,
    },
    second: {
      title: 'Painted eggs rolled across the square',
      slug: 'painted-eggs-rolled-across-the-square',
      summary:
        'On Palm Sunday in Azory children raced with painted eggs, and grown-ups judged students’ designs.',
      body: `Today the square behind the parish church held skittles, egg races, a lottery and a table full of Easter ornaments.

Between the games residents looked at the designs of students from Kraków University of Technology and said which they liked. That, too, is a way to plan an estate.

[See what the fête was like](/en/festivals/easter-fete-in-azory/)`,
    },
  },
  {
    key: 'ideas-in-groups',
    shared: {
      date: '2014-04-28',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'active-neighbours'],
    },
    default: {
      title: 'Z kłopotów robią się projekty',
      slug: 'z-klopotow-robia-sie-projekty',
      summary: 'W auli XIV Liceum Ogólnokształcącego sąsiedzi pracowali w grupach nad pomysłami na Azory.',
      body: `Małe i tanie czy duże i poważne? Grupy uznały, że potrzebne są jedne i drugie. Rozmawiano też o pieniądzach: skąd wziąć je na zmiany koło bloku.

Mieszkańcy prosili też o kolejne festyny.

[Co ustalono na spotkaniu](/spotkania/lokalna-grupa-wsparcia-kwiecien-2014/)`,
    },
    second: {
      title: 'Troubles turn into projects',
      slug: 'troubles-turn-into-projects',
      summary: 'In the hall of the XIV secondary school neighbours worked in groups on ideas for Azory.',
      body: `Small and cheap, or large and serious? The groups found that both are needed. They also talked of money: where to get it for changes around a block.

Residents also asked for more fêtes.

[What the meeting settled](/en/meetings/local-support-group-april-2014/)`,
    },
  },
  {
    key: 'krakow-in-pont-de-claix',
    shared: {
      date: '2014-05-13',
      importance: 'minor',
      projects: ['user'],
      topics: ['cities-together', 'active-neighbours'],
    },
    default: {
      title: 'Kraków pyta w Le Pont-de-Claix',
      slug: 'krakow-pyta-w-le-pont-de-claix',
      summary:
        'Dlaczego na zebrania przychodzą ciągle ci sami? Okazuje się, że pod Grenoble też się nad tym głowią.',
      body: `42 osoby z Francji, Portugalii i Polski rozmawiały w trzech grupach o miejscu mieszkańców w tworzeniu przestrzeni publicznej. Kto zwołuje zebranie, powinien powiedzieć, o czym naprawdę można na nim zdecydować.

[Więcej o tym spotkaniu](/warsztaty/jakie-miejsce-dla-mieszkancow/)`,
    },
    second: {
      title: 'Kraków asks in Le Pont-de-Claix',
      slug: 'krakow-asks-in-le-pont-de-claix',
      summary: 'Why do the same people come to every meeting? Near Grenoble, it turns out, they wonder too.',
      body: `Forty-two people from France, Portugal and Poland talked in three groups about the place of residents in making public space. Whoever calls a meeting should say what may really be decided.

[More on the workshop](/en/workshops/what-place-for-residents/)`,
    },
  },
  {
    key: 'nine-cities-in-krakow',
    shared: {
      date: '2014-07-04',
      importance: 'major',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'cities-together'],
      cover: shown('hall'),
    },
    default: {
      title: 'Dziewięć miast na alejkach',
      slug: 'dziewiec-miast-na-alejkach',
      summary:
        'Goście konferencji USER, mieszkańcy i studenci szukali nowego pomysłu na alejki przy ul. Gnieźnieńskiej.',
      body: `Pierwszy dzień konferencji minął w sali, drugi wyszedł na osiedle. Na alejkach przy ul. Gnieźnieńskiej mieszane grupy – ktoś z zagranicy, ktoś z Azorów, ktoś z Politechniki – notowały, co jest dobre, a co złe, i od razu rysowały zmiany.

[Więcej o konferencji](/spotkania/konferencja-user-w-krakowie/)`,
    },
    second: {
      title: 'Nine cities on the paths',
      slug: 'nine-cities-on-the-paths',
      summary:
        'Guests of the USER conference, residents and students looked for a new idea for the paths by ul. Gnieźnieńska.',
      body: `The first day of the conference passed indoors; the second went out to the estate. On the paths by ul. Gnieźnieńska mixed groups – somebody from abroad, somebody from Azory, somebody from the university – noted what is good and what is bad, and drew changes on the spot.

[More on the conference](/en/meetings/user-conference-in-krakow/)`,
    },
  },
  {
    key: 'swap-fair-report',
    shared: {
      date: '2014-11-09',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['green-and-clean', 'children-and-families'],
      cover: shown('dolls'),
    },
    default: {
      title: 'Liście do worków, lalki na stół',
      slug: 'liscie-do-workow-lalki-na-stol',
      summary: 'Na Azorach sprzątano, wymieniano się rzeczami i rozmawiano o planie dla osiedla.',
      body: `Jesienne porządki mogą być nudne. Chyba że z tego, co się znajdzie, powstają lalki, a rzecz niepotrzebna jednemu przydaje się drugiemu.

Przy okazji mieszkańcy powiedzieli, co sądzą o projektach z [Lokalnego Planu Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/).

[Zobacz, jak było](/festyny/jesienne-porzadki-na-azorach/)`,
    },
    second: {
      title: 'Leaves into bags, dolls on the table',
      slug: 'leaves-into-bags-dolls-on-the-table',
      summary: 'Azory cleaned up, swapped things and talked about the plan for the estate.',
      body: `Autumn cleaning can be dull – unless dolls are made of what is found, and things that one neighbour no longer needs find another who does.

Along the way residents said what they think of the projects in the [Local Action Plan](/en/documents/local-action-plan-for-azory/).

[See what it was like](/en/festivals/autumn-clean-up-in-azory/)`,
    },
  },
];
