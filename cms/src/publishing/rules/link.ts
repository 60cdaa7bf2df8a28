import { readReference } from '@osiedle/shared/references';
import type { FieldFault } from '../types.ts';
import { isWebAddress } from './web-address.ts';

/** The rule for links: a web address, a path on this site, or a reference. An empty one is none. */
export function linkFaults(link: string | null | undefined, path: FieldFault['path']): FieldFault[] {
  const written = link?.trim();
  if (!written || isWebAddress(written) || isPath(written) || readReference(written)) return [];
  const message =
    'To nie jest adres. Wpisz kilka liter tytułu i wybierz z listy albo wklej cały adres, razem z „https://”.';
  return [{ path, message }];
}

function isPath(link: string): boolean {
  return /^\/(?![/\\])\S*$/.test(link);
}
