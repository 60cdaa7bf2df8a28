import { field, folded, helped, inParts, pair, part, shared } from '../field.ts';
import type { Forms } from '../types.ts';
import { head, picturePart, subjects } from './entries.ts';
import { tail } from './shared-groups.ts';

/** Projects. */
export const projectForms: Forms = {
  layouts: {
    project: {
      mainField: 'title',
      sort: 'startsOn',
      order: 'DESC',
      list: ['title', 'startsOn', 'endsOn', 'neighbourhoods'],
      ...inParts(
        part('Co', 'What', ...head),
        helped('dates', part('Kiedy', 'When', ['startsOn', 'endsOn', 'datePrecision'], ['phases'])),
        helped('texts', part('Treść strony', 'Text of the page', ['body'])),
        picturePart,
        part('Kto i za co', 'Who, and with what', ['partners'], ['programme', 'website']),
        subjects,
        folded('Pieniądze', 'Money', ['budget', 'grant', 'currency'], ['fundingStatement'], ['marks']),
        folded('Co wyszło z planu', 'What became of the plan', ['actions']),
        folded('Dokumenty i poprzedni projekt', 'Documents and the project before', [
          'documents',
          'continues',
        ]),
        ...tail,
      ),
    },
  },
  groups: {
    'project.phase': {
      mainField: 'nameDefault',
      list: [],
      edit: [
        ['nameDefault', 'nameSecond'],
        ['startsOn', 'endsOn', 'datePrecision'],
      ],
    },
    'project.partner': {
      mainField: 'role',
      list: [],
      edit: [['organisation', 'role']],
    },
    'project.action': {
      mainField: 'askedDefault',
      list: [],
      edit: [
        ['askedDefault', 'askedSecond'],
        ['state', 'year'],
        ['outcomeDefault', 'outcomeSecond'],
        ['neighbourhood', 'place'],
        ['carriedOutDefault', 'carriedOutSecond'],
        ['link', 'source'],
      ],
    },
  },
  fields: {
    'project.programme': field(
      'Program, z którego jest finansowany',
      'Funding programme',
      'Na przykład: URBACT III.',
      'For example: URBACT III.',
    ),
    website: field(
      'Strona internetowa',
      'Website',
      'Odsyłacz na stronie. Cały adres, razem z „https://”.',
      'A link on the site. The whole address, with “https://”.',
    ),
    startsOn: field(
      'Od',
      'From',
      'Z tych dat mieszkańcy widzą, co już było, co trwa, a co dopiero będzie.',
      'By these dates residents see what is over, what is under way and what is to come.',
    ),
    endsOn: field(
      'Do',
      'Until',
      'Puste: trwa albo koniec nie jest znany.',
      'Empty: it is under way, or its end is not known.',
    ),
    phases: field('Etapy', 'Phases', ...shared),
    partners: field('Partnerzy', 'Partners', ...shared),
    organisation: field(
      'Organizacja',
      'Organisation',
      'Na stronie: „Kto za tym stoi”.',
      'On the site: “Who is behind it”.',
    ),
    role: field(
      'Rola',
      'Role',
      'Partnerzy stoją na stronie według ról.',
      'The site groups partners by their roles.',
    ),
    budget: field('Wartość całości', 'Budget', 'Na stronie: „Pieniądze”.', 'On the site: “Money”.'),
    grant: field(
      'W tym dotacja',
      'Of which a grant',
      'Na stronie obok wartości całości.',
      'On the site beside the budget.',
    ),
    fundingStatement: field(
      'Kto to finansuje – zdanie',
      'Funding statement',
      'Takie, jakiego wymaga umowa. Przy pieniądzach z Unii: „Dofinansowane przez Unię Europejską”, pełnymi słowami, a poniżej jej symbol jako pierwszy znak; żaden inny nie może być większy.',
      'As the contract asks for it. With money of the Union: “Co-funded by the European Union”, in full, and below its emblem as the first mark; no other may be larger.',
    ),
    marks: field('Znaki w rzędzie, po kolei', 'Marks in a row, in their order'),
    actions: field('Działania z planu – co z nich wyszło', 'Actions of the plan, and what became of them'),
    continues: field(
      'Dalszy ciąg projektu',
      'Continues the project',
      'Który projekt był przed nim. Wspólne dla obu języków.',
      'Which project came before it. Shared by both languages.',
    ),
    ...pair(
      'asked',
      'O co prosili mieszkańcy',
      'What residents asked for',
      'Słowami mieszkańców, jak w planie.',
      'In the words of residents, as in the plan.',
    ),
    state: field('Co z tego wyszło', 'What became of it', 'Puste, gdy nie wiadomo.', 'Empty if unknown.'),
    year: field('Rok', 'Year'),
    ...pair(
      'outcome',
      'Co zrobiono albo dlaczego nie',
      'What was done, or why not',
      'Przy zaniechanych powód jest konieczny.',
      'What was dropped needs the reason.',
    ),
    ...pair(
      'carriedOut',
      'Kto lub co to wykonało',
      'What carried it out',
      'Na przykład: budżet obywatelski, zarząd zieleni.',
      'For example: the participatory budget, the parks department.',
    ),
    'project.action.place': field('Miejsce', 'Place'),
    source: field(
      'Źródło',
      'Source',
      'Gdzie to zapisano: wpis, plik albo adres strony.',
      'Where it is written down: an entry, a file, or the address of a page.',
    ),
  },
};
