import type { StrapiApp } from '@strapi/strapi/admin';
import { AskForReview } from './AskForReview.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

/** Lets Authors ask for a review, and Editors comment and send back (docs/adr/0064); fields do so by patches. */
export function reviewInForms(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-review', Component: AskForReview });
}
