// Not all of `@osiedle/shared`: its packages take longer to load than everything else that the server needs.
import type { Locale } from '@osiedle/shared/locales';
import { localeOfPath } from '@osiedle/shared/locale-paths';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { isRedirect, type Manifest } from './manifest.ts';
import { isAddress } from './mentions.ts';

/** The answer of a release to one address. Where the release has no error page, the answer has only the language. */
export type ReleaseAnswer =
  { status: 200 | 410; body: ReleaseFile } | { status: 301; location: string } | NothingThere;

type NothingThere = { status: 404 | 410 } & ({ body: ReleaseFile } | { locale: Locale });

type AnsweringRelease = Pick<Manifest, 'paths' | 'retained' | 'withdrawn' | 'notFound' | 'gone'>;

/**
 * The answer of a release to an address. The server sends it, and an export writes it for another server. An address that
 * lacks its last slash redirects to the one with it.
 * @param path the path of the address, decoded
 */
export function answerFor(release: AnsweringRelease, path: string): ReleaseAnswer {
  const entry = release.paths.get(path) ?? release.retained[path];
  if (entry) return isRedirect(entry) ? entry : { status: entry.status ?? 200, body: entry };
  const withSlash = `${path}/`;
  if (release.paths.get(withSlash)) return { status: 301, location: encodeURI(withSlash) };
  return nothingAt(release, release.withdrawn.has(path) ? 410 : 404, localeOfPath(path));
}

/** The answer of a release where nothing is (404), or no longer anything (410). */
export function nothingAt(
  { notFound, gone }: Pick<AnsweringRelease, 'notFound' | 'gone'>,
  status: 404 | 410,
  locale: Locale,
): NothingThere {
  const body = (status === 410 ? gone : notFound)[locale];
  return body ? { status, body } : { status, locale };
}

/** Every address that a release answers with anything other than 404. */
export function addressesOf({ paths, retained, withdrawn }: AnsweringRelease): Set<string> {
  return new Set([...Object.keys(retained), ...paths.keys(), ...withdrawn.keys().filter(isAddress)]);
}
