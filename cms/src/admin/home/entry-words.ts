import { defaultLocale, descriptionOf, secondLocale, singleTypes, type TypeName } from '@osiedle/shared';
import { panelLanguage } from '../messages/format.ts';
import { waitingText } from '../messages/waiting.ts';

/** What a type is called, by its uid: `api::meeting.meeting`. */
export function wordsOfUid(uid: string): { one: string; many: string } {
  return descriptionOf(uid.split('.').at(-1) as TypeName).words[panelLanguage()];
}

/** What an entry is: „Spotkanie”, „Spotkanie po angielsku”. */
export function kindOfEntry(uid: string, locale: string | null): string {
  const name = wordsOfUid(uid).one;
  return locale === secondLocale ? waitingText('inSecond', { name }) : name;
}

/** The address of an entry's form in the panel, and of a field in it. */
export function formAddress(
  uid: string,
  documentId: string,
  locale: string | null = defaultLocale,
  field?: string,
): string {
  const isSingle = singleTypes.some((type) => uid.endsWith(`.${type}`));
  const entry = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  const language = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/${entry}${language}${field ? `#${field}` : ''}`;
}
