import type { FieldFault } from '../types.ts';

/** The rule for addresses of other sites; an empty one is none. */
export function webAddressFaults(address: string | null | undefined, path: FieldFault['path']): FieldFault[] {
  if (!address || isWebAddress(address)) return [];
  return [{ path, message: 'To nie jest adres strony. Wklej cały adres, razem z „https://”.' }];
}

/** Whether a text is a whole web address (http or https). */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
