import { descriptionOf } from '@osiedle/shared';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { NamedPage } from '../../live/site-operations.ts';
import { readablePath } from '../live/links.tsx';
import { panelLanguage } from '../messages/format.ts';
import { operationText } from '../messages/operations.ts';
import type { OperationQuestionWords } from './operation.ts';

export const operationTitleId = 'osiedle-operation';
export const operationLeaveId = 'osiedle-operation-leave';

interface Props extends OperationQuestionWords {
  answer: (isWanted: boolean) => void;
}

/** What an operation on the whole site means, and the decision. */
export function OperationQuestion({ title, meaning, pages, action, answer }: Props) {
  const rest = pages.count - pages.first.length;
  return (
    <Box background="neutral0" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={operationTitleId}>
          {title}
        </Typography>
        {meaning.map((sentence) => (
          <Typography key={sentence} tag="p" variant="omega" textColor="neutral800">
            {sentence}
          </Typography>
        ))}
        {pages.first.length > 0 && (
          <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}>
            {pages.first.map((page, index) => (
              <Typography key={index} tag="li" variant="omega">
                {named(page)}
              </Typography>
            ))}
            {rest > 0 && (
              <Typography tag="li" variant="omega">
                {operationText('andMore', { count: rest })}
              </Typography>
            )}
          </Box>
        )}
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button variant="danger-light" onClick={() => answer(true)}>
            {action}
          </Button>
          <Button id={operationLeaveId} onClick={() => answer(false)}>
            {operationText('leave')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

/** „Spotkanie: Zebranie, /spotkania/zebranie/” */
function named({ type, title, path }: NamedPage): string {
  const words = descriptionOf(type).words[panelLanguage()];
  const name = `${words.one}: ${title ?? operationText('unnamed')}`;
  return path ? `${name}, ${readablePath(path)}` : name;
}
