import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { ReviewComment } from '../../review/review.ts';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { reviewText } from '../messages/review.ts';
import { useDeed } from './use-deed.ts';

/** A comment, with who wrote it and when, and what can be done about it. */
export function Comment({ comment }: { comment: ReviewComment }) {
  const { id, text, isOwn, isResolved } = comment;
  const { act } = useDeed();
  const element = useFocusNearby<HTMLLIElement>();
  const which = { title: text.slice(0, 60) };
  return (
    <Box background="neutral100" hasRadius padding={2} tag="li" ref={element}>
      <Typography tag="p" variant="omega" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {whoAndWhen(comment)}
      </Typography>
      <Flex gap={4} wrap="wrap">
        <TextButton
          {...(!isResolved && { 'aria-label': reviewText('settleWhich', which) })}
          onClick={() => void act('settle', { id, isResolved: !isResolved })}
        >
          {reviewText(isResolved ? 'reopen' : 'settle')}
        </TextButton>
        {isOwn && (
          <TextButton
            aria-label={reviewText('removeWhich', which)}
            onClick={() => void act('remove', { id })}
          >
            {reviewText('remove')}
          </TextButton>
        )}
      </Flex>
    </Box>
  );
}

function whoAndWhen({ by, isOwn, at: since }: ReviewComment): string {
  if (isOwn) return reviewText('you', { since });
  return by ? reviewText('by', { name: by, since }) : reviewText('bySomebody', { since });
}
