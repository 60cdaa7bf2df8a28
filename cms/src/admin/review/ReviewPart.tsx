import { Flex, TextButton, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReviewComment } from '../../review/review.ts';
import { faultLabel, type EditLayout } from '../form/fault-label.ts';
import { leadTo } from '../form/lead-to.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { reviewText } from '../messages/review.ts';
import { AddComment } from './AddComment.tsx';
import { Comment } from './Comment.tsx';
import { formPath, type NestedValues } from './row-paths.ts';
import { isCommenting, useShownReview, type ShownReview } from './shown-review.ts';
import { StepNotice } from './StepNotice.tsx';

/** What became of a review, and the way to its comments. */
export function reviewPart(props: { model: string; documentId?: string; activeTab?: string }) {
  const shown = useShownReview();
  if (!shown || props.activeTab === 'published') return null;
  const { uid, documentId } = shown.form;
  const { review } = shown;
  const isShown = review.step !== null || review.comments.length > 0 || isCommenting(shown);
  if (!isShown || props.model !== uid || props.documentId !== documentId) return null;
  return <ReviewContent shown={shown} />;
}

function ReviewContent({ shown }: { shown: ShownReview }) {
  const { review } = shown;
  const open = review.comments.filter(({ isResolved }) => !isResolved);
  const onEntry = open.filter(({ path }) => path === '');
  const atFields = open.filter(({ path }) => path !== '');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {review.step && <StepNotice step={review.step} review={review} />}
      {onEntry.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {onEntry.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </Flex>
      )}
      {atFields.length > 0 && <FieldLinks comments={atFields} uid={shown.form.uid} />}
      <Flex gap={3} wrap="wrap" alignItems="center">
        <AddComment path="">{reviewText('commentEntry')}</AddComment>
        <HelpLink to={review.mayReturn ? 'review#answer' : 'review#change'} about={reviewText('title')} />
      </Flex>
      <Settled comments={review.comments.filter(({ isResolved }) => isResolved)} />
    </Flex>
  );
}

/** The fields with comments, each as a way there: they may be in a part of the form that is folded. */
function FieldLinks({ comments, uid }: { comments: ReviewComment[]; uid: string }) {
  const layout = useDocumentLayout(uid).edit as unknown as EditLayout;
  const paths = useForm<string>('FieldLinks', ({ values }) =>
    comments.map(({ path }) => formPath(values as NestedValues, path)).join('\n'),
  );
  return (
    <div>
      <Typography tag="p" variant="pi">
        {reviewText('comments', { count: comments.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {[...new Set(paths.split('\n'))].map((path) => (
          <li key={path}>
            <TextButton onClick={() => void leadTo(path)}>{faultLabel(path, uid, layout)}</TextButton>
          </li>
        ))}
      </Flex>
    </div>
  );
}

function Settled({ comments }: { comments: ReviewComment[] }) {
  const [isOpen, setIsOpen] = useState(false);
  if (comments.length === 0) return null;
  return (
    <>
      <TextButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {reviewText('settled', { count: comments.length })}
      </TextButton>
      {isOpen && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </Flex>
      )}
    </>
  );
}
