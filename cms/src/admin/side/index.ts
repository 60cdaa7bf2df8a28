import type { StrapiApp } from '@strapi/strapi/admin';
import { boxes } from './boxes.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  addEditViewSidePanel(change: (panels: typeof boxes) => typeof boxes): void;
}

/** Puts our boxes below Save and Publish, in the place of Strapi's preview. */
export function arrangeSide(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addEditViewSidePanel(([saveAndPublish]) =>
    [saveAndPublish, ...boxes].filter((one) => one !== undefined),
  );
}
