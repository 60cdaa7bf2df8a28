import type { Locale } from '@osiedle/shared';
import type { Body } from '../blobs/body.ts';
import type { Sharded } from './sharded.ts';

export interface Page extends Body {
  /** 410: the address existed and is gone; the body says so. Absent: 200. */
  status?: 410;
}

export interface Redirect {
  status: 301;
  /** A path on this site, or an address elsewhere. */
  location: string;
}

export type Entry = Page | Redirect;

/** A style or script of an older release. */
export interface Retained extends Page {
  /** The last release that had it. */
  last: string;
}

/** One whole state of the site. Everything that the server needs to answer any address is in here. */
export interface Manifest {
  /** Rises with each release, so that names sort as releases were made, whatever the clock says. */
  id: string;
  /** The instant that the pages were rendered for (ISO 8601). */
  now: string;
  /** The last row of the CMS's journal that is included. */
  cursor: number;
  /** When the release was made (ISO 8601). */
  publishedAt: string;
  /** The release that this one goes back to; absent where it was rendered. */
  rollbackTo?: string;
  /** URL path (decoded, with its leading slash) → what is there. */
  paths: Sharded<Entry>;
  /** The page for addresses that never existed, by language. */
  notFound: Partial<Record<Locale, Body>>;
  /** The page for addresses whose content was withdrawn, by language. */
  gone: Partial<Record<Locale, Body>>;
  /** What the security policy must allow of styles that stand in pages: CSP hash sources (CSP 3, 2.3.1). */
  styles: string[];
  /** The published documents that it is made of, by their key, each with the paths of its own pages. */
  entries: Sharded<string[]>;
  /** Styles and scripts of older kept releases, for pages that visitors still have open. */
  retained: Record<string, Retained>;
  /** Path of a withdrawn page, picture or document → the release that was the first without it. Pictures stay for ever. */
  withdrawn: Sharded<string>;
}

/** What a rendered site gives to a manifest. */
export type Rendered = Pick<Manifest, 'paths' | 'notFound' | 'gone' | 'styles'>;

/** Everything of a manifest that decides what visitors get, so that two equal ones need no new release. */
export type Content = Rendered & Pick<Manifest, 'entries'>;

export function isRedirect(entry: Entry): entry is Redirect {
  return entry.status === 301;
}

/** Whether an address shows something: neither moved nor gone. */
export function isLive(entry: Entry | undefined): entry is Page {
  return entry !== undefined && entry.status === undefined;
}

/** Every body that a release may have to send. @param release or a part of its addresses */
export function bodiesOf({
  paths,
  retained,
  notFound,
  gone,
}: Pick<Manifest, 'retained' | 'notFound' | 'gone'> & { paths: { values: () => Iterable<Entry> } }): Body[] {
  const entries = [...paths.values(), ...Object.values(retained)];
  return [
    ...entries.flatMap((entry) => (isRedirect(entry) ? [] : [entry])),
    ...Object.values(notFound),
    ...Object.values(gone),
  ];
}
