import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { defaultLocale, editorialTypes, uidOf } from '@osiedle/shared';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { VersionComparison } from '../../history/version.ts';
import { useFocusBack } from '../dialog/focus-back.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { historyText, type HistoryMessageKey } from '../messages/history.ts';
import { FieldChanges } from './FieldChanges.tsx';
import { useComparison, useHistory, type History } from './use-history.ts';
import { useRestore } from './use-restore.ts';
import { VersionList } from './VersionList.tsx';

interface Props {
  model: string;
  documentId: string;
  onClose: () => void;
}

const entryUids = new Set<string>(editorialTypes.map(uidOf));

/** The history of an entry: its versions, what each has changed, and the way back to one. */
export function HistoryDialog({ model, documentId, onClose }: Props) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const path = `/history/${model}/${documentId}`;
  const asked = `?locale=${query.plugins?.i18n?.locale ?? defaultLocale}`;
  const { history, readOlder } = useHistory(path, asked);
  const [picked, setPicked] = useState<number>();
  const versions = history && history !== 'failed' ? history.versions : [];
  const chosen = picked ?? versions[0]?.id;
  const comparison = useComparison(path, asked, chosen);
  const { restore, isRestoring } = useRestore(model, `${path}/${chosen}/restore${asked}`, onClose);
  const giveFocusBack = useFocusBack();
  const isModified = useForm('HistoryDialog', ({ modified }) => modified);
  const hasDraft = entryUids.has(model);
  const differs = comparison && comparison !== 'failed' && comparison.restoring.length > 0;
  const hint = !hasDraft ? 'live' : isModified ? 'unsaved' : 'restoreHint';

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={historyText('close')}>
          <Modal.Title>{historyText('title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {!history && <Sentence word="loading" />}
          {history === 'failed' && <Sentence word="failed" />}
          {history && history !== 'failed' && versions.length === 0 && <Sentence word="none" />}
          {history && history !== 'failed' && versions.length > 0 && (
            <Flex gap={6} wrap="wrap" alignItems="flex-start">
              <Box flex="1 1 22rem" minWidth={0} maxHeight="50vh" overflow="auto" padding={1}>
                <VersionList
                  versions={versions}
                  hasMore={history.hasMore}
                  chosen={chosen}
                  onChoose={setPicked}
                  onOlder={readOlder}
                />
              </Box>
              <Box flex="2 1 32rem" minWidth={0} aria-live="polite">
                {differs && (
                  <Box paddingBottom={4}>
                    <Sentence word={hint} />
                  </Box>
                )}
                <Comparison key={chosen} model={model} history={history} comparison={comparison} />
              </Box>
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Flex width="100%" gap={2} wrap="wrap" justifyContent="flex-end">
            <Box flex="1">
              <HelpLink to="history#restore" about={historyText('title')} />
            </Box>
            <Button variant="tertiary" onClick={onClose}>
              {historyText('close')}
            </Button>
            {hasDraft && (
              <Button disabled={!differs || isModified} loading={isRestoring} onClick={restore}>
                {historyText('restore')}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ComparisonProps {
  model: string;
  history: History;
  comparison: VersionComparison | 'failed' | undefined;
}

function Comparison({ model, history, comparison }: ComparisonProps) {
  const [isRestoring, setRestoring] = useState(false);
  if (!comparison) return <Sentence word="loading" />;
  if (comparison === 'failed') return <Sentence word="failed" />;
  const fields = isRestoring ? comparison.restoring : comparison.changed;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        {([false, true] as const).map((one) => (
          <Button
            key={String(one)}
            size="S"
            variant={one === isRestoring ? 'secondary' : 'tertiary'}
            aria-pressed={one === isRestoring}
            onClick={() => setRestoring(one)}
          >
            {historyText(one ? 'restoring' : 'changed')}
          </Button>
        ))}
      </Flex>
      {fields === null && <Sentence word="first" />}
      {fields?.length === 0 && <Sentence word={isRestoring ? 'nothingToRestore' : 'nothingChanged'} />}
      {fields && fields.length > 0 && (
        <FieldChanges model={model} schemas={history.schemas} fields={fields} />
      )}
    </Flex>
  );
}

function Sentence({ word }: { word: HistoryMessageKey }) {
  return (
    <Typography tag="p" variant="omega" textColor="neutral800">
      {historyText(word)}
    </Typography>
  );
}
