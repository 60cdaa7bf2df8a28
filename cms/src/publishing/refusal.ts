import { errors } from '@strapi/utils';

/** What is wrong with one field, in the editor's words: the fault, then the remedy. */
export interface Fault {
  /** The way to the field, for example `['gallery', 0, 'altDefault']`. */
  path: (string | number)[];
  message: string;
}

/** The error for the given faults; the panel shows each at its field. */
export function refusal(...faults: Fault[]): Error {
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
export function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw refusal(...faults);
}
