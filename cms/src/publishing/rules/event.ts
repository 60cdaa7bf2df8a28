import type { EntryFields, FieldFault } from '../types.ts';
import { webAddressFaults } from './web-address.ts';

/** Ends that are before their beginnings, of events, projects and phases. */
export function orderFaults(entry: EntryFields): FieldFault[] {
  const spans: [FieldFault['path'], string | null | undefined, string | null | undefined][] = [
    [['endsAt'], entry.startsAt, entry.endsAt],
    [['endsOn'], entry.startsOn, entry.endsOn],
    ...(entry.occurrences ?? []).map(
      (one, i) => [['occurrences', i, 'endsAt'], one.startsAt, one.endsAt] as never,
    ),
    ...(entry.phases ?? []).map((one, i) => [['phases', i, 'endsOn'], one.startsOn, one.endsOn] as never),
  ];
  return spans
    .filter(([, start, end]) => isBefore(end, start))
    .map(([path]) => ({ path, message: 'Koniec jest wcześniej niż początek. Popraw jedną z dat.' }));
}

/** Whether one instant or day lies before another; not if one of them is missing. */
export function isBefore(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one && other && new Date(one) < new Date(other));
}

const statusWords: Record<string, string> = {
  cancelled: 'odwołane',
  postponed: 'przełożone',
  moved: 'przeniesione',
};

/** A change of status without a note. */
export function statusFaults(entry: EntryFields): FieldFault[] {
  const word = statusWords[entry.eventStatus ?? ''];
  if (!word || entry.statusNote?.trim()) return [];
  return [
    {
      path: ['statusNote'],
      message: `Wydarzenie jest ${word}. Napisz dlaczego i co teraz mają zrobić uczestnicy.`,
    },
  ];
}

/** A missing or invalid address for taking part online. */
export function joinFaults({ attendanceMode, joinUrl }: EntryFields): FieldFault[] {
  const address = joinUrl?.trim();
  const online = attendanceMode === 'online' || attendanceMode === 'mixed';
  if (address || !online) return webAddressFaults(address, ['joinUrl']);
  const message = 'To wydarzenie odbywa się w internecie. Podaj adres, pod którym można dołączyć.';
  return [{ path: ['joinUrl'], message }];
}
