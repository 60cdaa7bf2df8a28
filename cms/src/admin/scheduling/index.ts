import type { StrapiApp } from '@strapi/strapi/admin';
import { ScheduleLine } from './ScheduleLine.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

/** Offers to publish and to withdraw at a time to come: see docs/adr/0061-scheduled-in-the-publications-transaction.md. */
export function offerSchedules(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-schedule', Component: ScheduleLine });
}
