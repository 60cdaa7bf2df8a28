import { field, folded, inParts, pair, part, shared } from '../field.ts';
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
        part('Kiedy', 'When', ['startsOn', 'endsOn', 'datePrecision'], ['phases']),
        part('Treść strony', 'Text of the page', ['body']),
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
      'Cały adres, razem z „https://”.',
      'The whole address, with “https://”.',
    ),
    startsOn: field('Od', 'From'),
    endsOn: field('Do', 'Until'),
    phases: field('Etapy', 'Phases', ...shared),
    partners: field('Partnerzy', 'Partners', ...shared),
    organisation: field('Organizacja', 'Organisation'),
    role: field('Rola', 'Role'),
    budget: field('Wartość całości', 'Budget'),
    grant: field('W tym dotacja', 'Of which a grant'),
    fundingStatement: field(
      'Kto to finansuje – zdanie',
      'Funding statement',
      'Takie, jakiego wymaga umowa. Przy pieniądzach z Unii: „Dofinansowane przez Unię Europejską”, pełnymi słowami, a poniżej jej symbol jako pierwszy znak; żaden inny nie może być większy.',
      'As the contract asks for it. With money of the Union: “Co-funded by the European Union”, in full, and below its emblem as the first mark; no other may be larger.',
    ),
    marks: field('Znaki w rzędzie, po kolei', 'Marks in a row, in their order'),
    actions: field('Działania z planu – co z nich wyszło', 'Actions of the plan, and what became of them'),
    continues: field('Dalszy ciąg projektu', 'Continues the project', ...shared),
    ...pair('asked', 'O co prosili mieszkańcy', 'What residents asked for'),
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
