import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { UsesReport } from '../../uses/report.ts';
import { deletingText } from '../messages/deleting.ts';
import { UsesList } from './UsesList.tsx';

export const titleId = 'osiedle-uses';
export const leaveId = 'osiedle-leave';

interface Props {
  uses: UsesReport;
  answer: (isWanted: boolean) => void;
}

/** Who uses what is about to be deleted, and the decision. */
export function Question({ uses, answer }: Props) {
  const { count, live } = uses;
  return (
    <Box background="neutral0" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={titleId}>
          {deletingText('title', { count })}
        </Typography>
        <Typography tag="p" variant="omega" textColor="neutral800">
          {deletingText('consequence', { count })}{' '}
          {live > 0 ? deletingText('consequenceLive', { count, live }) : deletingText('allDrafts', { count })}{' '}
          {deletingText('bin', { count: uses.binDays })}
        </Typography>
        <UsesList uses={uses} />
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button variant="danger-light" onClick={() => answer(true)}>
            {deletingText('deleteAnyway')}
          </Button>
          <Button id={leaveId} onClick={() => answer(false)}>
            {deletingText('leave')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
