import { Box, Button, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Images, Upload } from '@strapi/icons';
import { useAuth, useField, useFocusInputField } from '@strapi/strapi/admin';
import { flushSync } from 'react-dom';
import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { uploadsText } from '../messages/uploads.ts';
import { FocalPointButton } from './FocalPointButton.tsx';
import { LibraryDialog } from './LibraryDialog.tsx';
import { accepted, previewOf, type FileKind, type ChosenFile } from './chosen-file.ts';
import { UploadProgress } from './UploadProgress.tsx';
import { useBusyForm } from './use-busy-form.ts';
import { useUpload } from './use-upload.ts';

/** The props that Strapi passes to a field for files; it does not export their type. */
export interface FileFieldProps {
  name: string;
  attribute: { allowedTypes?: string[] };
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Called before a file is chosen for the first time. */
  onBegin?: () => void;
}

/** Replaces Strapi's field for files: a file from the computer is stored and chosen at once, and so is one of the library. */
export function FileField({ name, attribute, label, labelAction, hint, ...more }: FileFieldProps) {
  const { required = false, disabled = false, onBegin } = more;
  const kind: FileKind = attribute.allowedTypes?.includes('images') ? 'picture' : 'document';
  const field = useField<ChosenFile | null>(name);
  const file = field.value ?? undefined;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const library = useRef<HTMLButtonElement>(null);
  const focusWhereLed = useFocusInputField<HTMLButtonElement>(name) as (
    element: HTMLButtonElement | null,
  ) => void;
  useEffect(() => focusWhereLed(first.current), [focusWhereLed]);
  const [isOver, setOver] = useState(false);
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const isChosen = useRef(false);
  const [said, setSaid] = useState('');
  const may = useMay();

  const choose = (chosen: ChosenFile): void => {
    const active = document.activeElement;
    const isHere = !active || active === document.body || group.current?.contains(active) === true;
    // At once, so that the fields of a new group are there for the focus.
    flushSync(() => {
      onBegin?.();
      field.onChange(name, chosen);
      setSaid(uploadsText('added', { file: chosen.name }));
    });
    if (kind === 'picture' && isHere) askForWords(name);
  };
  const upload = useUpload(kind, choose);
  const mayAdd = !disabled && may.add && !upload.running;
  useBusyForm(upload.running !== undefined);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (mayAdd && dropped) upload.start([dropped]);
  };
  const fault = upload.refusal || field.error;

  return (
    <Field.Root
      id={id}
      name={name}
      hint={hint}
      required={required}
      {...(fault && { error: fault })}
      style={{ width: '100%' }}
    >
      {label && <Field.Label action={labelAction}>{label}</Field.Label>}
      <Box
        ref={group}
        role="group"
        {...(typeof label === 'string' && { 'aria-label': label })}
        aria-describedby={fault ? `${id}-error` : undefined}
        background={isOver ? 'primary100' : 'neutral0'}
        borderColor={isOver ? 'primary600' : fault ? 'danger600' : 'neutral200'}
        borderStyle={file ? 'solid' : 'dashed'}
        hasRadius
        padding={3}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(mayAdd);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id={id}
          type="file"
          hidden
          accept={accepted[kind]}
          disabled={!mayAdd}
          onChange={({ target }) => {
            const [picked] = target.files ?? [];
            if (picked) upload.start([picked]);
            // The same file may be picked again.
            target.value = '';
          }}
        />
        <Flex direction="column" alignItems="stretch" gap={3}>
          {file && (
            <Chosen key={file.id} file={file} kind={kind} mayRead={may.read} isCropped={isCover(name)} />
          )}
          <UploadProgress running={upload.running} stop={upload.stop} />
          {!disabled && !upload.running && (
            <Flex gap={2} wrap="wrap">
              {may.add && (
                <Button
                  ref={first}
                  type="button"
                  variant={file ? 'tertiary' : 'secondary'}
                  startIcon={<Upload />}
                  onClick={() => input.current?.click()}
                >
                  {uploadsText(file ? 'otherFile' : kind === 'picture' ? 'addPicture' : 'addFile')}
                </Button>
              )}
              {may.read && (
                <Button
                  ref={library}
                  type="button"
                  variant="tertiary"
                  startIcon={<Images />}
                  onClick={() => setLibraryOpen(true)}
                >
                  {uploadsText(file ? 'otherFromLibrary' : 'library')}
                </Button>
              )}
              {file && (
                <Button
                  type="button"
                  variant="tertiary"
                  onClick={() => {
                    upload.forget();
                    field.onChange(name, null);
                    setSaid(uploadsText('removed'));
                    first.current?.focus();
                  }}
                >
                  {uploadsText('remove')}
                </Button>
              )}
            </Flex>
          )}
          {!file && !disabled && !upload.running && may.add && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {uploadsText(kind === 'picture' ? 'dropPicture' : 'dropFile')}
            </Typography>
          )}
          {!file && disabled && <Typography textColor="neutral600">–</Typography>}
        </Flex>
      </Box>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Field.Hint />
      <div role="alert">
        <Field.Error />
      </div>
      {isLibraryOpen && (
        <LibraryDialog
          kind={kind}
          onChoose={(chosen) => {
            isChosen.current = true;
            upload.forget();
            setLibraryOpen(false);
            choose(chosen);
          }}
          onClose={() => setLibraryOpen(false)}
          onClosed={() => {
            library.current?.focus();
            if (isChosen.current && kind === 'picture') askForWords(name);
            isChosen.current = false;
          }}
        />
      )}
    </Field.Root>
  );
}

/** Pages crop the picture at the head of an entry, which lists show small, and no other. */
function isCover(name: string): boolean {
  return name === 'cover.file';
}

interface ChosenProps {
  file: ChosenFile;
  kind: FileKind;
  mayRead: boolean;
  isCropped: boolean;
}

/** The chosen file, with a link to its place in the library, in a tab of its own. */
function Chosen({ file, kind, mayRead, isCropped }: ChosenProps) {
  return (
    <Flex gap={3}>
      {kind === 'picture' && <img src={previewOf(file)} alt="" style={pictureLook} />}
      <Box minWidth={0}>
        <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {mayRead ? (
            <Link
              to={`/plugins/upload?assetId=${file.id}`}
              target="_blank"
              rel="noreferrer"
              title={uploadsText('details')}
              style={{ color: 'inherit', textDecoration: 'underline' }}
            >
              {file.name}
            </Link>
          ) : (
            file.name
          )}
        </Typography>
        {file.width && file.height && (
          <Typography variant="pi" textColor="neutral600">
            {file.width} × {file.height}
          </Typography>
        )}
        {isCropped && <FocalPointButton file={file} />}
      </Box>
    </Flex>
  );
}

/** Puts the cursor where the picture's words are asked for, unless they are there. */
function askForWords(name: string): void {
  const words = document.getElementsByName(name.replace(/[^.]+$/, 'altDefault'))[0];
  if (words instanceof HTMLInputElement && !words.value) words.focus();
}

function useMay(): { add: boolean; read: boolean } {
  const rights = useAuth('FileField', ({ permissions }) => permissions);
  const may = (action: string): boolean => rights.some((one) => one.action === `plugin::upload.${action}`);
  return { add: may('assets.create'), read: may('read') };
}

const pictureLook = {
  width: '12rem',
  maxWidth: '40%',
  maxHeight: '12rem',
  objectFit: 'contain',
  background: '#eaeaef',
  borderRadius: '4px',
} as const;
