import { uidOf } from '@osiedle/shared';
import { siteAddressOf } from './site-address.ts';
import type { WaitingPage, WaitingQuery } from '../waiting/source.ts';

interface Ability {
  can(action: string, subject: string): boolean;
}

/** Whether somebody looks after what belongs to no entry: who may change the site's settings. */
export function mayTellOfPages({ userAbility }: Pick<WaitingQuery, 'userAbility'>): boolean {
  return (userAbility as Ability).can('plugin::content-manager.explorer.update', uidOf('setting'));
}

/** What waits on a page that belongs to no entry. */
export function pageAt(path: string): WaitingPage {
  return { page: path, address: siteAddressOf(path), since: null };
}
