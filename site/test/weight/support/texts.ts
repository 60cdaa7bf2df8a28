import { exampleWire } from '../../support/store.ts';
import { locales } from '@osiedle/shared';
import { messages } from '../../../src/i18n/index.ts';

/** The texts of the site in both languages: its own words and those of the contract's examples. */
export function siteTexts(): string {
  const texts: string[] = [];
  JSON.stringify([...locales.map(messages), exampleWire()], (_key, value: unknown) => {
    if (typeof value === 'string' && value.includes(' ')) texts.push(value);
    return value;
  });
  return texts.join(' ');
}
