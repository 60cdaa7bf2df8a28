import type { StrapiApp } from '@strapi/strapi/admin';

interface Action {
  type?: string;
}
/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  addDocumentAction(change: (actions: Action[]) => Action[]): void;
}

/** Actions that would change what code sets anew at each start: forms and types. */
const developers = new Set(['edit-the-model', 'configure-the-view']);

/** Leaves out of the panel's menus what is of no use to those who write. */
export function leaveOutTechnicalActions(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addDocumentAction((actions) => actions.filter(({ type }) => !developers.has(type ?? '')));
}
