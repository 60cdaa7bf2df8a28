import { field, shared } from '../field.ts';
import type { Forms } from '../types.ts';
import { head, pictureForms, subjects } from './entries.ts';

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
        ['body'],
        ...pictureForms,
        ['documents'],
        ...subjects,
        ['significantChanges'],
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
    currency: field('Waluta', 'Currency'),
  },
};
