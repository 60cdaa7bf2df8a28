import { defaultLocale, editorialTypes, uidOf } from '@osiedle/shared';
import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useLinkedDrafts } from './use-linked-drafts.ts';
import { untranslatedFields, type EntryValues } from './untranslated.ts';
import { sourceLanguage, useFormLocale, useLanguageValues, type EntryProps } from './use-other-language.ts';
import { halfOf, formWarnings, type Warning } from './warnings.ts';

interface LaidOutField {
  name: string;
  attribute: {
    type: string;
    target?: string;
    targetModel?: string;
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
}

const entryUids = new Set<string>(editorialTypes.map(uidOf));
const textTypes = new Set(['string', 'text', 'richtext']);

/** The names of a form's fields: the texts that each language has for itself, and what all languages share. */
export function useFieldNames(model: string): {
  texts: string[];
  shared: string[];
  /** Those of `shared` that lead to entries. */
  relations: { name: string; target: string }[];
} {
  const { layout } = useDocumentLayout(model).edit as unknown as { layout: LaidOutField[][][] };
  return useMemo(() => {
    const fields = layout.flat(2);
    const isLocalized = ({ attribute }: LaidOutField) => attribute.pluginOptions?.i18n?.localized === true;
    const namesOf = (some: LaidOutField[]) => some.map(({ name }) => name);
    return {
      texts: namesOf(fields.filter((one) => isLocalized(one) && textTypes.has(one.attribute.type))),
      shared: namesOf(fields.filter((one) => !isLocalized(one))),
      relations: fields.flatMap(({ name, attribute: { target = '', targetModel = target } }) =>
        entryUids.has(targetModel) ? [{ name, target: targetModel }] : [],
      ),
    };
  }, [layout]);
}

/** What finds the fields of a form's values that say the same, word for word, as what they are translated from. */
export function useUntranslated(props: EntryProps): (values: EntryValues) => string[] {
  const { texts } = useFieldNames(props.model);
  const locale = useFormLocale();
  const isBegun = props.document?.['locale'] === locale;
  const source = useLanguageValues(props, sourceLanguage(props, locale), locale, isBegun);
  return (values) =>
    source === undefined || source === 'failed' ? [] : untranslatedFields(values, source, texts);
}

/** What an editor may want to look at before publishing the entry in the form. */
export function useWarnings(props: EntryProps): Warning[] {
  const { model, document, meta } = props;
  const values = useForm('Warnings', (state) => state.values) as EntryValues;
  const fields = useFieldNames(model);
  const { texts } = fields;
  const locale = useFormLocale();
  const isBegun = document?.['locale'] === locale;
  const source = useLanguageValues(props, sourceLanguage(props, locale), locale, isBegun);
  const drafts = useLinkedDrafts(props, values, fields, locale);
  return useMemo(
    () =>
      formWarnings({
        type: model.split('.').at(-1) ?? '',
        values,
        stored: document,
        half: halfOf(locale, defaultLocale),
        wasPublished:
          Boolean(document?.['originallyPublishedAt']) || (meta?.availableStatus ?? []).length > 0,
        source: source === 'failed' ? undefined : source,
        textFields: texts,
        drafts,
        now: Date.now(),
      }),
    [model, values, document, locale, meta, source, texts, drafts],
  );
}
