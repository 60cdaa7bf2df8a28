import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { DayField } from './DayField.tsx';
import { typingFault } from './typed-dates.ts';

/** The props that Strapi passes to fields of forms and filters; it does not export their type. */
interface InputProps {
  name: string;
  type: 'date' | 'datetime';
  label?: ReactNode;
  'aria-label'?: string;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** Replaces Strapi's field for dates, and for dates with a time. */
export function FormField({ name, type, label, labelAction, hint, required, disabled }: InputProps) {
  const field = useField<string | null>(name);
  return (
    <DayField
      kind={type}
      {...{ name, label, labelAction, hint, required, disabled }}
      inputRef={useFocusInputField(name)}
      value={field.value ?? null}
      stored={field.initialValue}
      error={field.error}
      onChange={(value) => field.onChange(name, value)}
    />
  );
}

/** The same for a list's filter, which takes only days and instants. */
export function FilterField({ name, type, 'aria-label': label }: InputProps) {
  const field = useField<string | null>(name);
  const [value, setValue] = useState(field.value ?? null);
  return (
    <DayField
      kind={type}
      name={name}
      aria-label={label}
      value={value}
      stored={field.initialValue}
      onChange={(next) => {
        setValue(next);
        field.onChange(name, typingFault(next) ? null : next);
      }}
    />
  );
}
