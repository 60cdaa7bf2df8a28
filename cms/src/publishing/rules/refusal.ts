import { errors } from '@strapi/utils';
import type { FieldFault } from '../types.ts';

/** The error for the given faults; the panel shows each at its field. */
export function refusal(...faults: FieldFault[]): Error {
  const [first] = faults;
  const message = first && faults.length === 1 ? first.message : `${faults.length} pola wymagają poprawy`;
  return new errors.ValidationError(message, {
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
}

/**
 * Refuses a write where there is a fault.
 * @throws ValidationError
 */
export function refuse(faults: FieldFault[]): void {
  if (faults.length > 0) throw refusal(...faults);
}
