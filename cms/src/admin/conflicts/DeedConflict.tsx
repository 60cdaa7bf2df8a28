import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Conflict } from '../../conflicts/conflict.ts';
import { conflictText } from '../messages/conflicts.ts';
import { firstId, conflictTitleId } from './SaveConflict.tsx';
import { whoSaved } from './who.ts';

/** What becomes of an action in conflict. */
export type DeedDecision = 'leave' | 'load' | 'anyway';

/** The words for doing each action of the CMS all the same. */
const anyway = {
  publish: 'publishAnyway',
  bulkPublish: 'publishAnyway',
  unpublish: 'withdrawAnyway',
  bulkUnpublish: 'withdrawAnyway',
  discard: 'discardAnyway',
  delete: 'deleteAnyway',
  bulkDelete: 'deleteAnyway',
  restore: 'restoreAnyway',
} as const;
export type Deed = keyof typeof anyway;

interface Props {
  conflicts: Conflict[];
  deed: Deed;
  answer: (decision: DeedDecision) => void;
}

/** Somebody has saved what is about to be deleted, withdrawn or published without its form. */
export function DeedConflict({ conflicts, deed, answer }: Props) {
  const [first] = conflicts;
  const isSeveral = conflicts.length > 1;
  return (
    <Box background="neutral0" padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={conflictTitleId}>
          {isSeveral ? conflictText('titleSeveral', { count: conflicts.length }) : conflictText('title')}
        </Typography>
        {isSeveral || deed.startsWith('bulk') ? (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={5}>
            {conflicts.map((conflict) => (
              <Typography
                key={conflict.documentId}
                tag="li"
                variant="omega"
                textColor="neutral800"
                style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}
              >
                {conflict.title ?? conflictText('untitled')}. {whoSaved(conflict)}
              </Typography>
            ))}
          </Flex>
        ) : (
          <Typography tag="p" variant="omega" textColor="neutral800">
            {first && whoSaved(first)}
          </Typography>
        )}
        <Typography tag="p" variant="omega" textColor="neutral800">
          {conflictText('deedLook')}
        </Typography>
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={() => answer('leave')}>
            {conflictText('leave')}
          </Button>
          <Button variant="danger-light" onClick={() => answer('anyway')}>
            {conflictText(anyway[deed])}
          </Button>
          <Button id={firstId} onClick={() => answer('load')}>
            {conflictText('loadAgain')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
