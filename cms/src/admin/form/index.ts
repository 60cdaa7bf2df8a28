import type { StrapiApp } from '@strapi/strapi/admin';
import { FaultList } from './FaultList.tsx';
import { LeadToNamed } from './LeadToNamed.tsx';
import { Onward } from './Onward.tsx';
import { addFormStyle } from './style.ts';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

/** Leads people through long forms: see docs/adr/0051-forms-in-parts.md. */
export function guideThroughForms(app: Pick<StrapiApp, 'getPlugin'>): void {
  addFormStyle();
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-faults', Component: FaultList });
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-onward', Component: Onward });
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-lead', Component: LeadToNamed });
}
