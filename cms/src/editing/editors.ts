/** Somebody who is editing an entry: in another window than the one that asks. */
export interface EditorAtWork {
  documentId: string;
  /** How the entry is called. */
  title: string;
  /** Null where the account has no name. */
  name: string | null;
  /** Whether it is the requester, in another window. */
  isOwn: boolean;
  /** Since when, as ISO 8601. */
  since: string;
}
