import type { Missing } from './restorable.ts';
import type { VersionAction } from './tables.ts';

/** A version as the panel lists it. */
export interface ListedVersion {
  id: number;
  /** ISO 8601. */
  at: string;
  action: VersionAction;
  /** Who saved it; null where code did, or where the account is gone. */
  name: string | null;
  isOwn: boolean;
}

/** Versions of a document in one language, the newest first. */
export interface VersionPage {
  versions: ListedVersion[];
  /** Whether there are older ones. */
  hasMore: boolean;
}

/** A document or a file in a compared field. */
export interface ComparedReference {
  /** Null where it is gone without a name, or where the reader may not know it. */
  title: string | null;
  isGone: boolean;
}

/** A field that differs. Values are those of the form, with {@link ComparedReference} in the place of what it names. */
export interface ComparedField {
  name: string;
  before: unknown;
  after: unknown;
}

/** What a version has changed, and what would change if it were restored. */
export interface VersionComparison {
  /** Against the version before it; null where there is none. */
  changed: ComparedField[] | null;
  /** From what the form has now to the version. */
  restoring: ComparedField[];
}

/** What came of restoring. */
export interface RestoredVersion {
  /** What could not come back, by the field that named it; of links, those that lead nowhere. */
  missing: Missing[];
}
