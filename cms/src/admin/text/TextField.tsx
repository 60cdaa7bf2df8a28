import { Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { lazy, Suspense, useId } from 'react';
import { textWords } from '../messages/text.ts';
import { Frame } from './editor/styles.ts';
import type { InputProps } from './input-props.ts';

/** The editor is large, and only forms with a long text need it. */
const TextInput = lazy(() => import('./TextInput.tsx'));

/** The field for a long text. */
export function TextField({
  name,
  label,
  labelAction,
  hint,
  required = false,
  disabled = false,
}: InputProps) {
  const { error } = useField<string | null>(name);
  const id = useId();
  // Strapi focuses the field that only its error describes.
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  const focus = () => document.getElementById(id)?.focus();
  return (
    <Field.Root {...{ id, name, hint, required }} {...(error && { error })}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction} onClick={focus}>
          {label}
        </Field.Label>
        <Frame $hasError={Boolean(error)} $isDisabled={disabled}>
          <Suspense fallback={<p style={{ padding: '1.2rem' }}>{textWords('loading')}</p>}>
            <TextInput {...{ id, name, required, disabled, describedBy }} />
          </Suspense>
        </Frame>
        <Field.Hint />
        <div aria-live="polite">
          <Field.Error />
        </div>
      </Flex>
    </Field.Root>
  );
}
