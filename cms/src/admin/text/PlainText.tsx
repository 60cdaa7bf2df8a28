import { Box, Typography } from '@strapi/design-system';
import type { Ref } from 'react';
import { styled } from 'styled-components';
import { textWords } from '../messages/text.ts';

interface Props {
  id: string;
  name: string;
  value: string;
  required: boolean;
  disabled: boolean;
  hasError: boolean;
  describedBy: string | undefined;
  inputRef: Ref<HTMLElement>;
  onChange: (value: string) => void;
}

/** A text as it is stored, where the editor would change it. */
export function PlainText({ id, describedBy, hasError, inputRef, onChange, ...input }: Props) {
  return (
    <>
      <Box padding={3} background="warning100">
        <Typography tag="p" id={`${id}-plain`}>
          {textWords('plain')}
        </Typography>
      </Box>
      <Source
        {...input}
        id={id}
        ref={inputRef as Ref<HTMLTextAreaElement>}
        rows={16}
        aria-labelledby={`${id}-label`}
        // Strapi looks for the field that only its error describes.
        aria-describedby={hasError ? describedBy : [`${id}-plain`, describedBy].filter(Boolean).join(' ')}
        aria-invalid={hasError}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </>
  );
}

const Source = styled.textarea`
  display: block;
  width: 100%;
  padding: 1.2rem 1.6rem;
  border: 0;
  background: none;
  color: inherit;
  font:
    1.4rem/1.6 ui-monospace,
    monospace;
  resize: vertical;
`;
