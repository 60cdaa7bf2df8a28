/** Longer addresses than this are nobody's. */
export const maxUrlLength = 2048;

export interface RequestTarget {
  /** Decoded path: what a release is asked for. */
  path: string;
  /** The query with its `?`, as it came; empty where there is none. */
  search: string;
}

/**
 * Splits a request's target (RFC 9112, 3.2). The path is a key of a map and never a file's name, so that nothing in it
 * needs to be forbidden.
 * @returns undefined where it is malformed
 */
export function parseTarget(url: string): RequestTarget | undefined {
  const absolute = url.startsWith('/') ? undefined : URL.parse(url);
  const text = absolute ? absolute.pathname + absolute.search : url;
  if (!text.startsWith('/')) return undefined;
  const mark = text.indexOf('?');
  const raw = mark < 0 ? text : text.slice(0, mark);
  try {
    const path = raw.includes('%') ? decodeURIComponent(raw) : raw;
    return { path, search: mark < 0 ? '' : text.slice(mark) };
  } catch {
    return undefined;
  }
}

/** A redirect's target with the query that was asked for, where it has none of its own. */
export function withSearch(location: string, search: string): string {
  if (location.includes('?')) return location;
  const [path = '', fragment] = location.split('#', 2);
  return path + search + (fragment === undefined ? '' : `#${fragment}`);
}
