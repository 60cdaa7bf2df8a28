import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { reviewText } from '../messages/review.ts';
import { AddComment } from './AddComment.tsx';
import { Comment } from './Comment.tsx';
import { commentPath, formPath, type NestedValues } from './row-paths.ts';
import { isCommenting, useShownReview, type ShownReview } from './shown-review.ts';

interface Props {
  /** The field as the form names it. */
  path: string;
  /** Its label. */
  label: string;
  children: ReactNode;
}

/** A field of a form, with the comments that wait at it. */
export function ReviewedField({ path, label, children }: Props) {
  const shown = useShownReview();
  return (
    <>
      {children}
      {shown && <FieldComments {...{ path, label, shown }} />}
    </>
  );
}

function FieldComments({ path, label, shown }: Omit<Props, 'children'> & { shown: ShownReview }) {
  const open = shown.review.comments.filter((one) => one.path !== '' && !one.isResolved);
  // As text, so that a field is drawn anew only where something moves.
  const places = useForm<string>('FieldComments', ({ values }) =>
    open.map((one) => formPath(values as NestedValues, one.path)).join('\n'),
  ).split('\n');
  const named = useForm<string | undefined>('FieldComments', ({ values }) =>
    commentPath(values as NestedValues, path),
  );
  const here = open.filter((_, index) => places[index] === path);
  if (here.length === 0 && !isCommenting(shown)) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={1}>
      {here.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {here.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </Flex>
      )}
      {named !== undefined && (
        <AddComment
          path={named}
          name={reviewText(here.length > 0 ? 'replyField' : 'commentField', { field: label })}
        >
          {reviewText(here.length > 0 ? 'reply' : 'comment')}
        </AddComment>
      )}
    </Flex>
  );
}
