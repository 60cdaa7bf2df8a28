import { expect, test } from 'vitest';
import { passwordFault } from '../src/passwords.ts';

test.each([
  'Eleven-ch-1',
  'no-capital-letter-1',
  'NO-SMALL-LETTER-1',
  'No-digit-in-here',
  `Aa1${'ż'.repeat(35)}`,
  '',
])('The password “%s” has not the form that log-in wants', async (password) => {
  expect(await passwordFault(password)).toBe('form');
});

test.each([
  'Password1234',
  'P@ssw0rd1234',
  'Qwerty123456',
  'Zaq12wsxCde3',
  'Haslo1234567',
  'Warszawa2026!',
  'Polska123456',
  'Kochanie1234',
  'Osiedle12345',
  'Aaaaaaaaaaa1',
  'Abcdefgh1234',
  'Administrator1',
  'Listopad2026',
])('The password “%s” is one of those that are tried first', async (password) => {
  expect(await passwordFault(password)).toBe('common');
});

test.each([
  'Haslo-na-probe-1',
  'Haslo-na-dzis-7',
  'Zielony-Kot-Na-Plocie-5',
  'kT9#mQ2vLx8pA1',
  'Żółta Łódka płynie 7 dni po Wiśle',
])('The password “%s” is good', async (password) => {
  expect(await passwordFault(password)).toBeUndefined();
});
