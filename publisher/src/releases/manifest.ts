import type { Locale } from '@osiedle/shared';

/** Bytes kept under the name of their hash. */
export interface Blob {
  /** SHA-256 of the bytes, in hex: the blob's name. */
  blob: string;
  /** Length in bytes. */
  size: number;
}

/** The content codings that are made at publish (RFC 9110, 8.4.1), the best first. */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];
export type Encodings = Partial<Record<Coding, Blob>>;

export interface Body extends Blob {
  /** The `Content-Type` to send. */
  type: string;
  /** The same bytes compressed; absent where that saves nothing. */
  encodings?: Encodings;
}

export interface Page extends Body {
  /** 410: the address existed and is gone; the body says so. Absent: 200. */
  status?: 410;
}

export interface Redirect {
  status: 301;
  /** A path on this site. */
  location: string;
}

export type Entry = Page | Redirect;

/** One whole state of the site. Everything that the server needs to answer any address is in here. */
export interface Manifest {
  format: 1;
  /** Rises with each release, so that names sort as releases were made, whatever the clock says. */
  id: string;
  /** The instant that the pages were rendered for (ISO 8601). */
  now: string;
  /** The last row of the CMS's journal that is included; null while the site is read whole. */
  cursor: number | null;
  /** When the release was made (ISO 8601). */
  publishedAt: string;
  /** URL path (decoded, with its leading slash) → what is there. */
  paths: Record<string, Entry>;
  /** The page for addresses that never existed, by language. */
  notFound: Partial<Record<Locale, Body>>;
  /** Styles and scripts of older kept releases, for pages that visitors still have open. */
  retained: Record<string, Page>;
}

/** What a rendered folder gives to a manifest. */
export type Content = Pick<Manifest, 'paths' | 'notFound'>;

export function isRedirect(entry: Entry): entry is Redirect {
  return entry.status === 301;
}

/** Every blob that a release needs. */
export function blobsOf(manifest: Manifest): string[] {
  const entries = [...Object.values(manifest.paths), ...Object.values(manifest.retained)];
  const bodies = entries.flatMap((entry) => (isRedirect(entry) ? [] : [entry]));
  return [...bodies, ...Object.values(manifest.notFound)].flatMap((body) => [
    body.blob,
    ...Object.values(body.encodings ?? {}).map(({ blob }) => blob),
  ]);
}

/** Reads a manifest's text. @throws when it is not one of ours */
export function parseManifest(text: string, file: string): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch (cause) {
    throw new Error(`${file} is not JSON: remove it and start the publisher again.`, { cause });
  }
  if (manifest?.format !== 1 || !manifest.id || !manifest.paths)
    throw new Error(`${file} is not a release of this version: remove it and start the publisher again.`);
  return manifest as Manifest;
}
