import type { FieldFault, LookupFields } from '../types.ts';

/** A place with one coordinate would be at an end of the world. */
export function coordinateFaults({ latitude, longitude }: LookupFields): FieldFault[] {
  const has = (value: unknown) => typeof value === 'number';
  if (has(latitude) === has(longitude)) return [];
  const path = [has(latitude) ? 'longitude' : 'latitude'];
  return [{ path, message: 'Podaj obie współrzędne albo żadnej.' }];
}
