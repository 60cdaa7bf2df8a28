import type { TypeName } from '@osiedle/shared';

/** Something in the bin, as the panel lists it. */
export interface BinnedItem {
  id: number;
  /** Undefined for a file. */
  type?: TypeName;
  title: string;
  /** The languages that were deleted; none where its type has none. */
  locales: string[];
  /** When it was deleted, and when it goes for good, as ISO 8601. */
  at: string;
  until: string;
  /** Who deleted it; null where code did, or where the account is gone. */
  name: string | null;
  isOwn: boolean;
}

/** Which of the documents that a request names have gone for good. */
export interface GoneEntries {
  gone: string[];
}

/** What the bin has for whoever asks. */
export interface BinList {
  /** How many days something stays. */
  days: number;
  items: BinnedItem[];
}
