import type { IncomingMessage } from 'node:http';

/** A name or an address, and a port (RFC 3986, 3.2). A list is none: a proxy may take its other end. */
const host = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+;=%-]+)(?::\d*)?$/i;

/**
 * Whether a request names its host as it has to (RFC 9112, 3.2): once, and validly; before HTTP/1.1 it may leave it out.
 * Node itself takes the first of several, where a proxy may take the last.
 */
export function hasValidHost({ headers, httpVersion, rawHeaders }: IncomingMessage): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === 'host') count += 1;
  if (count === 0) return httpVersion === '1.0';
  return count === 1 && host.test(headers.host ?? '');
}
