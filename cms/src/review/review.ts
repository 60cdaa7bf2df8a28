import type { StepKind } from './model.ts';

/** What the panel knows of an entry's review. */
export interface Review {
  /** Whether the requester may ask for a review: the entry is theirs, and they may not publish it. */
  mayAsk: boolean;
  /** Whether they may publish the entry, and so send it back. */
  mayReturn: boolean;
  /** The last step; null where nobody has asked. */
  step: ReviewStep | null;
  /** When the draft was saved after somebody had asked; null where it was not, as ISO 8601. */
  changedAt: string | null;
  comments: ReviewComment[];
}

export interface ReviewStep {
  kind: StepKind;
  /** Null where the account has no name, or is gone. */
  by: string | null;
  isOwn: boolean;
  /** ISO 8601. */
  at: string;
  note: string | null;
}

export interface ReviewComment {
  id: number;
  /** The field; see paths.ts. */
  path: string;
  by: string | null;
  isOwn: boolean;
  at: string;
  text: string;
  isResolved: boolean;
}
