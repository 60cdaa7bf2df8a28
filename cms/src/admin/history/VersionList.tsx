import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ListedVersion } from '../../history/version.ts';
import { historyText } from '../messages/history.ts';
import { momentInWords } from '../messages/format.ts';

interface Props {
  versions: ListedVersion[];
  hasMore: boolean;
  chosen: number | undefined;
  onChoose: (id: number) => void;
  onOlder: () => void;
}

/** The versions of an entry: when, who, and what it was. */
export function VersionList({ versions, hasMore, chosen, onChoose, onOlder }: Props) {
  return (
    <Flex tag="ul" aria-label={historyText('versions')} direction="column" alignItems="stretch" gap={1}>
      {versions.map(({ id, at, action, name, isOwn }) => (
        <li key={id}>
          <Box
            tag="button"
            type="button"
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
            hasRadius
            width="100%"
            padding={2}
            background={id === chosen ? 'primary100' : 'neutral0'}
            borderColor={id === chosen ? 'primary600' : 'neutral200'}
            style={{ textAlign: 'start', cursor: 'pointer' }}
          >
            <Typography tag="span" variant="omega" fontWeight="bold" textColor="neutral800" style={block}>
              {momentInWords(at)}
            </Typography>
            <Typography tag="span" variant="pi" textColor="neutral700" style={block}>
              {historyText(action)}, {isOwn ? historyText('you') : (name ?? historyText('nobody'))}
            </Typography>
          </Box>
        </li>
      ))}
      {hasMore && (
        <li>
          <Button variant="tertiary" fullWidth onClick={onOlder}>
            {historyText('older')}
          </Button>
        </li>
      )}
    </Flex>
  );
}

const block = { display: 'block', overflowWrap: 'anywhere' } as const;
