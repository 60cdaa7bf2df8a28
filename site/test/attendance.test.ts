import type { Content, EventType, Locale } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import { agesOf, attendanceInBrief, bookingSentences, stopInWords } from '../src/data/attendance.ts';
import { bookingState } from '../src/data/booking.ts';
import { Dependencies, trackDependencies } from '../src/incremental/memory/dependencies.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const now = new Date('2026-11-20T08:00:00Z');

/** A festival on 28 November 2026, 16.00–19.00, with other values. */
function festivalWith(changes: Record<string, unknown>) {
  const wire = exampleOf('festival', 'rain-date.default', changes);
  const store = storeOf({ ...exampleWire(), festival: [wire] });
  const [event] = store.all('festival', 'pl' as Locale);
  if (!event) throw new Error('There is no festival.');
  return { store, event: event as Content<EventType> };
}

const booking = { need: 'needed', phone: '+48 12 000 00 00' };
const withBooking = (more: Record<string, unknown>) =>
  festivalWith({
    admission: null,
    price: null,
    ageFrom: null,
    ageTo: null,
    stepFree: null,
    booking: { ...booking, ...more },
  });

function briefly(changes: Record<string, unknown>, at = now): string[] {
  const { store, event } = festivalWith(changes);
  return attendanceInBrief(store, event, at);
}

describe('in a list, an event says', () => {
  it('price, booking, steps and ages, in this order', () => {
    expect(briefly({})).toEqual(['5\u00a0zł', 'zapisy do 27 listopada', 'bez progów', '7–99\u00a0lat']);
    expect(briefly({ admission: 'free', price: null, booking: { need: 'notNeeded' }, ageTo: null })).toEqual([
      'wstęp wolny',
      'bez zapisów',
      'bez progów',
      'od 7\u00a0lat',
    ]);
  });

  it('nothing of what nobody has said', () => {
    const nothing = {
      admission: null,
      price: null,
      booking: null,
      ageFrom: null,
      ageTo: null,
      stepFree: null,
    };
    expect(briefly(nothing)).toEqual([]);
  });

  it('whether its place is step-free, unless it says so itself', () => {
    const place = { documentId: exampleOf('place', 'school').documentId };
    expect(briefly({ place, stepFree: null })).toContain('częściowo bez progów');
    expect(briefly({ place, stepFree: 'no' })).toContain('są progi');
  });

  it.each([
    ['is over', {}, new Date('2026-11-28T18:00:00Z')],
    ['is called off', { eventStatus: 'cancelled' }, now],
    ['is postponed', { eventStatus: 'postponed' }, now],
  ])('nothing once it %s', (_, changes, at) => {
    expect(briefly(changes, at)).toEqual([]);
  });
});

describe('bookings', () => {
  it.each([
    ['have not begun', { opensAt: '2026-11-23T07:00:00Z' }, 'ahead', 'zapisy od 23 listopada'],
    ['are open', {}, 'open', 'trzeba się zapisać'],
    ['are for the waiting list', { places: 'waitingList' }, 'waitingList', 'tylko lista rezerwowa'],
    ['have no places', { places: 'bookedUp' }, 'bookedUp', 'brak miejsc'],
    ['have no places by their number', { placesLeft: 0 }, 'bookedUp', 'brak miejsc'],
    ['are over', { closesAt: '2026-11-19T07:00:00Z' }, 'closed', 'zapisy zamknięte'],
    ['end in another year', { closesAt: '2027-01-02T07:00:00Z' }, 'open', 'zapisy do 2 stycznia 2027'],
  ])('%s', (_, more, state, words) => {
    const { store, event } = withBooking(more);
    expect(bookingState(event, now)).toBe(state);
    expect(attendanceInBrief(store, event, now)).toEqual([words]);
  });

  it('end when the event begins, unless somebody has said when', () => {
    const { event } = withBooking({});
    expect(bookingState(event, new Date('2026-11-28T14:59:59Z'))).toBe('open');
    expect(bookingState(event, new Date('2026-11-28T15:00:00Z'))).toBe('closed');
    expect(bookingState(event, new Date('2026-11-28T18:00:00Z'))).toBeUndefined();
  });

  it('note when they will begin or end, so that a page is rendered then and at no midnight', () => {
    const until = (more: Record<string, unknown>): string => {
      const { store, event } = withBooking(more);
      const dependencies = new Dependencies();
      trackDependencies(dependencies, () => attendanceInBrief(store, event, now));
      return new Date(dependencies.until).toISOString();
    };
    expect(until({})).toBe('2026-11-28T15:00:00.000Z');
    expect(until({ closesAt: '2026-11-27T17:00:00Z' })).toBe('2026-11-27T17:00:00.000Z');
    expect(until({ opensAt: '2026-11-23T07:00:00Z' })).toBe('2026-11-23T07:00:00.000Z');
    expect(until({ places: 'bookedUp' })).toBe('2026-11-28T15:00:00.000Z');
  });

  it('of a day without an hour end with that day', () => {
    const { event } = withBooking({ closesAt: '2026-11-24T23:00:00Z' });
    expect(bookingState(event, new Date('2026-11-25T22:59:59Z'))).toBe('open');
    expect(bookingState(event, new Date('2026-11-25T23:00:00Z'))).toBe('closed');
    expect(bookingSentences(event, 'open')).toEqual(['Zapisy do 25 listopada.']);
  });

  it('say on the page until when, and how many places are left', () => {
    const { event } = withBooking({ closesAt: '2026-11-27T17:00:00Z', placesLeft: 7 });
    expect(bookingSentences(event, 'open')).toEqual(['Zapisy do 27 listopada, 18.00.', 'Wolnych miejsc: 7.']);
    expect(bookingSentences(event, 'bookedUp')).toEqual(['Nie ma już wolnych miejsc.']);
  });
});

it('an age in words', () => {
  const ages = (ageFrom?: number, ageTo?: number) => agesOf(festivalWith({ ageFrom, ageTo }).event);
  expect([ages(1), ages(7, 12), ages(undefined, 3), ages(6, 6), ages()]).toEqual([
    'od 1\u00a0roku',
    '7–12\u00a0lat',
    'do 3\u00a0lat',
    '6\u00a0lat',
    undefined,
  ]);
});

it('a stop in words', () => {
  const stop = { name: 'Azory', mode: 'bus', lines: '130, 168', walkMinutes: 4, stepFree: 'yes' } as const;
  const bare = {
    name: 'Azory',
    mode: undefined,
    lines: undefined,
    walkMinutes: undefined,
    stepFree: undefined,
  };
  expect(stopInWords(stop, 'pl')).toBe('autobus 130, 168; 4\u00a0minuty pieszo, bez progów');
  expect(stopInWords(bare, 'pl')).toBe('');
});
