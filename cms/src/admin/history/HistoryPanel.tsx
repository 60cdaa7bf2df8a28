import { TextButton } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import { historyText } from '../messages/history.ts';
import { HistoryDialog } from './HistoryDialog.tsx';

/** The props that Strapi passes to panels beside the form; it does not export their type. */
interface PanelProps {
  model: string;
  /** Undefined until a new document is saved. */
  documentId?: string;
}

/** The panel beside the form that opens the history of the entry. */
export function HistoryPanel({ model, documentId }: PanelProps) {
  return documentId && model.startsWith('api::')
    ? { title: historyText('title'), content: <Content model={model} documentId={documentId} /> }
    : null;
}

function Content({ model, documentId }: Required<PanelProps>) {
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
