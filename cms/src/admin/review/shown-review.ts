import type { Locale } from '@osiedle/shared';
import { useSyncExternalStore } from 'react';
import type { Review } from '../../review/review.ts';

/** The entry of the form that is open, as the CMS's routes of reviews name it. */
export interface ReviewedForm {
  uid: string;
  documentId: string;
  locale: Locale;
}
/** What all parts of a form show of a review. */
export interface ShownReview {
  form: ReviewedForm;
  review: Review;
  /** Whether fields have a button for comments; undefined while nobody has chosen. */
  choice: boolean | undefined;
}

let shown: ShownReview | undefined;
const listeners = new Set<() => void>();

/** Shows an answer of the CMS. */
export function showReview(form: ReviewedForm, review: Review): void {
  const isSame = shown !== undefined && reviewKey(shown.form) === reviewKey(form);
  show({ form, review, choice: isSame ? shown?.choice : undefined });
}

/** Shows none: the form is closed, or the CMS tells nothing. */
export function hideReview(): void {
  if (shown) show(undefined);
}

export function chooseCommenting(choice: boolean): void {
  if (shown) show({ ...shown, choice });
}

/** Fields can be commented where a review waits for the reader, and wherever somebody wants to. */
export function isCommenting({ review, choice }: ShownReview): boolean {
  return choice ?? (review.mayReturn && review.step?.kind === 'asked');
}

/** The review of the form that is open, once it is known. */
export function useShownReview(): ShownReview | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

export const reviewKey = ({ uid, documentId, locale }: ReviewedForm): string =>
  `${uid} ${documentId} ${locale}`;

function show(next: ShownReview | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}
