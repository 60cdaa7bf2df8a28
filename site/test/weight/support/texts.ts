import { exampleWire } from '../../support/store.ts';
import { en } from '../../../src/i18n/en.ts';
import { pl } from '../../../src/i18n/pl.ts';

/** What the site says in both languages: its own words and those of the contract's examples. */
export function siteTexts(): string {
  const texts: string[] = [];
  JSON.stringify([pl, en, exampleWire()], (_key, value: unknown) => {
    if (typeof value === 'string' && value.includes(' ')) texts.push(value);
    return value;
  });
  return texts.join(' ');
}
