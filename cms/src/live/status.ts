import type { FileHint } from '../uploads/file-hint.ts';

/** The site's status as the panel shows it. It names pages and links, and no internals: its readers are editors. */
export interface LiveStatus {
  /**
   * What the publisher does. `held`: an administrator has stopped it. `refused`: a release waits for an administrator to
   * confirm it. `unreachable`: it does not answer, so nothing is known.
   */
  state: 'idle' | 'publishing' | 'publishing with more to come' | 'held' | 'refused' | 'unreachable';
  /** Whether anything that was published is not on the site yet. */
  waiting: boolean;
  /** When the site last changed. */
  publishedAt: string | null;
  /** Since when publishing is held. */
  heldSince: string | null;
  /** When the last attempt failed as a whole; null again as soon as one succeeds. */
  failedAt: string | null;
  /** How many pages could not be built. */
  failed: number;
  /** The site's address. */
  site: string;
  /** The static host that has the site; null where the publisher's own server has it. */
  host: LiveHost | null;
  /** The document that the request names, if any. */
  entry: EntryStatus | null;
}

/**
 * How far the newest release is on its way to a static host. `pending`: the host is told in a moment. `retrying`: it did not
 * answer, and is told again. `refused`: it will not, until somebody mends the call. `sent`: it was told. `late`: it was told
 * long ago. `arrived`: the public address answers with the release.
 */
export type HostState = 'pending' | 'retrying' | 'refused' | 'sent' | 'late' | 'arrived';

/** Why a static host could not be told. */
export type HostFault = 'token' | 'address' | 'refused' | 'busy' | 'unreachable';

/** A static host, as editors are told of it. */
export interface LiveHost {
  name: string;
  state: HostState;
  /** When it was told, or could not be told. */
  since: string | null;
  fault: HostFault | null;
}

/** The first items of a list, and its full length. */
export interface CappedList<T> {
  count: number;
  first: T[];
}

/** Whether the last change of a document in one language is live. */
export interface EntryStatus {
  /** Whether the CMS has it published. */
  published: boolean;
  /**
   * `waiting`: visitors do not see the change yet, as far as is known. `sent`: a static host was told, and builds it.
   * `failed`: its page could not be built.
   * `none`: it was never published.
   */
  live: 'live' | 'waiting' | 'sent' | 'failed' | 'none';
  /** The row of the journal that holds the change; null where it is older than the journal. */
  row: number | null;
  /** When the change was made. */
  at: string | null;
  /** Since when visitors see the change, where they do. */
  liveSince: string | null;
  /** Whether visitors see an older version of a page that could not be built. */
  kept: boolean;
  /** Whether its page failed because a text takes too long, or too much memory, to render. */
  text: boolean;
  /** Addresses of other pages, and of feeds, that could not be built because of it. */
  failedElsewhere: string[];
  /** The address of its page, where it has one. */
  address: string | null;
  /** Links on its page that lead nowhere. */
  brokenLinks: string[];
  /** What its editor should know of its files. */
  fileHints: { name: string; hint: FileHint }[];
}
