import type { Audience } from '@osiedle/shared';
import type { AnyEvent } from '../event.ts';

const isMeantFor: Record<Audience, (from: number, to: number) => boolean> = {
  children: (from) => from <= 12,
  teenagers: (from, to) => from <= 17 && to >= 13,
  // What begins at seven years is not for seniors in particular.
  seniors: (from) => from >= 50,
};

/** Whether an event says that it is for a group of visitors. One that names no age says nothing. */
export function isFor(audience: Audience, { ageFrom, ageTo }: AnyEvent): boolean {
  return (
    (ageFrom !== undefined || ageTo !== undefined) && isMeantFor[audience](ageFrom ?? 0, ageTo ?? Infinity)
  );
}
