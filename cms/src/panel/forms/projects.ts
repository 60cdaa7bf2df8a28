import { field, pair, shared } from '../field.ts';
import type { Forms } from '../types.ts';
import { head, pictureForms, subjects } from './entries.ts';
import { tail } from './shared-groups.ts';

/** Projects. */
export const projectForms: Forms = {
  layouts: {
    project: {
      mainField: 'title',
      sort: 'startsOn',
      order: 'DESC',
      list: ['title', 'programme', 'startsOn', 'endsOn'],
      edit: [
        ...head,
        ['programme', 'website'],
        ['startsOn', 'endsOn', 'datePrecision'],
        ['phases'],
        ['partners'],
        ['budget', 'grant', 'currency'],
        ['fundingStatement'],
        ['marks'],
        ['body'],
        ['actions'],
        ...pictureForms,
        ['documents', 'continues'],
        ...subjects,
        ...tail,
      ],
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
      'Takie, jakiego wymaga umowa. Przy pieniądzach z Unii: „Dofinansowane przez Unię Europejską”, pełnymi słowami.',
      'As the contract asks for it. With money of the Union: “Co-funded by the European Union”, in full.',
    ),
    marks: field(
      'Znaki',
      'Marks',
      'Po kolei, w jednym rzędzie. Symbol Unii Europejskiej pierwszy; żaden inny znak nie może być od niego większy.',
      'In their order, in one row. The emblem of the European Union first; no other mark may be larger.',
    ),
    actions: field(
      'Działania z planu',
      'Actions of the plan',
      'O co prosili mieszkańcy i co z tego wyszło. Wspólne dla obu języków.',
      'What residents asked for and what became of it. Shared by both languages.',
    ),
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
      'Na przykład: budżet obywatelski, Zarząd Zieleni Miejskiej.',
      'For example: the participatory budget, the parks department.',
    ),
    'project.action.place': field('Miejsce', 'Place'),
    source: field(
      'Źródło',
      'Source',
      'Adres, pod którym to zapisano.',
      'The address where it is written down.',
    ),
  },
};
