import type { StrapiApp } from '@strapi/strapi/admin';
import { CopyAction } from './copy-action.tsx';
import { askBeforeUntranslated, type DocumentAction } from './publish-action.ts';
import { PublishPanel } from './PublishPanel.tsx';
import { TranslationPanel } from './TranslationPanel.tsx';

type Panel = (typeof PublishPanel | typeof TranslationPanel) & { type?: string };

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
  addDocumentAction(change: (actions: DocumentAction[]) => DocumentAction[]): void;
}

/** Says before a publication what an editor may want to know, and helps to begin translations and copies. */
export function helpToPublish(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addEditViewSidePanel(([actions, ...others]) =>
    [actions, TranslationPanel, PublishPanel, ...others].filter((panel) => panel !== undefined),
  );
  manager.addDocumentAction((actions) =>
    actions.map((action) => {
      if (action.type === 'clone') return CopyAction;
      return action.type === 'publish' ? askBeforeUntranslated(action) : action;
    }),
  );
}
