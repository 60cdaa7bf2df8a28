import { hash } from 'node:crypto';
import { Known } from '@osiedle/shared/known';

/**
 * What pages speak of is kept with each release: fingerprints of names in one text for each page, which is little even of tens
 * of thousands. Two names of some billions have the same; then a page is taken for one that speaks of something it does not.
 */
const length = 6;

/** Most names stand on many pages. */
const fingerprints = new Known<string, string>(100_000, (name) =>
  hash('sha256', name, 'base64url').slice(0, length),
);

/** Whether a name is an address on the site; else it is of documents. */
export function isAddress(name: string): boolean {
  return name.startsWith('/');
}

/** Names as they are kept. */
export function packMentions(names: Iterable<string>): string {
  return [...new Set([...names].map((name) => fingerprints.get(name)))].sort().join('');
}

/** Whether any of some names are among those that are kept. @param kept as {@link packMentions} gives it */
export function mentionsAny(
  kept: string | undefined,
  names: { has: (fingerprint: string) => boolean },
): boolean {
  if (kept)
    for (let at = 0; at < kept.length; at += length) if (names.has(kept.slice(at, at + length))) return true;
  return false;
}

/** Names as {@link mentionsAny} looks for them. */
export function fingerprintsOf(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => fingerprints.get(name)));
}
