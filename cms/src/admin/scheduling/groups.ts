import type { Locale } from '@osiedle/shared';
import type { Schedule } from '../../scheduling/schedule.ts';

/** Schedules of several languages that say the same. */
export interface ScheduleGroup extends Omit<Schedule, 'locale'> {
  locales: Locale[];
}

/** Puts together what the languages of an entry have in common: it is shown, changed and cancelled at once. */
export function groupSchedules(schedules: readonly Schedule[]): ScheduleGroup[] {
  const groups = Map.groupBy(schedules, ({ locale: _, ...same }) => JSON.stringify(same));
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { locale: _, ...same } = first;
    return [{ ...same, locales: some.map(({ locale }) => locale) }];
  });
}
