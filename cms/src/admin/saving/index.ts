import type { StrapiApp } from '@strapi/strapi/admin';
import { keepOnlyConfirmedSaves } from './confirmed-saves.ts';
import { interceptSaves } from './intercept-saves.ts';
import { keepFormsAtLogout } from './form-session.ts';
import { SaveNotice } from './SaveNotice.tsx';

/** What is used of the content manager; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

/** Lets the form keep what an editor has typed whatever a save is answered with: docs/adr/0021. */
export function keepUnsavedText(app: Pick<StrapiApp, 'getPlugin'>): void {
  interceptSaves();
  keepFormsAtLogout();
  keepOnlyConfirmedSaves();
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-saving', Component: SaveNotice });
}
