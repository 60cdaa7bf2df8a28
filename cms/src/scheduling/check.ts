import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { journalChanges } from '../journal/index.ts';
import type { ScheduledVerb, WantedSchedule } from './schedule.ts';
import { readSchedules, type StoredSchedule } from './table.ts';

/** Nobody plans further ahead: a later year is a slip. */
const furthestYears = 2;

/** Ends the transaction of a trial. */
class Tried extends Error {}

/**
 * Refuses an instant that is no time to come.
 * @throws ValidationError
 */
export function requireTimeToCome(at: string, now = new Date()): void {
  const furthest = new Date(now);
  furthest.setUTCFullYear(now.getUTCFullYear() + furthestYears);
  if (Date.parse(at) <= now.getTime())
    throw new errors.ValidationError('Ten czas już minął. Podaj późniejszy albo zrób to od razu.');
  if (Date.parse(at) > furthest.getTime())
    throw new errors.ValidationError('To więcej niż dwa lata od dziś. Sprawdź rok.');
}

/**
 * Refuses to schedule what would be refused if it were done now, with the same sentences: it is done, and taken back.
 * @throws ValidationError with the language in its details
 */
export async function tryNow(
  strapi: Core.Strapi,
  { uid, documentId, locales, verb }: WantedSchedule,
): Promise<void> {
  const documents = strapi.documents(uid as never);
  await journalChanges(strapi, async () => {
    for (const locale of locales) {
      const subject = { documentId, locale } as never;
      try {
        if (verb === 'withdraw') await documents.unpublish?.(subject);
        else await documents.publish?.(subject);
      } catch (error) {
        if (error instanceof errors.ApplicationError) Object.assign(error.details as object, { locale });
        throw error;
      }
    }
    throw new Tried();
  }).catch((error: unknown) => {
    if (!(error instanceof Tried)) throw error;
  });
}

/**
 * Refuses a withdrawal of what will not be on the site then.
 * @param published the languages that are on the site now
 * @throws ValidationError
 */
export async function requireOrder(
  strapi: Core.Strapi,
  { uid, documentId, locales, verb, at }: WantedSchedule,
  published: readonly Locale[],
): Promise<void> {
  const others = await readSchedules(strapi, { uid, documentId, state: 'due', verb: otherOf(verb) });
  for (const locale of locales) {
    const other = others.find((one) => one.locale === locale);
    const fault = orderFault(verb, at, other, published.includes(locale));
    if (fault) throw new errors.ValidationError(fault, { locale });
  }
}

const otherOf = (verb: ScheduledVerb): ScheduledVerb => (verb === 'publish' ? 'withdraw' : 'publish');

function orderFault(
  verb: ScheduledVerb,
  at: string,
  other: Pick<StoredSchedule, 'dueAt'> | undefined,
  isPublished: boolean,
): string | undefined {
  if (!other && verb === 'withdraw' && !isPublished)
    return 'Tego wpisu nie ma na stronie, więc nie ma czego zdejmować. Najpierw zaplanuj publikację.';
  if (!other) return undefined;
  if (at === other.dueAt)
    return 'Na ten sam czas zaplanowano już publikację albo zdjęcie tego wpisu. Podaj inną godzinę.';
  const [publication, withdrawal] = verb === 'publish' ? [at, other.dueAt] : [other.dueAt, at];
  if (!isPublished && withdrawal < publication)
    return 'Zdjęcie ze strony byłoby wcześniej niż publikacja. Zmień jedną z tych godzin.';
  return undefined;
}
