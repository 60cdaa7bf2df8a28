import { createElement } from 'react';
import { askInDialog } from '../dialog/index.tsx';
import { closeId, shareTitleId, ShareDialog } from './ShareDialog.tsx';
import type { PreviewedEntry } from './shown-entry.ts';

/** Shows the links by which others see a draft, and makes and revokes them. */
export async function shareDraft(entry: PreviewedEntry): Promise<void> {
  await askInDialog<undefined>({
    titleId: shareTitleId,
    focusId: closeId,
    closed: undefined,
    render: (answer) => createElement(ShareDialog, { entry, close: () => answer(undefined) }),
  });
}
