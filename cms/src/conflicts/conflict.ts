/** What somebody else has changed since a form was filled. */
export interface Conflict {
  documentId: string;
  /** How the entry is called now; null where it is gone in this language. */
  title: string | null;
  /** When they saved, as ISO 8601. */
  at: string;
  /** Who saved; null where it was no person, or one whose account is gone. */
  name: string | null;
  /** Whether the requester saved themselves, in another window. */
  isOwn: boolean;
  /** The names of the changed fields; null where that is not known. */
  fields: string[] | null;
  /** What is stored now: whoever has seen it may send it as what their form was filled with. */
  version: string;
}
