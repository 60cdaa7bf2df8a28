import { useState } from 'react';
import type { TypedDate } from './typed-dates.ts';

interface TypedDateFormat {
  /** The value of what is typed. */
  read: (typed: TypedDate) => string | null;
  /** What to write for a value. */
  write: (value: string | null) => TypedDate;
}

/**
 * What stands in a field's boxes: while somebody types, their own signs; else the value as it is written. The form knows
 * the value at each key, so that nothing is lost however the field is left.
 */
export function useTypedDate(
  value: string | null,
  onChange: (value: string | null) => void,
  { read, write }: TypedDateFormat,
) {
  const [own, setOwn] = useState<{ typed: TypedDate; value: string | null }>();
  // Another value from outside takes the place of what was typed.
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
