import type { ReactNode } from 'react';

/** The props that Strapi passes to fields of forms; it does not export their type. */
export interface InputProps {
  name: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}
