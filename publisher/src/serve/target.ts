/** The longest accepted address, in characters. The site has none as long. */
export const maxUrlLength = 2048;

/** The address that a request asks for. */
export interface RequestTarget {
  /** The decoded path, which is a key of the release's paths. */
  path: string;
  /** The raw query with its `?`; empty where there is none. */
  search: string;
}

/**
 * Parses a request's target (RFC 9112, 3.2). The path is only a key of a map and never a file name, so nothing in it has to
 * be forbidden.
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
