import { Button, useField } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type MouseEvent, useId } from 'react';
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
  );
}
