import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { Review } from '../../review/review.ts';
import { showReview, useShownReview, type ReviewedForm } from './shown-review.ts';

/** A deed of the CMS's `POST /review/…`. */
export type ReviewDeed = 'ask' | 'take-back' | 'return' | 'comment' | 'settle' | 'remove';

/** Does something about the review of the open form, and shows what has become of it, or why it was refused. */
export function useDeed() {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const form = useShownReview()?.form;
  const [isDoing, setIsDoing] = useState(false);
  // A second press does nothing; a button that is off would lose the focus.
  const isBusy = useRef(false);
  /** @returns whether it is done */
  const act = async (deed: ReviewDeed, more: object = {}): Promise<boolean> => {
    if (!form || isBusy.current) return false;
    isBusy.current = true;
    setIsDoing(true);
    const isDone = await send(form, deed, more);
    isBusy.current = false;
    setIsDoing(false);
    return isDone;
  };
  const send = async (about: ReviewedForm, deed: ReviewDeed, more: object): Promise<boolean> => {
    try {
      const { data } = await post<Review>(`/review/${deed}`, { ...about, ...more });
      showReview(about, data);
      return true;
    } catch (error) {
      const message = formatAPIError(error as Parameters<typeof formatAPIError>[0]);
      toggleNotification({ type: 'danger', message });
      return false;
    }
  };
  return { act, isDoing };
}
