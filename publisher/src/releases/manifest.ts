import type { Locale } from '@osiedle/shared';
import type { ReleaseFile } from '../blobs/release-file.ts';
import type { ShardedMap } from './sharded-map.ts';

export interface ReleasePage extends ReleaseFile {
  /** 410: the address existed and is gone; the body says so. Absent: 200. */
  status?: 410;
}

export interface ReleaseRedirect {
  status: 301;
  /** A path on this site, or an address elsewhere. */
  location: string;
}

export type ReleaseEntry = ReleasePage | ReleaseRedirect;

/** A style or script of an older release. */
export interface RetainedFile extends ReleasePage {
  /** The last release that had it. */
  last: string;
}

/** One whole state of the site. Everything that the server needs to answer any address is in here. */
export interface Manifest {
  /** Rises with each release, so that names sort as releases were made, whatever the clock says. */
  id: string;
  /**
   * The run that made it, by the first release that this made: others are further stages of the same. Only the last stage of a
   * completed run is one to go back to.
   */
  run: string;
  /** Set where the run had more to render: it shows what somebody waited for. */
  isPartial?: true;
  /** The instant that the pages were rendered for (ISO 8601). */
  now: string;
  /** The last row of the CMS's journal of which everything that it concerns is included. */
  cursor: number;
  /** When the release was made (ISO 8601). */
  publishedAt: string;
  /** The release that this one goes back to; absent where it was rendered. */
  rollbackTo?: string;
  /** URL path (decoded, with its leading slash) → what is there. */
  paths: ShardedMap<ReleaseEntry>;
  /** What the pages speak of, by their paths: see `names.ts`. */
  names: ShardedMap<string>;
  /** The page for addresses that never existed, by language. */
  notFound: Partial<Record<Locale, ReleaseFile>>;
  /** The page for addresses whose content was withdrawn, by language. */
  gone: Partial<Record<Locale, ReleaseFile>>;
  /** What the security policy must allow of styles that stand in pages: CSP hash sources (CSP 3, 2.3.1). */
  styles: string[];
  /** The published documents that it is made of, by their key, each with the paths of its own pages. */
  entries: ShardedMap<string[]>;
  /** Styles and scripts of older kept releases, for pages that visitors still have open. */
  retained: Record<string, RetainedFile>;
  /**
   * What was withdrawn, by its name → the release that was the first without it: documents by their keys, and the addresses of
   * pages, pictures and documents. Those of pictures and documents stay for ever.
   */
  withdrawn: ShardedMap<string>;
}

/** What a rendered site gives to a manifest. */
export type ComposedSite = Pick<Manifest, 'paths' | 'names' | 'notFound' | 'gone' | 'styles'>;

/** Everything of a manifest that decides what visitors get, so that two equal ones need no new release. */
export type ReleaseContent = ComposedSite & Pick<Manifest, 'entries'>;

export function isRedirect(entry: ReleaseEntry): entry is ReleaseRedirect {
  return entry.status === 301;
}

/** Whether an address shows something: neither moved nor gone. */
export function isLive(entry: ReleaseEntry | undefined): entry is ReleasePage {
  return entry !== undefined && entry.status === undefined;
}

/** Every body that a release may have to send. @param release or a part of its addresses */
export function filesIn({
  paths,
  retained,
  notFound,
  gone,
}: Pick<Manifest, 'retained' | 'notFound' | 'gone'> & {
  paths: { values: () => Iterable<ReleaseEntry> };
}): ReleaseFile[] {
  const entries = [...paths.values(), ...Object.values(retained)];
  return [
    ...entries.flatMap((entry) => (isRedirect(entry) ? [] : [entry])),
    ...Object.values(notFound),
    ...Object.values(gone),
  ];
}
