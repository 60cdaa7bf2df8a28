import { z } from 'zod';
import {
  choice,
  currencies,
  entryFields,
  flag,
  instant,
  list,
  optionalChoice,
  optionalGroup,
  optionalHearingLoop,
  optionalInstant,
  optionalLink,
  optionalNumber,
  optionalStepFree,
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

export const admissions = ['free', 'paid'] as const;
export const bookingNeeds = ['needed', 'notNeeded'] as const;
export const bookingPlaces = ['available', 'waitingList', 'bookedUp'] as const;

/** How to book a place. */
export const booking = z.object({
  /** Whether people have to book. */
  need: choice(bookingNeeds, 'needed'),
  /** The telephone number for bookings. */
  phone: optionalText,
  /** The e-mail for bookings. */
  email: optionalText,
  /** The page with a form for bookings. */
  link: optionalLink,
  /** From when people can book; empty if they can already. */
  opensAt: optionalInstant,
  /** Until when people can book; empty if they can until it begins. */
  closesAt: optionalInstant,
  /** Whether there are places: yes, on a waiting list only, or none. */
  places: optionalChoice(bookingPlaces),
  /** How many places are left, if that is known. */
  placesLeft: optionalNumber,
});
export type Booking = z.output<typeof booking>;

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
  /** What else there is to say of signing up and of the price, in words: reductions, what to bring. */
  registration: optionalText,
  /** Whether visitors pay. */
  admission: optionalChoice(admissions),
  /** What one person pays, at the lowest without a reduction. */
  price: optionalNumber,
  currency: optionalChoice(currencies),
  /** Whether and how people book. Without it nothing is known of that. */
  booking: optionalGroup(booking),
  /** The youngest age that it is meant for, in years. */
  ageFrom: optionalNumber,
  /** The oldest age that it is meant for, in years. */
  ageTo: optionalNumber,
  /** Whether it is step-free. If it is empty, what the place says counts. */
  stepFree: optionalStepFree,
  /** Whether there is an induction loop. If it is empty, what the place says counts. */
  hearingLoop: optionalHearingLoop,
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
