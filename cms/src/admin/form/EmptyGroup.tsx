import { Button, useField } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type MouseEvent, useId } from 'react';
import { createGlobalStyle } from 'styled-components';
import { formText } from '../messages/form.ts';
import { focusInto } from './lead-to.ts';

interface Props {
  disabled?: boolean;
  onClick: () => void;
}

/** The button that begins a group of fields that the entry does not have yet, in the line of the group's label. */
export function EmptyGroup({ disabled, onClick }: Props) {
  const { id, error } = useField('EmptyGroup');
  const own = useId();
  const add = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const group = currentTarget.parentElement;
    onClick();
    // The button is gone then.
    if (group) void focusInto(group);
  };
  return (
    <>
      <OneLine />
      <Button
        id={id ?? own}
        data-empty-group=""
        variant={error ? 'danger-light' : 'tertiary'}
        startIcon={<Plus />}
        disabled={disabled ?? false}
        onClick={add}
        aria-labelledby={`${own} ${id}-label`}
      >
        <span id={own}>{formText('add')}</span>
      </Button>
    </>
  );
}

// Strapi's label stands above its field, and this has no place of its own to put it.
const OneLine = createGlobalStyle`
  div:has(> [data-empty-group]) {
    flex-flow: row wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  div:has(> [data-empty-group]) > :first-child {
    max-inline-size: 100%;
  }
`;
