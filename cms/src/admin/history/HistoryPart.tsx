import { TextButton } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import { historyText } from '../messages/history.ts';
import { HistoryDialog } from './HistoryDialog.tsx';

/** The props that Strapi passes to what stands beside the form; it does not export their type. */
interface PartProps {
  model: string;
  /** Undefined until a new document is saved. */
  documentId?: string;
}

/** Opens the history of the entry. */
export function historyPart({ model, documentId }: PartProps) {
  return documentId && model.startsWith('api::') ? <Content model={model} documentId={documentId} /> : null;
}

function Content({ model, documentId }: Required<PartProps>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton startIcon={<Clock aria-hidden />} onClick={() => setOpen(true)}>
        {historyText('open')}
      </TextButton>
      {isOpen && <HistoryDialog model={model} documentId={documentId} onClose={() => setOpen(false)} />}
    </>
  );
}
