import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import type { datePrecisions } from './event.ts';
import {
  choice,
  currencies,
  entryFields,
  list,
  marks,
  optionalChoice,
  optionalDay,
  optionalLink,
  optionalNumber,
  referenceTo,
  optionalText,
  pictures,
  referencesTo,
  subjectFields,
} from './fields.ts';

export const partnerRoles = ['lead', 'partner', 'organiser', 'funder', 'host'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

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

export const actionStates = ['planned', 'underWay', 'done', 'dropped'] as const;

/** One action of a plan: what residents asked for, and what became of it. */
export const action = z
  .object({
    /** What residents asked for, in the default language. */
    askedDefault: optionalText,
    /** The same in the second language. */
    askedSecond: optionalText,
    /** How far it is. Empty if nobody knows. */
    state: optionalChoice(actionStates),
    /** What was done, or why it was dropped, in the default language. */
    outcomeDefault: optionalText,
    /** The same in the second language. */
    outcomeSecond: optionalText,
    /** The year of what was done or decided. */
    year: optionalNumber,
    /** The neighbourhood that it concerns. Empty if it concerns all of the project's. */
    neighbourhood: referenceTo('neighbourhood'),
    /** Where it is. */
    place: referenceTo('place'),
    /** What carried it out (a budget, a programme, an office), in the default language. */
    carriedOutDefault: optionalText,
    /** The same in the second language. */
    carriedOutSecond: optionalText,
    /** The entry or the page that tells more. */
    link: optionalLink,
    /** Where it is written down. */
    source: optionalLink,
  })
  .transform(
    ({
      askedDefault,
      askedSecond,
      outcomeDefault,
      outcomeSecond,
      carriedOutDefault,
      carriedOutSecond,
      ...rest
    }) => ({
      ...rest,
      asked: { default: askedDefault, second: askedSecond },
      outcome: { default: outcomeDefault, second: outcomeSecond },
      carriedOut: { default: carriedOutDefault, second: carriedOutSecond },
    }),
  );
export type Action = z.output<typeof action>;

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
    /** The sentence that says who pays, as the fund asks for it: "Co-funded by the European Union". */
    fundingStatement: optionalText,
    /** The marks of who pays and who takes part, in their order. The emblem of the European Union comes first. */
    marks,
    /** The actions of the plan that the project has made or carries out. */
    actions: list(action),
    /** The projects that it continues. */
    continues: referencesTo('project'),
    documents: referencesTo('document'),
    gallery: pictures,
  }),
} as const satisfies TypeDescription;
export type Project = z.output<typeof project.schema>;
