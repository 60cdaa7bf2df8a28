import { z } from 'zod';
import type { datePrecisions } from './event.ts';
import {
  choice,
  entryFields,
  list,
  optionalChoice,
  optionalDay,
  optionalNumber,
  optionalReference,
  optionalText,
  pictures,
  references,
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

/** A stretch of a project, with what it is called. */
export const phase = z
  .object({
    /** What the phase is called, in the default language. */
    nameDefault: optionalText,
    /** What the phase is called, in the second language. */
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

/** An organisation and what it does in the project. */
export const partner = z.object({
  organisation: optionalReference,
  role: choice(partnerRoles, 'partner'),
});

/** A project: a story with a beginning, phases, partners and, one day, an end. */
export const project = z.object({
  ...entryFields,
  ...subjectFields,
  /** The programme that it belongs to or that pays for it, for example "URBACT II". */
  programme: optionalText,
  /** The project's page elsewhere. */
  website: optionalText,
  startsOn: optionalDay,
  endsOn: optionalDay,
  /** How exactly its dates are known. */
  datePrecision: choice(periodPrecisions, 'month'),
  phases: list(phase),
  partners: list(partner),
  /** What the whole project costs. */
  budget: optionalNumber,
  /** How much of that is a grant. */
  grant: optionalNumber,
  currency: optionalChoice(currencies),
  documents: references,
  gallery: pictures,
});
export type Project = z.output<typeof project>;
