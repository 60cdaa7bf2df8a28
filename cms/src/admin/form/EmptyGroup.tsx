import { Button, useField } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type MouseEvent, useId } from 'react';
import { addRowText } from './add-row.ts';
import { focusInto } from './lead-to.ts';

interface Props {
  /** The component of which the group has many. */
  component?: string;
  disabled?: boolean;
  onClick: () => void;
}

/** The button that begins a group of fields that the entry does not have yet, in the line of the group's label. */
export function EmptyGroup({ component, disabled, onClick }: Props) {
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
      <span id={own}>{addRowText(component)}</span>
    </Button>
  );
}
