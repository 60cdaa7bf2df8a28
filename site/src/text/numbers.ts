import { intlTag, type Content, type Locale } from '@osiedle/shared';

/** A number with the grouping and the decimal mark of the language. */
export function numberInWords(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTag[locale]).format(value);
}

type Currency = NonNullable<Content<'project'>['currency']>;

/**
 * An amount of money: „731 570 euro”, „12 500 zł”; "€731,570", "12,500 zł". Whole amounts have no decimals. Without a
 * currency it is a bare number. In Polish the euro is a word, and ICU's "PLN" means nothing to a reader in Kraków.
 */
export function money(amount: number, currency: Currency | undefined, locale: Locale): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // Four digits are grouped too, so that amounts next to each other look alike.
  const number = new Intl.NumberFormat(intlTag[locale], { useGrouping: 'always', ...decimals }).format(
    amount,
  );
  return currency ? written[currency][locale](number) : number;
}

const written: Record<Currency, Record<Locale, (number: string) => string>> = {
  EUR: { pl: (number) => `${number}\u00a0euro`, en: (number) => `€${number}` },
  PLN: { pl: (number) => `${number}\u00a0zł`, en: (number) => `${number}\u00a0zł` },
};

/**
 * The size of a file to download: „1,2 MB”, "812 kB".
 * @param kilobytes of 1,000 bytes, as the contract counts
 */
export function fileSize(kilobytes: number, locale: Locale): string {
  const whole = Math.max(1, Math.round(kilobytes));
  const number = (value: number) =>
    new Intl.NumberFormat(intlTag[locale], { maximumFractionDigits: 1 }).format(value);
  // ICU puts a breaking space between number and unit.
  return whole < 1000 ? `${number(whole)}\u00a0kB` : `${number(whole / 1000)}\u00a0MB`;
}
