/** What a form or a list was filled with. */
export interface SentVersion {
  /** When the row was last written, as ISO 8601; null where there was no row. */
  updatedAt: string | null;
  /** Null for a type without languages. */
  locale: string | null;
  /** A digest of each field, or one of all of them; empty where only the time is known. */
  digests: string;
}

/** A version whose document the request's path names has the key ''. */
export type Loaded = Map<string, SentVersion>;

/** Four bytes in base64url without padding: enough to notice a change, and short enough for a header. */
export const digestLength = 6;

const grammar =
  /^(?:([\w-]{1,64})=)?(none|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)(?:\/([\w-]{1,20}))?(?:\/([\w~-]*))?$/;

export function writeVersion({ updatedAt, locale, digests }: SentVersion): string {
  return `${updatedAt ?? 'none'}/${locale ?? '-'}/${digests}`;
}

/** Reads `loadedHeader`. @returns undefined where it says no versions */
export function readLoaded(header: string): Loaded | undefined {
  const versions: Loaded = new Map();
  for (const part of header.split(',')) {
    const match = grammar.exec(part.trim());
    if (!match) return undefined;
    const [, documentId = '', updatedAt = 'none', locale = '-', digests = ''] = match;
    versions.set(documentId, {
      updatedAt: updatedAt === 'none' ? null : updatedAt,
      locale: locale === '-' ? null : locale,
      digests,
    });
  }
  return versions;
}
