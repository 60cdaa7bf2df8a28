import { TextButton } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { longest } from '../../review/limits.ts';
import { reviewText } from '../messages/review.ts';
import { TextForm } from './TextForm.tsx';
import { useDeed } from './use-deed.ts';

interface Props {
  /** The field as comments name it; empty for the entry. */
  path: string;
  /** What a screen reader is told that the button is for. */
  name?: string;
  children: ReactNode;
}

/** A button that opens a field for a comment. */
export function AddComment({ path, name, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { act, isDoing } = useDeed();
  return (
    <div>
      {isOpen ? (
        <TextForm
          name={`comment ${path}`}
          label={reviewText('yourComment')}
          most={longest.comment}
          submit={reviewText('add')}
          isSending={isDoing}
          onSubmit={(text) => act('comment', { path, text })}
          onClose={() => setIsOpen(false)}
        />
      ) : (
        <TextButton {...(name && { 'aria-label': name })} onClick={() => setIsOpen(true)}>
          {children}
        </TextButton>
      )}
    </div>
  );
}
