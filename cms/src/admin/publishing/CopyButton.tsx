import { Button } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { publishingText } from '../messages/publishing.ts';
import { useCopy } from './use-copy.ts';

/** Makes a copy of the stored entry, and opens it. */
export function CopyButton({ model, documentId }: { model: string; documentId: string }) {
  const mayCreate = useDocumentRBAC('CopyButton', ({ canCreate }) => canCreate);
  const { copy, isCopying } = useCopy(model, documentId);
  if (!mayCreate) return null;
  return (
    <Button
      variant="tertiary"
      startIcon={<Duplicate />}
      loading={isCopying}
      onClick={() => {
        void copy();
      }}
    >
      {publishingText('copy')}
    </Button>
  );
}
