import type { Entry } from '../types.ts';
import { updates2012to2013 } from './update/2012-2013.ts';
import { updates2014 } from './update/2014.ts';
import { updates2015to2019 } from './update/2015-2019.ts';
import { updatesOf } from './update/today.ts';

/** The whole story in order, up to the day on which it is written into the CMS. */
export function updates(today: string): Entry<'update'>[] {
  return [...updates2012to2013, ...updates2014, ...updates2015to2019, ...updatesOf(today)];
}
