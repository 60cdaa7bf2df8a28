import type { Locale } from '@osiedle/shared';
import type { ReleaseFile } from '../blobs/release-file.ts';
import type { ShardedMap } from './sharded-map.ts';

/** An address that shows a file. */
export interface ReleasePage extends ReleaseFile {
  /** 410: the address existed and is gone, and the file says so. Absent: 200. */
  status?: 410;
  /** What the file mentions, packed as in `mentions.ts`; absent where it mentions nothing. */
  mentions?: string;
}

/** An address that redirects. */
export interface ReleaseRedirect {
  status: 301;
  /** A path on this site, or an address on another site. */
  location: string;
}

/** What a release has at one address. */
export type ReleaseEntry = ReleasePage | ReleaseRedirect;

/** A style, font or script of an older release. */
export interface RetainedFile extends ReleasePage {
  /** The id of the last release that had it. */
  last: string;
}

/** One complete state of the site: everything that the server needs to answer any address. */
export interface Manifest {
  /** Rises with each release, so that file names sort in the order of making, whatever the clock says. */
  id: string;
  /**
   * The run that made it, named by the id of the run's first release. Later releases of a run are further stages. A rollback
   * goes back only to the last stage of a completed run.
   */
  run: string;
  /** Set where the run had more to render: this stage shows the urgent pages. */
  isPartial?: true;
  /** The instant for which the pages were rendered (ISO 8601). */
  now: string;
  /** The last row of the CMS's journal that the release includes. */
  cursor: number;
  /** When the release was made (ISO 8601). */
  publishedAt: string;
  /** The release that a rollback went back to; absent where the release was rendered. */
  rollbackTo?: string;
  /** What is at each path (decoded, with its leading slash). */
  paths: ShardedMap<ReleaseEntry>;
  /** The page for addresses that never existed, by language. */
  notFound: Partial<Record<Locale, ReleaseFile>>;
  /** The page for addresses whose content was withdrawn, by language. */
  gone: Partial<Record<Locale, ReleaseFile>>;
  /** The hash sources of styles in pages, for the content security policy (CSP 3, 2.3.1). */
  styles: string[];
  /** The published documents that the release includes, by key, each with the paths of its own pages. */
  entries: ShardedMap<string[]>;
  /** Styles, fonts and scripts of older kept releases, for pages that visitors still have open. */
  retained: Record<string, RetainedFile>;
  /**
   * What was withdrawn, each with the first release without it: keys of documents, and addresses of pages, pictures and
   * files. The addresses of pictures and files stay for ever.
   */
  withdrawn: ShardedMap<string>;
}

/** The part of a manifest that comes from the rendered pages. */
export type ComposedSite = Pick<Manifest, 'paths' | 'notFound' | 'gone' | 'styles'>;

/** The part of a manifest that decides what visitors get. Where it equals that of the live release, no new one is needed. */
export type ReleaseContent = ComposedSite & Pick<Manifest, 'entries'>;

export function isRedirect(entry: ReleaseEntry): entry is ReleaseRedirect {
  return entry.status === 301;
}

/** Whether an address shows content: it has neither moved nor gone. */
export function isLive(entry: ReleaseEntry | undefined): entry is ReleasePage {
  return entry !== undefined && entry.status === undefined;
}

/** Whether two entries show the same bytes. */
export function showsSame(one: ReleaseEntry | undefined, other: ReleaseEntry | undefined): boolean {
  return isLive(one) && isLive(other) && one.blob === other.blob;
}

/** Every file that a release may have to send. The caller may pass a part of its addresses. */
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
