import type { StrapiApp } from '@strapi/strapi/admin';
import { keepOnlyConfirmedSaves } from './confirmed-saves.ts';
import { interceptSaves } from './intercept-saves.ts';
import { keepFormsAtLogout } from './form-session.ts';
import { SaveNotice } from './SaveNotice.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

/** Makes the form keep the editor's text, whatever the answer to a save: docs/adr/0021. */
export function keepUnsavedText(app: Pick<StrapiApp, 'getPlugin'>): void {
  interceptSaves();
  keepFormsAtLogout();
  keepOnlyConfirmedSaves();
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-saving', Component: SaveNotice });
}
