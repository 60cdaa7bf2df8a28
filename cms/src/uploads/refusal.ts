import { defaultLocale } from '@osiedle/shared';
import { errors } from '@strapi/utils';
import type { Words } from '../panel/types.ts';

/** The words in the language of the account's panel; in the default one for code. */
export function wordsForAccount([inDefault, inSecond]: Words): string {
  const state = strapi.requestContext.get()?.state as { user?: { preferedLanguage?: string } } | undefined;
  return (state?.user?.preferedLanguage ?? defaultLocale) === defaultLocale ? inDefault : inSecond;
}

/** The error for a file that is not taken. */
export function uploadRefusal(words: Words): Error {
  return new errors.ValidationError(wordsForAccount(words));
}
