import { Duplicate } from '@strapi/icons';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { publishingText } from '../messages/publishing.ts';
import type { DocumentAction } from './publish-action.ts';
import { useCopy } from './use-copy.ts';
import { entryUids } from './use-other-language.ts';

/** Copies an entry of a list, in place of Strapi's action, which asks for a form and copies one language. */
export const CopyAction: DocumentAction = ({ model, documentId = '' }) => {
  const mayCreate = useDocumentRBAC('CopyAction', ({ canCreate }) => canCreate);
  const { copy } = useCopy(model, documentId);
  if (!entryUids.has(model) || !mayCreate) return null;
  return {
    label: publishingText('copy'),
    icon: <Duplicate />,
    position: 'table-row',
    onClick: async () => {
      await copy();
      return true;
    },
  };
};
CopyAction.type = 'clone';
CopyAction.position = 'table-row';
