import { editorialTypes, isLocale, uidOf } from '@osiedle/shared';
import { errors } from '@strapi/utils';
import { scheduledVerbs, type ScheduledVerb, type WantedSchedule } from './schedule.ts';

const uids = new Set<unknown>(editorialTypes.map(uidOf));

/** Which entry a request is about. @throws ValidationError */
export function readSubject({
  uid,
  documentId,
}: Record<string, unknown>): Pick<WantedSchedule, 'uid' | 'documentId'> {
  if (!uids.has(uid) || typeof documentId !== 'string' || !/^\w{1,64}$/.test(documentId)) throw refusal();
  return { uid: uid as string, documentId };
}

/** What is to be scheduled or cancelled. @throws ValidationError */
export function readWanted(body: Record<string, unknown>): Omit<WantedSchedule, 'at'> {
  const { locales, verb } = body;
  if (!Array.isArray(locales) || locales.length === 0 || !locales.every(isLocale)) throw refusal();
  if (!scheduledVerbs.includes(verb as ScheduledVerb)) throw refusal();
  return { ...readSubject(body), locales: [...new Set(locales)], verb: verb as ScheduledVerb };
}

/** When it is to be done. @throws ValidationError */
export function readInstant({ at }: Record<string, unknown>): string {
  const instant = typeof at === 'string' && at.length <= 30 ? Date.parse(at) : NaN;
  if (Number.isNaN(instant) || new Date(instant).toISOString() !== at) throw refusal();
  return at;
}

function refusal(): Error {
  return new errors.ValidationError(
    'There is no such schedule. Ask with uid=api::meeting.meeting and documentId; to set one, with locales, verb (publish or withdraw) and at, an instant such as 2027-06-12T06:00:00.000Z.',
  );
}
