import { Box, Flex, Modal, Searchbar, TextButton, Typography } from '@strapi/design-system';
import { FilePdf } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { uploadsText } from '../messages/uploads.ts';
import { AddToLibrary } from './AddToLibrary.tsx';
import { previewOf, type FileKind, type ChosenFile } from './chosen-file.ts';

interface Listed {
  files: ChosenFile[];
  /** Undefined until the first answer. */
  total?: number;
  hasFailed?: boolean;
}

interface Props {
  kind: FileKind;
  /** Whether a file can be added here, too. */
  mayAdd?: boolean;
  onChoose: (file: ChosenFile) => void;
  onClose: () => void;
  /** When the dialog has gone, and the focus with it. */
  onClosed: () => void;
}

const mimes: Record<FileKind, string[]> = {
  picture: ['image/'],
  document: ['application/pdf'],
  any: ['image/', 'application/pdf'],
};
const titles = { picture: 'choosePicture', document: 'chooseFile', any: 'chooseAny' } as const;
const pageSize = 24;
/** How long after the last key the search begins, in milliseconds. */
const pauseMs = 250;

/** The library's pictures, documents or both, the newest first; a click on one chooses it. */
export function LibraryDialog({ kind, mayAdd = false, onChoose, onClose, onClosed }: Props) {
  const [text, setText] = useState('');
  const [shown, setShown] = useState(pageSize);
  const { files, total, hasFailed } = useLibrary(kind, text.trim(), shown);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event: Event) => {
          event.preventDefault();
          onClosed();
        }}
        // The search field keeps the key to itself.
        onKeyDownCapture={({ key }: { key: string }) => {
          if (key === 'Escape') onClose();
        }}
      >
        <Modal.Header closeLabel={uploadsText('close')}>
          <Modal.Title>{uploadsText(titles[kind])}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {mayAdd && <AddToLibrary kind={kind} onStored={onChoose} />}
            <Searchbar
              name="library-search"
              clearLabel={uploadsText('close')}
              value={text}
              onChange={({ currentTarget }) => {
                setShown(pageSize);
                setText(currentTarget.value);
              }}
              onClear={() => setText('')}
              placeholder={uploadsText('search')}
            >
              {uploadsText('search')}
            </Searchbar>
            <Typography role="status" variant="pi" textColor="neutral600">
              {hasFailed
                ? uploadsText('noList')
                : total === 0
                  ? uploadsText('none')
                  : total === undefined
                    ? ''
                    : uploadsText('found', { count: total })}
            </Typography>
            <Box tag="ul" style={gridLook}>
              {files.map((file) => (
                <li key={file.id}>
                  <Box
                    tag="button"
                    type="button"
                    onClick={() => onChoose(file)}
                    background="neutral0"
                    borderColor="neutral200"
                    hasRadius
                    padding={2}
                    width="100%"
                    style={{ cursor: 'pointer', textAlign: 'start' }}
                  >
                    {kind !== 'document' && <Thumbnail file={file} />}
                    <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
                      {file.name}
                    </Typography>
                  </Box>
                </li>
              ))}
            </Box>
            {total !== undefined && total > files.length && (
              <TextButton onClick={() => setShown(shown + pageSize)}>{uploadsText('more')}</TextButton>
            )}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Thumbnail({ file }: { file: ChosenFile }) {
  if (file.mime.startsWith('image/'))
    return <img src={previewOf(file)} alt="" loading="lazy" style={pictureLook} />;
  return (
    <Flex justifyContent="center" style={pictureLook}>
      <FilePdf aria-hidden width="4rem" height="4rem" />
    </Flex>
  );
}

function useLibrary(kind: FileKind, text: string, shown: number): Listed {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Listed>({ files: [] });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        const filters = { $and: [{ $or: mimes[kind].map((mime) => ({ mime: { $startsWith: mime } })) }] };
        const params = {
          page: 1,
          pageSize: shown,
          sort: 'createdAt:DESC',
          filters,
          ...(text && { _q: text }),
        };
        get<{ results: ChosenFile[]; pagination: { total: number } }>('/upload/files', {
          params,
          signal: stop.signal,
        }).then(
          ({ data }) => setFound({ files: data.results, total: data.pagination.total }),
          () => {
            if (!stop.signal.aborted) setFound({ files: [], hasFailed: true });
          },
        );
      },
      text ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [get, kind, text, shown]);
  return found;
}

const gridLook = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
  gap: '0.8rem',
  listStyle: 'none',
} as const;
const pictureLook = { objectFit: 'contain', width: '100%', height: '9rem', background: '#eaeaef' } as const;
