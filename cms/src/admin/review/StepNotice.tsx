import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { longest } from '../../review/limits.ts';
import type { Review, ReviewStep } from '../../review/review.ts';
import { Notice } from '../live/Notice.tsx';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { reviewText } from '../messages/review.ts';
import { TextForm } from './TextForm.tsx';
import { useDeed } from './use-deed.ts';

const noticeKinds = { asked: 'waiting', returned: 'warning', published: 'good' } as const;

/** The last step of a review in a sentence, and what the reader can do about it. */
export function StepNotice({ step, review }: { step: ReviewStep; review: Review }) {
  const isWaiting = step.kind === 'asked';
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Notice kind={noticeKinds[step.kind]}>{sentenceOf(step)}</Notice>
      {step.note && (
        <Typography
          tag="blockquote"
          variant="omega"
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 }}
        >
          {step.note}
        </Typography>
      )}
      {review.changedAt && review.mayReturn && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {reviewText('changed', { since: review.changedAt })}
        </Typography>
      )}
      {isWaiting && review.mayReturn && <SendBack />}
      {isWaiting && review.mayAsk && <OwnRequest note={step.note} />}
    </Flex>
  );
}

function sentenceOf({ kind, by, isOwn, at: since }: ReviewStep): string {
  if (kind === 'asked' && isOwn) return reviewText('askedOwn', { since });
  return by ? reviewText(`${kind}By`, { name: by, since }) : reviewText(`${kind}BySomebody`, { since });
}

function SendBack() {
  const [isOpen, setIsOpen] = useState(false);
  const { act, isDoing } = useDeed();
  if (!isOpen) return <TextButton onClick={() => setIsOpen(true)}>{reviewText('sendBack')}</TextButton>;
  return (
    <TextForm
      name="reason"
      label={reviewText('reason')}
      hint={reviewText('reasonHint')}
      most={longest.note}
      submit={reviewText('sendBackNow')}
      isSending={isDoing}
      onSubmit={(note) => act('return', { note })}
      onClose={() => setIsOpen(false)}
    />
  );
}

function OwnRequest({ note }: { note: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  const { act, isDoing } = useDeed();
  const element = useFocusNearby<HTMLDivElement>();
  if (isOpen)
    return (
      <TextForm
        name="note"
        label={reviewText('note')}
        initial={note ?? ''}
        most={longest.note}
        submit={reviewText('saveNote')}
        isSending={isDoing}
        onSubmit={(text) => act('ask', { note: text })}
        onClose={() => setIsOpen(false)}
      />
    );
  return (
    <Flex ref={element} gap={4} wrap="wrap">
      <TextButton onClick={() => setIsOpen(true)}>{reviewText(note ? 'changeNote' : 'addNote')}</TextButton>
      <TextButton onClick={() => void act('take-back')}>{reviewText('takeBack')}</TextButton>
    </Flex>
  );
}
