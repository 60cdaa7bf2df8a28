import { Box, Button, Field, Flex } from '@strapi/design-system';
import { defaultLocale } from '@osiedle/shared';
import { useState, type ReactNode, type Ref } from 'react';
import { noticeText } from '../messages/notice.ts';
import { TargetWords } from '../text/links/OptionRow.tsx';
import { LinkPicker } from '../text/links/LinkPicker.tsx';
import { acceptedAddress, type Offer } from '../text/links/options.ts';
import { useTarget } from '../text/links/use-target.ts';

interface Props {
  label: ReactNode;
  value: string | null;
  offer: Offer;
  error?: string | undefined;
  required?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onChange: (href: string | null) => void;
}

/** A link outside of a form: what it leads to, or a field that offers it by letters of its name. */
export function ChosenLink({ label, value, offer, error, required = false, inputRef, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const led = useTarget(value ?? '', defaultLocale);
  const isNamed = value !== null && typeof led === 'object';
  return (
    <Field.Root required={required} {...(error && { error })}>
      <Field.Label>{label}</Field.Label>
      {isNamed ? (
        <Box hasRadius borderColor="neutral200" padding={3}>
          <Flex gap={3} wrap="wrap" justifyContent="space-between">
            <Box flex="1 1 14rem" minWidth={0}>
              <TargetWords option={led} />
            </Box>
            <Button size="S" variant="tertiary" onClick={() => onChange(null)}>
              {noticeText('otherEntry')}
            </Button>
          </Flex>
        </Box>
      ) : (
        <LinkPicker
          typed={value ?? typed}
          offer={offer}
          locale={defaultLocale}
          {...(inputRef && { inputRef })}
          onType={(text) => {
            setTyped(text);
            onChange(acceptedAddress(text, offer)?.href ?? null);
          }}
          onChoose={({ href }) => {
            setTyped('');
            onChange(href);
          }}
        />
      )}
      <div aria-live="polite">
        <Field.Error />
      </div>
    </Field.Root>
  );
}
