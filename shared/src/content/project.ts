import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import type { datePrecisions } from './event.ts';
import {
  choice,
  entryFields,
  list,
  optionalChoice,
  optionalDay,
  optionalNumber,
  referenceTo,
  optionalText,
  pictures,
  referencesTo,
  subjectFields,
} from './fields.ts';

export const partnerRoles = ['lead', 'partner', 'organiser', 'funder', 'host'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export const currencies = ['EUR', 'PLN'] as const;

const periodPrecisions = [
  'day',
  'month',
  'year',
] as const satisfies readonly (typeof datePrecisions)[number][];

/** A phase of a project. */
export const phase = z
  .object({
    /** The name of the phase in the default language. */
    nameDefault: optionalText,
    /** The name of the phase in the second language. */
    nameSecond: optionalText,
    startsOn: optionalDay,
    endsOn: optionalDay,
    /** How exactly its dates are known. */
    datePrecision: choice(periodPrecisions, 'month'),
  })
  .transform(({ nameDefault, nameSecond, ...rest }) => ({
    ...rest,
    name: { default: nameDefault, second: nameSecond },
  }));
export type Phase = z.output<typeof phase>;

/** An organisation and its role in the project. */
export const partner = z.object({
  organisation: referenceTo('organisation'),
  role: choice(partnerRoles, 'partner'),
});

/** A project: a story with a beginning, phases, partners and, one day, an end. */
export const project = {
  family: 'entry',
  restName: 'projects',
  inMenu: true,
  colours: { text: { light: '#0b5a57', dark: '#6fd3c4' }, wall: '#0b5a57', pale: '#bfe3dc', dim: '#084745' },
  words: {
    pl: {
      one: 'Projekt',
      many: 'Projekty',
      section: {
        path: 'projekty',
        lead: 'Co zmienia się na osiedlach, kto za tym stoi i na jakim etapie jest.',
        all: 'Wszystkie projekty',
      },
    },
    en: {
      one: 'Project',
      many: 'Projects',
      section: {
        path: 'projects',
        lead: 'What is changing in the neighbourhoods, who is behind it and how far it has got.',
        all: 'All projects',
      },
    },
  },
  schema: z.object({
    ...entryFields,
    ...subjectFields,
    /** The programme that includes or funds the project, for example "URBACT II". */
    programme: optionalText,
    /** The project's page elsewhere. */
    website: optionalText,
    startsOn: optionalDay,
    endsOn: optionalDay,
    /** How exactly its dates are known. */
    datePrecision: choice(periodPrecisions, 'month'),
    phases: list(phase),
    partners: list(partner),
    /** The cost of the whole project. */
    budget: optionalNumber,
    /** The grant, as part of the budget. */
    grant: optionalNumber,
    currency: optionalChoice(currencies),
    documents: referencesTo('document'),
    gallery: pictures,
  }),
} as const satisfies TypeDescription;
export type Project = z.output<typeof project.schema>;
