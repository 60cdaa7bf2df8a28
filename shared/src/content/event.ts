import { z } from 'zod';
import {
  choice,
  entryFields,
  flag,
  instant,
  list,
  optionalInstant,
  optionalText,
  pictures,
  referencesTo,
  referenceTo,
  subjectFields,
} from './fields.ts';

/** How precise a date is: to the hour, the day, the month, the season or the year. */
export const datePrecisions = ['instant', 'day', 'month', 'season', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const eventStatuses = ['scheduled', 'cancelled', 'postponed', 'moved'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const attendanceModes = ['onsite', 'online', 'mixed'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** A further date of an event. */
export const occurrence = z
  .object({
    /** When it begins on this date. */
    startsAt: instant,
    /** When it ends on this date. */
    endsAt: optionalInstant,
    /** Whether this date is called off. The other dates stay. */
    calledOff: flag,
    /** Why this date is called off or what is different on it, in the default language. */
    noteDefault: optionalText,
    /** The same in the second language. */
    noteSecond: optionalText,
  })
  .transform(({ noteDefault, noteSecond, ...rest }) => ({
    ...rest,
    note: { default: noteDefault, second: noteSecond },
  }));
export type Occurrence = z.output<typeof occurrence>;

/** The fields of all events. */
export const eventFields = {
  ...entryFields,
  ...subjectFields,
  /** When it begins. For an imprecise date, the first instant of that day, month, season or year. */
  startsAt: instant,
  /** When it ends. For an imprecise date, an instant in the last day, month, season or year. */
  endsAt: optionalInstant,
  /** Whether it lasts whole days, without hours. */
  allDay: flag,
  datePrecision: choice(datePrecisions, 'instant'),
  /** The other dates of a repeated event. The first date is `startsAt`. */
  occurrences: list(occurrence),
  /** Whether it takes place as announced. */
  eventStatus: choice(eventStatuses, 'scheduled'),
  /** Why it is cancelled, postponed or moved, and what to do now. */
  statusNote: optionalText,
  attendanceMode: choice(attendanceModes, 'onsite'),
  /** The address for joining an online event. */
  joinUrl: optionalText,
  /** Who it is for: "everyone", "children from 6 to 12 with a parent". */
  audience: optionalText,
  /** Whether and how to sign up, and the price. */
  registration: optionalText,
  /** Where it is held. */
  place: referenceTo('place'),
  /** The organisations that hold it. */
  organisers: referencesTo('organisation'),
  /** The projects that it is part of. */
  projects: referencesTo('project'),
  /** Plans, reports and forms that belong to it. */
  documents: referencesTo('document'),
  /** More pictures, below the text. */
  gallery: pictures,
};
