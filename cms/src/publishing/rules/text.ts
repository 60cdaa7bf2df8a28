import { defaultLocale } from '@osiedle/shared';
import type { FieldFault } from '../types.ts';
import { textLimits } from './long-text.ts';

/** The rule for texts; also for look-ups. What takes long to set is found out by setting it: length alone does no harm. */
export function lengthFaults(entry: object): FieldFault[] {
  return Object.entries(entry).flatMap(([field, value]: [string, unknown]) => {
    if (typeof value !== 'string' || value.length <= textLimits.refused) return [];
    const [length, most] = [value.length, textLimits.refused].map((count) =>
      count.toLocaleString(defaultLocale),
    );
    const message = `Ten tekst ma ${length} znaków, a może mieć najwyżej ${most}. Podziel go na kilka wpisów.`;
    return [{ path: [field], message }];
  });
}
