import type { Locale } from '@osiedle/shared';
import { en } from './en.ts';
import { pl, type Messages } from './pl.ts';

export type { Messages };

const all: Record<Locale, Messages> = { pl, en };

/** The words of the interface in a language. */
export function messages(locale: Locale): Messages {
  return all[locale];
}
