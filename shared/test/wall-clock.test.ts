import { expect, test } from 'vitest';
import { instantAt, instantsAt, offsetAt, readWallClock, timeZone } from '../src/index.ts';

/** The time that the clocks show, as if it were UTC. */
const reading = (text: string) => Date.parse(`${text}Z`);
const isoTexts = (instants: number[]) => instants.map((instant) => new Date(instant).toISOString());

test.each([
  ['a winter evening', '2027-01-12T17:30', ['2027-01-12T16:30:00.000Z']],
  ['a summer evening', '2027-06-12T17:30', ['2027-06-12T15:30:00.000Z']],
  ['the last half hour of a year', '2026-12-31T23:30', ['2026-12-31T22:30:00.000Z']],
  ['just before the hour that comes twice', '2026-10-25T01:59', ['2026-10-24T23:59:00.000Z']],
  ['the hour that comes twice', '2026-10-25T02:30', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
  ['just after it', '2026-10-25T03:00', ['2026-10-25T02:00:00.000Z']],
  ['just before the hour that does not exist', '2027-03-28T01:59', ['2027-03-28T00:59:00.000Z']],
  ['the hour that does not exist', '2027-03-28T02:30', []],
  ['just after it', '2027-03-28T03:00', ['2027-03-28T01:00:00.000Z']],
  ['a day before summer time was agreed on', '1900-06-01T12:00', ['1900-06-01T10:36:00.000Z']],
])('finds every instant of %s', (_name, text, instants) => {
  expect(isoTexts(instantsAt(reading(text)))).toEqual(instants);
});

test('takes the first of two instants, and for a skipped time the instant that it would be without the change', () => {
  expect(isoTexts([instantAt(reading('2026-10-25T02:30'))])).toEqual(['2026-10-25T00:30:00.000Z']);
  expect(isoTexts([instantAt(reading('2027-03-28T02:30'))])).toEqual(['2027-03-28T01:30:00.000Z']);
});

test('finds every hour of a year again from the time that clocks show', () => {
  const [from, to] = [Date.parse('2026-06-01'), Date.parse('2027-06-01')];
  for (let instant = from; instant < to; instant += 3_600_000) {
    expect(instantsAt(instant + offsetAt(instant))).toContain(instant);
  }
});

test('shows the hours that the zone’s own clock shows', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2027-03-28T01:00:00Z']) {
    const { year, month, day, hour, minute, second } = readWallClock(Date.parse(instant));
    const text = new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
    expect(text.slice(0, 19).replace('T', ' ')).toBe(clock.format(new Date(instant)));
  }
  expect(() => readWallClock(Number.NaN)).toThrow(RangeError);
});
