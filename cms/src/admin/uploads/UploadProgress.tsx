import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { uploadsText } from '../messages/uploads.ts';
import type { Upload } from './use-upload.ts';

/** How far an upload is; a screen reader says so at each quarter. */
export function UploadProgress({ running, stop }: Pick<Upload, 'running' | 'stop'>) {
  const { file = '', share } = running ?? {};
  const percent = Math.floor((share ?? 0) * 100);
  const said = (at: number): string =>
    share === undefined
      ? uploadsText('preparing', { file })
      : share === 1
        ? uploadsText('storing', { file })
        : uploadsText('sending', { file, percent: at });
  return (
    <>
      {running && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography aria-hidden style={{ overflowWrap: 'anywhere' }}>
            {said(percent)}
          </Typography>
          <Flex gap={3}>
            <progress
              value={share ?? 0}
              aria-label={uploadsText('progress')}
              style={{ flex: 1, minWidth: 0, accentColor: '#0f7672' }}
            />
            <Button type="button" variant="tertiary" onClick={stop}>
              {uploadsText('stop')}
            </Button>
          </Flex>
        </Flex>
      )}
      <VisuallyHidden role="status">{running ? said(percent - (percent % 25)) : ''}</VisuallyHidden>
    </>
  );
}
