import { editorialTypes, uidOf } from '@osiedle/shared';
import { TextButton } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { publishingText } from '../messages/publishing.ts';
import { useCopy } from './use-copy.ts';
import type { EntryProps } from './use-other-language.ts';

const entryUids = new Set<string>(editorialTypes.map(uidOf));

/** Offers beside the form to make a copy of the stored entry. */
export function copyPart({ model, documentId, document }: EntryProps) {
  const isStored = documentId !== undefined && Boolean(document?.['locale']);
  return isStored && entryUids.has(model) ? <CopyButton model={model} documentId={documentId} /> : null;
}

function CopyButton({ model, documentId }: { model: string; documentId: string }) {
  const mayCreate = useDocumentRBAC('CopyButton', ({ canCreate }) => canCreate);
  const { copy, isCopying } = useCopy(model, documentId);
  if (!mayCreate) return null;
  return (
    <TextButton
      startIcon={<Duplicate aria-hidden />}
      loading={isCopying}
      onClick={() => {
        void copy();
      }}
    >
      {publishingText('copy')}
    </TextButton>
  );
}
