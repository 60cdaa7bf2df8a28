import { readWallClock } from '@osiedle/shared/wall-clock';
import type { Core } from '@strapi/strapi';
import type { EntryFields, FieldFault } from '../types.ts';

/** The first year that a date may have: that of no programme lies before it. */
const firstYear = 1900;
/** How many years ahead a date may lie. */
const yearsAhead = 20;

type Attributes = Record<string, { type: string; component?: string }>;

/**
 * Dates with a year that cannot be meant, such as 0202 or 2206, also in components.
 * @param uid of a type or a component
 * @param entry the row, with its components that have dates
 */
export function yearFaults(
  strapi: Core.Strapi,
  uid: string,
  entry: object,
  within: FieldFault['path'] = [],
): FieldFault[] {
  const { attributes } = strapi.getModel(uid as never) as { attributes: Attributes };
  const faults: FieldFault[] = [];
  for (const [name, { type, component }] of Object.entries(attributes)) {
    const value = (entry as Record<string, unknown>)[name];
    if (component && Array.isArray(value))
      for (const [index, part] of value.entries())
        faults.push(...yearFaults(strapi, component, part as object, [...within, name, index]));
    else if (component && value)
      faults.push(...yearFaults(strapi, component, value as object, [...within, name]));
    if ((type !== 'date' && type !== 'datetime') || !value) continue;
    const message = yearMessage(readWallClock(new Date(value as string | Date).getTime()).year);
    if (message) faults.push({ path: [...within, name], message });
  }
  return faults;
}

/** What is wrong with a year. @returns undefined if it can be meant */
export function yearMessage(year: number): string | undefined {
  const last = new Date().getFullYear() + yearsAhead;
  if (year >= firstYear && year <= last) return undefined;
  return `Rok ${year} to chyba pomyłka. Podaj datę między rokiem ${firstYear} a ${last}.`;
}

/** Dates of an event that are given twice. One without hours is a day, whatever its hour. */
export function repeatedDateFaults({
  startsAt,
  allDay,
  datePrecision,
  occurrences = [],
}: EntryFields): FieldFault[] {
  const isDay = allDay || (datePrecision && datePrecision !== 'instant');
  const keyOf = (instant: string): string => {
    const time = new Date(instant).getTime();
    const { year, month, day } = readWallClock(time);
    return isDay ? `${year}-${month}-${day}` : String(time);
  };
  const known = new Set(startsAt ? [keyOf(startsAt)] : []);
  return occurrences.flatMap(({ startsAt: start }, index) => {
    if (!start) return [];
    const isRepeated = known.has(keyOf(start));
    known.add(keyOf(start));
    const message = 'Ten termin jest już podany. Usuń go albo popraw datę.';
    return isRepeated ? [{ path: ['occurrences', index, 'startsAt'], message }] : [];
  });
}
