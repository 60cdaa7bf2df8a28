import type { EntryValues } from './untranslated.ts';
import {
  entryUids,
  picked,
  sourceLanguage,
  useFormLocale,
  useLanguageValues,
  type EntryProps,
} from './use-other-language.ts';
import { useFieldNames } from './use-warnings.ts';

/**
 * What a form begins with: for a language that its entry does not have yet, also what both languages share. That comes a
 * moment later than the form; Strapi's form puts on new initial values what somebody has typed meanwhile.
 * @param own what Strapi would begin with
 */
export function useSharedValues<Initial extends EntryValues | undefined>(
  own: Initial,
  props: EntryProps,
): Initial {
  const locale = useFormLocale();
  const isMissing = entryUids.has(props.model) && props.document?.['locale'] !== locale;
  const values = useLanguageValues(
    props,
    isMissing ? sourceLanguage(props, locale) : undefined,
    locale,
    false,
  );
  const { shared } = useFieldNames(props.model);
  return own && isMissing && values && values !== 'failed' ? { ...own, ...picked(values, shared) } : own;
}
