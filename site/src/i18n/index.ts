import { perLocale, type Locale } from '@osiedle/shared';
import { en } from './en.ts';
import { pl, type OwnMessages } from './pl.ts';
import { typeMessages, type TypeMessages } from './types.ts';

export type Messages = OwnMessages & TypeMessages;

const own: Record<Locale, OwnMessages> = { pl, en };

const all: Record<Locale, Messages> = perLocale((locale) => {
  const ofTypes = typeMessages(locale);
  return { ...own[locale], ...ofTypes, section: { ...ofTypes.section, ...own[locale].section } };
});

/** The words of the interface in a language. */
export function messages(locale: Locale): Messages {
  return all[locale];
}
