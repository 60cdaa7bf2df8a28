import type { StrapiApp } from '@strapi/strapi/admin';
import { CopyAction } from './copy-action.tsx';
import { askBeforeUntranslated, type DocumentAction } from './publish-action.ts';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  addDocumentAction(change: (actions: DocumentAction[]) => DocumentAction[]): void;
}

/** Asks before a publication that is not translated, and copies an entry whole. */
export function helpToPublish(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addDocumentAction((actions) =>
    actions.map((action) => {
      if (action.type === 'clone') return CopyAction;
      return action.type === 'publish' ? askBeforeUntranslated(action) : action;
    }),
  );
}
