import { Button, Field, Flex } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef } from 'react';
import { uploadsText } from '../messages/uploads.ts';
import { accepted, type ChosenFile, type FileKind } from './chosen-file.ts';
import { UploadProgress } from './UploadProgress.tsx';
import { useUpload } from './use-upload.ts';

interface Props {
  kind: FileKind;
  onStored: (file: ChosenFile) => void;
}

/** A button that stores a file from the computer in the library, with how far that is and why it was refused. */
export function AddToLibrary({ kind, onStored }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { running, refusal, start, stop } = useUpload(kind, onStored);
  return (
    <Field.Root {...(refusal && { error: refusal })}>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted[kind]}
        onChange={({ target }) => {
          const [picked] = target.files ?? [];
          if (picked) start([picked]);
          // The same file may be picked again.
          target.value = '';
        }}
      />
      <UploadProgress running={running} stop={stop} />
      {!running && (
        <Flex>
          <Button variant="secondary" startIcon={<Upload />} onClick={() => input.current?.click()}>
            {uploadsText('fromComputer')}
          </Button>
        </Flex>
      )}
      <div role="alert">
        <Field.Error />
      </div>
    </Field.Root>
  );
}
