import { intlTag, type Locale } from '@osiedle/shared';

/** The forms of a counted word: in English one and other, in Polish one, few and many („1 wpis, 2 wpisy, 5 wpisów”). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A number with its word in the right plural form. */
export function counted(count: number, forms: PluralForms, locale: Locale): string {
  const form = forms[new Intl.PluralRules(intlTag[locale]).select(count)] ?? forms.other;
  return `${new Intl.NumberFormat(intlTag[locale]).format(count)}\u00a0${form}`;
}
