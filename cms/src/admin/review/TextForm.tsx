import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState, type KeyboardEvent } from 'react';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { reviewText } from '../messages/review.ts';
import { reviewKey, useShownReview } from './shown-review.ts';

interface Props {
  /** What it is for, within the form. */
  name: string;
  label: string;
  hint?: string;
  initial?: string;
  most: number;
  submit: string;
  isSending: boolean;
  /** @returns whether it was taken */
  onSubmit: (text: string) => Promise<boolean>;
  /** Called when it is done with. */
  onClose: () => void;
}

/** What was typed and not sent, while the panel is open: a closed part of a form, or a cut connection, loses nothing. */
const begun = new Map<string, string>();

/** A field for a few plain sentences, with its buttons. */
export function TextForm({
  name,
  label,
  hint,
  initial = '',
  most,
  submit,
  isSending,
  onSubmit,
  onClose,
}: Props) {
  const element = useFocusNearby<HTMLDivElement>();
  const account = useAuth('TextForm', ({ user }) => user?.id);
  const form = useShownReview()?.form;
  const key = `${account} ${form ? reviewKey(form) : ''} ${name}`;
  const [text, setText] = useState(begun.get(key) ?? initial);
  const change = (next: string): void => {
    begun.set(key, next);
    setText(next);
  };
  const close = (): void => {
    begun.delete(key);
    onClose();
  };
  const send = async (): Promise<void> => {
    if (await onSubmit(text)) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Strapi's key for Save sends what is written here.
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isSend) return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    if (isSend) void send();
    else close();
  };
  return (
    <Flex ref={element} direction="column" alignItems="stretch" gap={2} width="100%" onKeyDown={onKeyDown}>
      <Field.Root {...(hint && { hint })}>
        <Field.Label>{label}</Field.Label>
        <Textarea
          autoFocus
          rows={3}
          maxLength={most}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        <Button size="S" loading={isSending} onClick={() => void send()}>
          {submit}
        </Button>
        <Button size="S" variant="tertiary" onClick={close}>
          {reviewText('cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
