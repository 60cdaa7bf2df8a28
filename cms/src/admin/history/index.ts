import type { StrapiApp } from '@strapi/strapi/admin';
import { HistoryPanel } from './HistoryPanel.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  addEditViewSidePanel(panels: (typeof HistoryPanel)[]): void;
}

/** Offers the earlier versions of an entry beside its form. */
export function showHistory(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addEditViewSidePanel([HistoryPanel]);
}
