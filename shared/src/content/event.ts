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

/** How exactly the date is known: to the hour, the day, the month, the season or the year. */
export const datePrecisions = ['instant', 'day', 'month', 'season', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const eventStatuses = ['scheduled', 'cancelled', 'postponed', 'moved'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const attendanceModes = ['onsite', 'online', 'mixed'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** One of the further dates on which an event is held. */
export const occurrence = z
  .object({
    /** When this one begins. */
    startsAt: instant,
    /** When this one ends. */
    endsAt: optionalInstant,
    /** Whether this one date is called off, while the others stand. */
    calledOff: flag,
    /** Why it is called off or what is different on this date, in the default language. */
    noteDefault: optionalText,
    /** The same in the second language. */
    noteSecond: optionalText,
  })
  .transform(({ noteDefault, noteSecond, ...rest }) => ({
    ...rest,
    note: { default: noteDefault, second: noteSecond },
  }));
export type Occurrence = z.output<typeof occurrence>;

/** What all events have in common. */
export const eventFields = {
  ...entryFields,
  ...subjectFields,
  /** When it begins; of an imprecise date, the first instant of that day, month, season or year. */
  startsAt: instant,
  /** When it ends; of an imprecise date, within the last day, month, season or year. */
  endsAt: optionalInstant,
  /** Whether it has no hours: it lasts the whole day or days. */
  allDay: flag,
  datePrecision: choice(datePrecisions, 'instant'),
  /** The other dates of an event that repeats. The first is `startsAt` itself. */
  occurrences: list(occurrence),
  /** Whether it goes on as announced. */
  eventStatus: choice(eventStatuses, 'scheduled'),
  /** Why it was cancelled, postponed or moved, and what to do now. */
  statusNote: optionalText,
  attendanceMode: choice(attendanceModes, 'onsite'),
  /** The address at which to join an event held online. */
  joinUrl: optionalText,
  /** For whom it is: "everyone", "children from 6 to 12 with a parent". */
  audience: optionalText,
  /** Whether and how to sign up, and what it costs. */
  registration: optionalText,
  /** Where it is held. */
  place: referenceTo('place'),
  /** Those who hold it. */
  organisers: referencesTo('organisation'),
  /** The projects it is part of. */
  projects: referencesTo('project'),
  /** Plans, reports and forms that belong to it. */
  documents: referencesTo('document'),
  /** More pictures, shown below the text. */
  gallery: pictures,
};
