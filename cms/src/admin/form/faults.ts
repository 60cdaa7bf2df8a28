/** What is wrong with a field of a form. */
export interface FormFault {
  /** `occurrences.0.startsAt` */
  path: string;
  message: FaultMessage;
}

/** A sentence of the CMS, or one of Strapi's that is to be translated. */
export type FaultMessage =
  | string
  | { id: string; defaultMessage: string; values?: Record<string, string | number> };

/** The faults that a form holds, in the order of its fields. @param order the names of its fields */
export function formFaults(errors: object, order: readonly string[]): FormFault[] {
  const place = ({ path }: FormFault) => {
    const index = order.indexOf(path.split('.')[0] ?? '');
    return index < 0 ? order.length : index;
  };
  return leaves(errors, []).sort((one, other) => place(one) - place(other));
}

function leaves(errors: object, within: string[]): FormFault[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    const path = [...within, name];
    if (!error) return [];
    if (typeof error === 'string' || isDescriptor(error)) return [{ path: path.join('.'), message: error }];
    return typeof error === 'object' ? leaves(error, path) : [];
  });
}

const isDescriptor = (error: object): error is Exclude<FaultMessage, string> =>
  typeof error === 'object' && 'id' in error && 'defaultMessage' in error;
