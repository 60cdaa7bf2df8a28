import { editorialTypes, defaultLocale, isLocale, uidOf } from '@osiedle/shared';
import { Button, Flex } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Review } from '../../review/review.ts';
import { pressSave } from '../form/onward.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { reviewText } from '../messages/review.ts';
import { hideReview, reviewKey, showReview, useShownReview, type ReviewedForm } from './shown-review.ts';
import { useDeed } from './use-deed.ts';

const entryUids = new Set<string>(editorialTypes.map(uidOf));
/** How often an open form asks what has become of its review, in milliseconds. */
const pollMs = 20_000;

/** Reads the review of the form that is open, and has below Save the button by which an Author asks for one. */
export function AskForReview() {
  const form = useReviewedForm();
  useReading(form);
  const shown = useShownReview();
  const isWaiting = shown?.review.step?.kind === 'asked';
  if (!shown?.review.mayAsk || isWaiting) return null;
  return (
    <Flex direction="column" alignItems="flex-start" width="100%">
      <AskButton />
      <HelpLink to="review#ask" about={reviewText('ask')} />
    </Flex>
  );
}

function AskButton() {
  const isModified = useForm<boolean>('AskForReview', ({ modified }) => modified);
  const isSubmitting = useForm<boolean>('AskForReview', (state) => state.isSubmitting);
  const { act, isDoing } = useDeed();
  /** Whether it is to be asked once the form is saved. */
  const [isSaving, setIsSaving] = useState(false);
  const wasSubmitting = useRef(false);
  useEffect(() => {
    const isAnswered = wasSubmitting.current && !isSubmitting;
    wasSubmitting.current = isSubmitting;
    if (!isSaving || !isAnswered) return;
    setIsSaving(false);
    // A refused save says itself what is wrong.
    if (!isModified) void act('ask');
  }, [isSubmitting, isModified, isSaving]);
  const ask = (): void => {
    if (!isModified) return void act('ask');
    setIsSaving(true);
    pressSave();
  };
  return (
    <Button
      variant="secondary"
      fullWidth
      loading={isDoing || isSaving}
      onClick={ask}
      style={{ height: 'auto', minHeight: '3.2rem', paddingBlock: '0.6rem' }}
    >
      {reviewText(isModified ? 'askSaving' : 'ask')}
    </Button>
  );
}

/** The entry of the open form; undefined until it is saved, and for what is not reviewed. */
function useReviewedForm(): ReviewedForm | undefined {
  const { pathname, search } = useLocation();
  const [, uid = '', documentId = ''] = /\/collection-types\/([^/]+)\/([a-z0-9]{24})$/.exec(pathname) ?? [];
  const locale = new URLSearchParams(search).get('plugins[i18n][locale]') ?? defaultLocale;
  return entryUids.has(uid) && isLocale(locale) ? { uid, documentId, locale } : undefined;
}

/** Reads a form's review when it opens, after each save and publication, and now and then. */
function useReading(form: ReviewedForm | undefined): void {
  const { get } = useFetchClient();
  const isSubmitting = useForm<boolean>('AskForReview', (state) => state.isSubmitting);
  const key = form && reviewKey(form);
  useEffect(() => hideReview, [key]);
  useEffect(() => {
    if (!form || isSubmitting) return;
    let isOver = false;
    const read = async (): Promise<void> => {
      if (document.hidden) return;
      // Refused where the entry is not the reader's, or the language is not begun.
      const answer = await get<Review>(`/review?${new URLSearchParams({ ...form })}`).catch(() => undefined);
      if (!isOver && answer) showReview(form, answer.data);
    };
    void read();
    const look = () => void read();
    const timer = window.setInterval(look, pollMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [get, key, isSubmitting]);
}
