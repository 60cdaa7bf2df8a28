import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { PublicHoliday } from '../../holidays/public-holidays.ts';
import { panelLanguage } from '../messages/format.ts';

/**
 * The public holidays of some years: their names by the day, `2027-05-01`. Empty until the CMS has answered, and where it
 * does not: the editor sees the dates before they are added.
 */
export function usePublicHolidays(firstYear: number, lastYear: number): ReadonlyMap<string, string> {
  const { get } = useFetchClient();
  const [holidays, setHolidays] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const over = new AbortController();
    get<{ holidays: PublicHoliday[] }>(`/holidays?from=${firstYear}&to=${lastYear}`, { signal: over.signal })
      .then(({ data }) => {
        setHolidays(new Map(data.holidays.map(({ day, name }) => [day, name[panelLanguage()]])));
      })
      .catch(() => undefined);
    return () => over.abort();
  }, [get, firstYear, lastYear]);
  return holidays;
}
