import { useState } from 'react';
import type { TypedDate } from './typed-dates.ts';

interface TypedDateFormat {
  /** The value of what is typed. */
  read: (typed: TypedDate) => string | null;
  /** What to write for a value. */
  write: (value: string | null) => TypedDate;
}

/**
 * The text in a field's inputs: what the editor types, or else the formatted value. The form gets the value at each key, so
 * nothing is lost however the editor leaves the field.
 */
export function useTypedDate(
  value: string | null,
  onChange: (value: string | null) => void,
  { read, write }: TypedDateFormat,
) {
  const [own, setOwn] = useState<{ typed: TypedDate; value: string | null }>();
  // A new value from outside replaces the typed text.
  const isTyping = own !== undefined && own.value === value;
  const typed = isTyping ? own.typed : write(value);
  return {
    typed,
    isTyping,
    type: (change: Partial<TypedDate>): void => {
      const next = { ...typed, ...change };
      const made = read(next);
      setOwn({ typed: next, value: made });
      if (made !== value) onChange(made);
    },
    settle: () => setOwn(undefined),
  };
}
