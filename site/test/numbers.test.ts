import { describe, expect, it } from 'vitest';
import { fileSize, money, numberInWords } from '../src/text/numbers.ts';

const seen = (text: string) => text.replaceAll('\u00a0', '~');

describe('numbers', () => {
  it('have the separators of each language', () => {
    expect(seen(numberInWords(12345.5, 'pl'))).toBe('12~345,5');
    expect(numberInWords(12345.5, 'en')).toBe('12,345.5');
  });

  it.each([
    [731570, 'EUR', '731~570~euro', '€731,570'],
    [541877.5, 'EUR', '541~877,50~euro', '€541,877.50'],
    [1200, 'PLN', '1~200~zł', '1,200~zł'],
    [1200, undefined, '1~200', '1,200'],
  ] as const)('of money have their currency: %d %s', (amount, currency, pl, en) => {
    expect(seen(money(amount, currency, 'pl'))).toBe(pl);
    expect(seen(money(amount, currency, 'en'))).toBe(en);
  });

  it.each([
    [812.4, '812~kB', '812~kB'],
    [1240, '1,2~MB', '1.2~MB'],
    [999.9, '1~MB', '1~MB'],
  ])('of a file’s size have a unit: %d', (kilobytes, pl, en) => {
    expect(seen(fileSize(kilobytes, 'pl'))).toBe(pl);
    expect(seen(fileSize(kilobytes, 'en'))).toBe(en);
  });
});
