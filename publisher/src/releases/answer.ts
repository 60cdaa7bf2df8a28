// Not the whole contract: what it stands on takes longer to load than all else that the server needs.
import type { Locale } from '@osiedle/shared/locales';
import { localeOfPath } from '@osiedle/shared/paths';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { isRedirect, type Manifest } from './manifest.ts';
import { isAddress } from './mentions.ts';

/** What a release answers to one address. Where it has no page that says that nothing is there, only the language is known. */
export type ReleaseAnswer =
  { status: 200 | 410; body: ReleaseFile } | { status: 301; location: string } | Nothing;

type Nothing = { status: 404 | 410 } & ({ body: ReleaseFile } | { locale: Locale });

type Answering = Pick<Manifest, 'paths' | 'retained' | 'withdrawn' | 'notFound' | 'gone'>;

/**
 * What a release answers to an address, whoever passes it on: the server, or a folder for another one. A known address without its
 * last slash leads to the one with it.
 * @param path decoded
 */
export function answerFor(release: Answering, path: string): ReleaseAnswer {
  const entry = release.paths.get(path) ?? release.retained[path];
  if (entry) return isRedirect(entry) ? entry : { status: entry.status ?? 200, body: entry };
  const withSlash = `${path}/`;
  if (release.paths.get(withSlash)) return { status: 301, location: encodeURI(withSlash) };
  return nothingAt(release, release.withdrawn.has(path) ? 410 : 404, localeOfPath(path));
}

/** What a release answers where nothing is, or nothing any more. */
export function nothingAt(
  { notFound, gone }: Pick<Answering, 'notFound' | 'gone'>,
  status: 404 | 410,
  locale: Locale,
): Nothing {
  const body = (status === 410 ? gone : notFound)[locale];
  return body ? { status, body } : { status, locale };
}

/** Every address that a release has another answer to than that there is nothing. */
export function addressesOf({ paths, retained, withdrawn }: Answering): Set<string> {
  return new Set([...Object.keys(retained), ...paths.keys(), ...withdrawn.keys().filter(isAddress)]);
}
