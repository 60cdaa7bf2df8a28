import { hash } from 'node:crypto';
import { Memo } from '@osiedle/shared/memo';
import { isLive, type ReleaseEntry } from './manifest.ts';

/**
 * Each release keeps what its pages mention: for each page the fingerprints of names, packed into one string, which stays
 * small even for tens of thousands of pages. Among some billions of names two have the same fingerprint. Then a page counts
 * as mentioning something that it does not mention, which does no harm.
 */
const fingerprintLength = 6;

/** A cache, since most names are mentioned on many pages. */
const fingerprints = new Memo<string, string>(100_000, (name) =>
  hash('sha256', name, 'base64url').slice(0, fingerprintLength),
);

/** Whether a name is an address on the site; otherwise it is the key of a document, or a group of documents. */
export function isAddress(name: string): boolean {
  return name.startsWith('/');
}

/** Packs the fingerprints of names into one string. */
export function packMentions(names: Iterable<string>): string {
  return [...new Set([...names].map((name) => fingerprints.get(name)))].sort().join('');
}

/** Whether a release's entry mentions any of some names. @param names as {@link fingerprintsOf} returns them */
export function mentionsAny(
  entry: ReleaseEntry | undefined,
  names: { has: (fingerprint: string) => boolean },
): boolean {
  const packed = isLive(entry) ? (entry.mentions ?? '') : '';
  for (let at = 0; at < packed.length; at += fingerprintLength)
    if (names.has(packed.slice(at, at + fingerprintLength))) return true;
  return false;
}

/** The fingerprints of names, for {@link mentionsAny}. */
export function fingerprintsOf(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => fingerprints.get(name)));
}
