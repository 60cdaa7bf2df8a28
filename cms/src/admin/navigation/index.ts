import type { StrapiApp } from '@strapi/strapi/admin';
import { PagePlacePanel } from './PagePlacePanel.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  addEditViewSidePanel(panels: (typeof PagePlacePanel)[]): void;
}

/** Says in the form of a page where visitors will find it. */
export function sayWherePagesAre(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addEditViewSidePanel([PagePlacePanel]);
}
