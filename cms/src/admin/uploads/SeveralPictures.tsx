import { Box, Button, Field, Flex, VisuallyHidden } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { uploadsText } from '../messages/uploads.ts';
import { accepted } from './chosen-file.ts';
import { UploadProgress } from './UploadProgress.tsx';
import { useBusyForm } from './use-busy-form.ts';
import { useUpload } from './use-upload.ts';

interface GroupProps {
  name: string;
  disabled?: boolean;
  attribute: { component: string; max?: number };
}

/** Adds to Strapi's list of an entry's further pictures a button that takes several at once, each into a row of its own. */
export function withSeveralPictures<Props extends GroupProps>(Rows: ComponentType<Props>) {
  return function RowsWithSeveralPictures(props: Props) {
    const { name, disabled, attribute } = props;
    const mayAdd = useAuth('SeveralPictures', ({ permissions }) => permissions).some(
      ({ action }) => action === 'plugin::upload.assets.create',
    );
    return (
      <>
        <Rows {...props} />
        {attribute.component === 'content.picture' && !disabled && mayAdd && (
          <SeveralPictures name={name} most={attribute.max ?? Infinity} />
        )}
      </>
    );
  };
}

function SeveralPictures({ name, most }: { name: string; most: number }) {
  const addFieldRow = useForm('SeveralPictures', (form) => form.addFieldRow);
  const rows = useForm('SeveralPictures', (form) => (form.values as Record<string, unknown[] | null>)[name]);
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const upload = useUpload('picture', (file) => {
    addFieldRow(name, { file, decorative: false });
    setSaid(uploadsText('added', { file: file.name }));
  });
  const isRunning = upload.running !== undefined;
  useBusyForm(isRunning);
  // The button is gone meanwhile, and the focus with it.
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isRunning && said && document.activeElement === document.body) button.current?.focus();
  }, [isRunning, said]);
  const room = most - (rows?.length ?? 0);
  return (
    <Box paddingTop={3} width="100%">
      <Field.Root {...(upload.refusal && { error: upload.refusal })}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accepted.picture}
          onChange={({ target }) => {
            upload.start([...(target.files ?? [])].slice(0, room));
            target.value = '';
          }}
        />
        <Flex direction="column" alignItems="stretch" gap={3}>
          <UploadProgress running={upload.running} stop={upload.stop} />
          {!isRunning && (
            <Flex>
              <Button
                ref={button}
                type="button"
                variant="secondary"
                startIcon={<Images />}
                disabled={room <= 0}
                onClick={() => input.current?.click()}
              >
                {uploadsText('addSeveral')}
              </Button>
            </Flex>
          )}
        </Flex>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        <div role="alert">
          <Field.Error />
        </div>
      </Field.Root>
    </Box>
  );
}
