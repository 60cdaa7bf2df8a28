import { defaultLocale } from '@osiedle/shared';
import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Values } from './untranslated.ts';
import { sourceLanguage, useFormLocale, useLanguageValues, type EntryProps } from './use-other-language.ts';
import { halfOf, warningsOf, type Warning } from './warnings.ts';

interface LaidOutField {
  name: string;
  attribute: { type: string; pluginOptions?: { i18n?: { localized?: boolean } } };
}

const textTypes = new Set(['string', 'text', 'richtext']);

/** The names of a form's fields: the texts that each language has for itself, and what all languages share. */
export function useFieldNames(model: string): { texts: string[]; shared: string[] } {
  const { layout } = useDocumentLayout(model).edit as unknown as { layout: LaidOutField[][][] };
  return useMemo(() => {
    const fields = layout.flat(2);
    const isLocalized = ({ attribute }: LaidOutField) => attribute.pluginOptions?.i18n?.localized === true;
    const namesOf = (some: LaidOutField[]) => some.map(({ name }) => name);
    return {
      texts: namesOf(fields.filter((one) => isLocalized(one) && textTypes.has(one.attribute.type))),
      shared: namesOf(fields.filter((one) => !isLocalized(one))),
    };
  }, [layout]);
}

/** What an editor may want to look at before publishing the entry in the form. */
export function useWarnings(props: EntryProps): Warning[] {
  const { model, document, meta } = props;
  const values = useForm('Warnings', (state) => state.values) as Values;
  const { texts } = useFieldNames(model);
  const locale = useFormLocale();
  const isBegun = document?.['locale'] === locale;
  const source = useLanguageValues(props, sourceLanguage(props, locale), locale, isBegun);
  return useMemo(
    () =>
      warningsOf({
        type: model.split('.').at(-1) ?? '',
        values,
        stored: document,
        half: halfOf(locale, defaultLocale),
        wasPublished:
          Boolean(document?.['originallyPublishedAt']) || (meta?.availableStatus ?? []).length > 0,
        source: source === 'failed' ? undefined : source,
        textFields: texts,
        now: Date.now(),
      }),
    [model, values, document, locale, meta, source, texts],
  );
}
