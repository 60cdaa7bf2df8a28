import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { binText } from '../messages/bin.ts';

export const forgetTitleId = 'osiedle-forget';
export const forgetLeaveId = 'osiedle-forget-leave';

interface Props {
  title: string;
  answer: (isWanted: boolean) => void;
}

/** Asks before something goes for good. */
export function ForgetQuestion({ title, answer }: Props) {
  return (
    <Box background="neutral0" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={forgetTitleId} style={{ overflowWrap: 'anywhere' }}>
          {binText('forgetQuestion', { title })}
        </Typography>
        <Typography tag="p" variant="omega" textColor="neutral800">
          {binText('forgetConsequence')}
        </Typography>
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button variant="danger-light" onClick={() => answer(true)}>
            {binText('forget')}
          </Button>
          <Button id={forgetLeaveId} onClick={() => answer(false)}>
            {binText('leave')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
