import type { StrapiApp } from '@strapi/strapi/admin';
import { AskForReview } from './AskForReview.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';

type Panel = typeof ReviewPanel;

/** The parts of the content manager that are used here; Strapi does not export their types. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
  apis: { addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void };
}

/** Lets Authors ask for a review, and Editors comment and send back (docs/adr/0064); fields do so by patches. */
export function reviewInForms(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-review', Component: AskForReview });
  manager.apis.addEditViewSidePanel(([actions, ...others]) =>
    [actions, ReviewPanel, ...others].filter((panel) => panel !== undefined),
  );
}
