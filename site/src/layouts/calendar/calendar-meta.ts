import { locales, otherLocale, sectionPath, type Locale } from '@osiedle/shared';
import { store } from '../../content/render-context.ts';
import { calendarPath, type CalendarPage } from '../../data/calendar/calendar-pages.ts';
import type { PageMeta } from '../../head/meta.ts';
import { belowSectionMeta } from '../meta.ts';

/** The metadata of a page below the calendar's front. It may be missing in the other language. */
export function calendarMeta(
  locale: Locale,
  page: CalendarPage,
  title: string,
  description?: string,
): PageMeta {
  const paths = locales.map((one) => [one, calendarPath(store, one, page)] as const);
  const alternates = Object.fromEntries(paths.filter(([, path]) => path !== undefined));
  return belowSectionMeta('calendar', locale, {
    title,
    description,
    path: calendarPath(store, locale, page) ?? '',
    alternates,
    // Nothing else of the other language comes nearer.
    twinless: sectionPath('calendar', otherLocale(locale)),
  });
}
