// Not all of `@osiedle/shared`: its packages take longer to load than everything else that the server needs.
import type { Locale } from '@osiedle/shared/locales';
import { localeOfPath, meantPath } from '@osiedle/shared/locale-paths';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { isRedirect, type Manifest, type ReleaseEntry } from './manifest.ts';
import { isAddress } from './mentions.ts';

/** The answer of a release to one address. Where the release has no error page, the answer has only the language. */
export type ReleaseAnswer =
  | { status: 200 | 410; body: ReleaseFile }
  | { status: 301; location: string }
  | NothingThere;

type NothingThere = { status: 404 | 410 } & ({ body: ReleaseFile } | { locale: Locale });

type AnsweringRelease = Pick<Manifest, 'paths' | 'retained' | 'withdrawn' | 'notFound' | 'gone'>;

/**
 * The answer of a release to an address. The server sends it, and an export writes it for another server. An address with
 * the very query of a redirect gets that one's answer; otherwise the query does not matter. An address that lacks its last
 * slash redirects to the one with it, and one that only looks different to the one that it means.
 * @param path the path of the address, decoded
 * @param search the raw query with its `?`; empty where there is none
 */
export function answerFor(release: AnsweringRelease, path: string, search = ''): ReleaseAnswer {
  const { paths, retained, withdrawn } = release;
  const withSlash = `${path}/`;
  const ofQuery = search ? (paths.get(path + search) ?? paths.get(withSlash + search)) : undefined;
  if (ofQuery) return answerOf(ofQuery);
  const entry = paths.get(path) ?? retained[path];
  if (entry) return answerOf(entry, search);
  if (paths.get(withSlash)) return { status: 301, location: withSearch(encodeURI(withSlash), search) };
  if (withdrawn.has(path)) return nothingAt(release, 410, localeOfPath(path));
  return answerForMeant(release, path, search) ?? nothingAt(release, 404, localeOfPath(path));
}

function answerForMeant(release: AnsweringRelease, path: string, search: string): ReleaseAnswer | undefined {
  const meant = meantPath(path);
  if (meant === path) return undefined;
  const answer = answerFor(release, meant, search);
  if (answer.status === 404) return undefined;
  return answer.status === 200 ? { status: 301, location: withSearch(encodeURI(meant), search) } : answer;
}

function answerOf(entry: ReleaseEntry, search = ''): ReleaseAnswer {
  if (isRedirect(entry)) return { status: 301, location: withSearch(entry.location, search) };
  return { status: entry.status ?? 200, body: entry };
}

/** A redirect's location with the query of the request, where the location has none. */
function withSearch(location: string, search: string): string {
  if (location.includes('?')) return location;
  const [path = '', fragment] = location.split('#', 2);
  return path + search + (fragment === undefined ? '' : `#${fragment}`);
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
