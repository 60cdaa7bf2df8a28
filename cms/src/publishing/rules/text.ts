import { defaultLocale } from '@osiedle/shared';
import type { FieldFault } from '../types.ts';
import { textLimits } from './long-text.ts';

/** The rule for texts, of entries and look-ups. Only rendering shows whether a text is slow to render; length alone is not. */
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
