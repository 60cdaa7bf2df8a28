import { Button, Flex, Typography } from '@strapi/design-system';
import { defaultLocale } from '@osiedle/shared';
import { useForm } from '@strapi/strapi/admin';
import { Notice } from '../live/Notice.tsx';
import { publishingText } from '../messages/publishing.ts';
import type { EntryValues } from './untranslated.ts';
import {
  entryUids,
  picked,
  sourceLanguage,
  useFormLocale,
  useLanguageValues,
  type EntryProps,
} from './use-other-language.ts';
import { TranslationLine } from './TranslationLine.tsx';
import { useTranslation } from './use-translation.ts';
import { useFieldNames } from './use-warnings.ts';

/**
 * Says beside the form how the translation stands, where there is something to do, and helps to begin a language that an
 * entry does not have yet.
 */
export function translationPart(props: EntryProps) {
  const locale = useFormLocale();
  const isBegun = props.document?.['locale'] === locale;
  const isEntry =
    entryUids.has(props.model) && props.documentId !== undefined && props.activeTab !== 'published';
  const { status, mark } = useTranslation(props, isEntry);
  const isTold = status?.state === 'missing' || status?.state === 'unneeded' || status?.state === 'outdated';
  if (!isEntry || (isBegun && !isTold)) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {!isBegun && <TranslationContent {...props} />}
      {isTold && (
        <TranslationLine
          model={props.model}
          status={status}
          mark={mark}
          isTranslation={locale !== defaultLocale}
        />
      )}
    </Flex>
  );
}

function TranslationContent(props: EntryProps) {
  const locale = useFormLocale();
  const source = sourceLanguage(props, locale);
  const values = useLanguageValues(props, source, locale, false);
  const { texts } = useFieldNames(props.model);
  const getValues = useForm('Translation', (state) => state.getValues) as () => EntryValues;
  const setValues = useForm('Translation', (state) => state.setValues) as (values: EntryValues) => void;

  const start = (): void => {
    if (!values || values === 'failed') return;
    setValues({ ...getValues(), ...picked(values, texts) });
  };
  if (!source) return null;
  if (values === 'failed') return <Notice kind="warning">{publishingText('startFailed')}</Notice>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" variant="omega" textColor="neutral800">
        {publishingText('translationIntro')}
      </Typography>
      <Button
        variant="secondary"
        loading={!values}
        onClick={start}
        // The words take two lines here.
        style={{ height: 'auto', minHeight: '3.2rem', paddingBlock: '0.6rem' }}
      >
        {publishingText(source === defaultLocale ? 'startFromDefault' : 'startFromSecond')}
      </Button>
    </Flex>
  );
}
