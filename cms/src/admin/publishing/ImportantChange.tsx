import { Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useId, useState } from 'react';
import { publishingText } from '../messages/publishing.ts';
import type { EntryValues } from './untranslated.ts';
import { useFormLocale, type EntryProps } from './use-other-language.ts';

const name = 'changeNote';

/**
 * The tick that this change is an important one, with the sentence of what it changes. The sentence is all that is stored: a
 * change is important by a sentence that is not published yet (src/publishing/significant-changes.ts).
 */
export function ImportantChange({ model, documentId = '', document }: EntryProps) {
  const note = useForm('ImportantChange', ({ values }) => (values as EntryValues)[name]) as
    | string
    | null
    | undefined;
  const onChange = useForm('ImportantChange', (state) => state.onChange);
  const published = usePublishedNote(model, documentId, document?.[name]);
  const [isOpen, setOpen] = useState<boolean>();
  const hintId = useId();
  if (published === undefined) return null;
  const isTicked = isOpen ?? (Boolean(note?.trim()) && note !== published);
  const isSame = Boolean(note?.trim()) && note?.trim() === published?.trim();

  const tick = (isOn: boolean): void => {
    setOpen(isOn);
    onChange(name, isOn ? null : published);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Checkbox
        checked={isTicked}
        {...(isTicked && { 'aria-describedby': hintId })}
        onCheckedChange={(value) => tick(value === true)}
      >
        {publishingText('important')}
      </Checkbox>
      {isTicked && (
        <Field.Root
          id={`osiedle-${name}`}
          hint={publishingText('whatChangedHint')}
          {...(isSame && { error: publishingText('sameSentence') })}
        >
          <Field.Label>{publishingText('whatChanged')}</Field.Label>
          <TextInput
            autoFocus={isOpen === true}
            maxLength={255}
            value={note ?? ''}
            onChange={(event) => onChange(name, event.target.value || null)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
      {isTicked && (
        <Typography tag="p" id={hintId} variant="pi" textColor="neutral600">
          {publishingText('importantHint')}
        </Typography>
      )}
    </Flex>
  );
}

/**
 * The sentence that is published, null where there is none.
 * @param draft the sentence of the stored draft; without one, none is published, as drafts keep it
 * @returns undefined until it is known
 */
function usePublishedNote(model: string, documentId: string, draft: unknown): string | null | undefined {
  const { get } = useFetchClient();
  const locale = useFormLocale();
  const [note, setNote] = useState<string | null>();
  const isAsked = Boolean(draft);
  useEffect(() => {
    if (!isAsked) return;
    const over = new AbortController();
    const query = new URLSearchParams({ locale, status: 'published' });
    get<{ data: EntryValues }>(
      `/content-manager/collection-types/${model}/${documentId}?${query.toString()}`,
      {
        signal: over.signal,
      },
    )
      .then(({ data }) => setNote((data.data[name] as string | null | undefined) ?? null))
      .catch(() => undefined);
    return () => over.abort();
  }, [get, isAsked, model, documentId, locale]);
  return isAsked ? note : null;
}
