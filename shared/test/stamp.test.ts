import { expect, test } from 'vitest';
import { includesStamp, parseStamp, stampText } from '../src/stamp.ts';

const now = '2026-11-20T10:00:00.000Z';
const stamp = { cursor: 5, now };

test('a stamp is read as it was written', () => {
  expect(parseStamp(stampText(stamp))).toEqual(stamp);
});

test.each([
  '',
  '<!doctype html>',
  'null',
  '[]',
  '{}',
  '{"cursor":"5","now":"x"}',
  `{"cursor":1.5,"now":"${now}"}`,
])('%j is no stamp', (text) => {
  expect(parseStamp(text)).toBeUndefined();
});

test.each([
  [{ cursor: 6, now: '2020-01-01T00:00:00Z' }, true],
  [{ cursor: 4, now: '2030-01-01T00:00:00Z' }, false],
  [{ cursor: 5, now }, true],
  [{ cursor: 5, now: '2026-11-21T10:00:00Z' }, true],
  // The clocks of two machines differ.
  [{ cursor: 5, now: '2026-11-20T09:55:00Z' }, true],
  [{ cursor: 5, now: '2026-11-20T09:00:00Z' }, false],
])('a site of %j has what one of row 5, rendered on 20 November at ten, shows: %s', (other, expected) => {
  expect(includesStamp(other, stamp)).toBe(expected);
});
