import { defaultLocale, editorialTypes, isLocale, otherLocale, uidOf, type Locale } from '@osiedle/shared';
import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EntryValues } from './untranslated.ts';

/** The uids of what has drafts and languages. */
export const entryUids = new Set<string>(editorialTypes.map(uidOf));

/** What Strapi's form tells its panels of the entry. */
export interface EntryProps {
  model: string;
  /** Undefined until a new entry is saved. */
  documentId?: string;
  /** In the language of the form; undefined where that is not begun. */
  document?: EntryValues;
  meta?: {
    availableLocales?: { locale?: string; publishedAt?: string | null; updatedAt?: string }[];
    availableStatus?: EntryValues[];
  };
  activeTab?: string;
}

/** The language of the form. */
export function useFormLocale(): Locale {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale;
  return isLocale(locale) ? locale : defaultLocale;
}

/** The other language of an entry, if it is there and this one is made from it: the default language is there first, mostly. */
export function sourceLanguage({ document, meta }: EntryProps, locale: Locale): Locale | undefined {
  const other = meta?.availableLocales?.find((one) => one.locale === otherLocale(locale));
  if (!other) return undefined;
  const isBegun = document?.['locale'] === locale;
  const isLater = !isBegun || (!document['originallyPublishedAt'] && Boolean(other.publishedAt));
  return locale !== defaultLocale || isLater ? otherLocale(locale) : undefined;
}

/** The last answers: the panels and the buttons of one form ask the same. */
const answers = new Map<string, Promise<EntryValues>>();
const mostAnswers = 4;

/**
 * The values of an entry in another language as its form would hold them, with relations in this language.
 * @param version asks anew when this changes, and when that language is saved
 */
export function useLanguageValues(
  { model, documentId, meta }: EntryProps,
  source: Locale | undefined,
  locale: Locale,
  version: unknown,
): EntryValues | 'failed' | undefined {
  const { get } = useFetchClient();
  const stored = meta?.availableLocales?.find((one) => one.locale === source)?.updatedAt;
  const key =
    source && documentId ? [model, documentId, source, stored, locale, version].join(' ') : undefined;
  const [answer, setAnswer] = useState<{ key: string; values: EntryValues | 'failed' }>();
  useEffect(() => {
    if (!key || !source || !documentId) return;
    let isOver = false;
    const query = new URLSearchParams({
      documentId,
      sourceLocale: source,
      targetLocale: locale,
      collectionType: 'collection-types',
    });
    const asked =
      answers.get(key) ??
      get<{ data: EntryValues }>(
        `/i18n/content-manager/get-fill-from-locale/${model}?${query.toString()}`,
      ).then(({ data }) => data.data);
    answers.set(key, asked);
    const [oldest] = answers.keys();
    if (answers.size > mostAnswers && oldest) answers.delete(oldest);
    asked
      .then((values) => !isOver && setAnswer({ key, values }))
      .catch(() => {
        answers.delete(key);
        if (!isOver) setAnswer({ key, values: 'failed' });
      });
    return () => {
      isOver = true;
    };
  }, [get, key, model, documentId, source, locale]);
  return answer?.key === key ? answer?.values : undefined;
}

/** Those of the values that are there. */
export function picked(values: EntryValues, names: string[]): EntryValues {
  const there = names.filter((name) => values[name] !== undefined && values[name] !== null);
  return Object.fromEntries(there.map((name) => [name, values[name]]));
}
