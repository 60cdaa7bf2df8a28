import type { Content, Locale } from '@osiedle/shared';
import { dayAndMonth, fullDay } from '@osiedle/shared/day-words';
import type { Store } from '../content/store.ts';
import { messages } from '../i18n/index.ts';
import { timeOfDay } from '../text/dates/dates.ts';
import { wallClock } from '../text/dates/wall-clock.ts';
import { money } from '../text/numbers.ts';
import { bookingState, invites, isBookable, isMidnight, type BookingState } from './booking.ts';
import type { AnyEvent } from './event.ts';

type Place = Content<'place'>;

/**
 * Whether somebody can come to an event, for lists: „wstęp wolny”, „zapisy do 1 grudnia”, „bez progów”, „7–12 lat”. Empty
 * for an event that is over or does not take place.
 */
export function attendanceInBrief(store: Store, event: AnyEvent, now: Date): string[] {
  if (!invites(event, now)) return [];
  const t = messages(event.locale).attending;
  const place = event.place === undefined ? undefined : store.find('place', event.place);
  const { stepFree } = accessOf(event, place);
  const price = priceOf(event);
  return [
    event.admission === 'free' ? t.free : (price ?? (event.admission && t.paid)),
    bookingInBrief(event, bookingState(event, now)),
    stepFree && t.stepFree[stepFree],
    agesOf(event),
  ].filter((words) => words !== undefined);
}

/** What an event costs: „20 zł”. */
export function priceOf({ admission, price, currency, locale }: AnyEvent): string | undefined {
  return admission === 'free' || !price ? undefined : money(price, currency, locale);
}

/** „7–12 lat”, „od 7 lat”, „do 12 lat”. */
export function agesOf({ ageFrom, ageTo, locale }: AnyEvent): string | undefined {
  const t = messages(locale).attending;
  if (ageFrom && ageTo) return t.ages(ageFrom, ageTo);
  if (ageFrom) return t.agesFrom(ageFrom);
  return ageTo ? t.agesTo(ageTo) : undefined;
}

function bookingInBrief(event: AnyEvent, state: BookingState | undefined): string | undefined {
  const { booking, locale } = event;
  const t = messages(locale).attending;
  if (!booking || !state) return undefined;
  if (state === 'ahead' && booking.opensAt) return t.opens(dayOf(event, booking.opensAt));
  if (state === 'open' && booking.closesAt) return t.closes(dayOf(event, booking.closesAt));
  return t.booking[state];
}

/** What the page of an event says of its bookings, sentence by sentence: „Zapisy do 1 grudnia, 16.00.”, „Zostały 3 miejsca.” */
export function bookingSentences(event: AnyEvent, state: BookingState): string[] {
  const { booking, locale } = event;
  const t = messages(locale).attending.sentence;
  const at = (instant: string): string =>
    dayOf(event, instant) + (isMidnight(instant) ? '' : `, ${timeOfDay(instant, locale)}`);
  const until = isBookable(state) && booking?.closesAt ? [t.closes(at(booking.closesAt))] : [];
  const from = state === 'ahead' && booking?.opensAt ? [t.opens(at(booking.opensAt))] : [t[state]];
  const left = state === 'open' && booking?.placesLeft ? [t.placesLeft(booking.placesLeft)] : [];
  const some = state === 'open' && left.length === 0 && booking?.places === 'available' ? [t.available] : [];
  return [...(state === 'open' && until.length > 0 ? [] : from), ...until, ...left, ...some];
}

/** The same at any time, for feeds, which the clock does not change. */
export function bookingAtAnyTime(event: AnyEvent): string[] {
  const { booking } = event;
  if (!booking) return [];
  const { need, places } = booking;
  const isOpen = places === undefined || places === 'available';
  return bookingSentences(event, need === 'notNeeded' ? need : isOpen ? 'open' : places);
}

/** A day of bookings. It has its year only if the event begins in another one, so that it needs no clock. */
function dayOf({ startsAt, locale }: AnyEvent, instant: string): string {
  const day = wallClock(instant);
  return (day.year === wallClock(startsAt).year ? dayAndMonth : fullDay)(day, locale);
}

/** Whether people get in and hear, as the event says it or else its place. */
export type Access = Pick<Place, 'stepFree' | 'hearingLoop'>;

/** @param place of the event, if it has one */
export function accessOf(event: AnyEvent, place: Access | undefined): Access {
  return {
    stepFree: event.stepFree ?? place?.stepFree,
    hearingLoop: event.hearingLoop ?? place?.hearingLoop,
  };
}

/** A stop near a place, in words: „Azory – autobus 130, 168; 4 minuty pieszo, bez progów”. */
export function stopInWords(
  { mode, lines, walkMinutes, stepFree }: Place['stops'][number],
  locale: Locale,
): string {
  const t = messages(locale).attending;
  const ride = [mode && t.stopMode[mode], lines].filter(Boolean).join(' ');
  const walk = [
    walkMinutes === undefined ? undefined : t.walk(walkMinutes),
    stepFree && t.stepFreeWay[stepFree],
  ].filter(Boolean);
  return [ride, walk.join(', ')].filter(Boolean).join('; ');
}
