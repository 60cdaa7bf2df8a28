import type { Locale } from '@osiedle/shared';

/** What can be done with an entry at a time that somebody chooses. */
export const scheduledVerbs = ['publish', 'withdraw'] as const;
export type ScheduledVerb = (typeof scheduledVerbs)[number];

/**
 * Why a schedule failed. `refused`: the entry broke a rule when it was due. `noAccount`: whoever had set it has no account any
 * more, or a blocked one. `noRight`: they may not publish any more. `changed`: somebody who may not publish has changed the
 * entry since. `restored`: a backup was restored meanwhile. `gone`: there is nothing to publish. `fault`: the CMS's own fault.
 */
export type ScheduleFailure = 'refused' | 'noAccount' | 'noRight' | 'changed' | 'restored' | 'gone' | 'fault';

/** A publication or a withdrawal of an entry in one language, as the panel shows it. */
export interface Schedule {
  locale: Locale;
  verb: ScheduledVerb;
  /** When it is due: an ISO 8601 instant. */
  at: string;
  /** Who set it; null where the account has no name, or is gone. */
  name: string | null;
  /** Null as long as it is to come. */
  failure: ScheduleFailure | null;
  /** What the rules say of the entry, where it was refused. */
  sentences: string[];
}

/** What the panel knows of the schedules of an entry. */
export interface EntrySchedules {
  /** Whether whoever asks may set them: those who may publish. */
  maySet: boolean;
  /** The languages of the entry. */
  languages: { locale: Locale; isPublished: boolean }[];
  schedules: Schedule[];
}

/** What the panel asks to be scheduled. */
export interface WantedSchedule {
  uid: string;
  documentId: string;
  locales: Locale[];
  verb: ScheduledVerb;
  /** An ISO 8601 instant. */
  at: string;
}
