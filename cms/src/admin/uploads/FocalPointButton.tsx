import { TextButton, VisuallyHidden } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { uploadsText } from '../messages/uploads.ts';
import { FocalPointDialog } from './FocalPointDialog.tsx';
import type { ChosenFile } from './chosen-file.ts';

/** Opens the question for a picture's focal point; for those who may change what the library says of files. */
export function FocalPointButton({ file }: { file: ChosenFile }) {
  const [isOpen, setOpen] = useState(false);
  /** What was stored here: the file itself is as the form or the list was loaded. */
  const [stored, setStored] = useState(file.focalPoint);
  const [said, setSaid] = useState('');
  const mayChange = useAuth('FocalPointButton', ({ permissions }) => permissions).some(
    ({ action }) => action === 'plugin::upload.assets.update',
  );
  if (!mayChange || !file.mime.startsWith('image/') || !file.width || !file.height) return null;
  return (
    <>
      <TextButton type="button" onClick={() => setOpen(true)}>
        {uploadsText('setFocalPoint')}
      </TextButton>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {isOpen && (
        <FocalPointDialog
          file={{ ...file, focalPoint: stored ?? null }}
          onStored={(point) => {
            setStored(point);
            setSaid(uploadsText('focalPointStored'));
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
