import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an `Authorization` header has the secret as its bearer token (RFC 6750). The comparison takes the same time for
 * every wrong secret, so that nobody can guess it character by character.
 */
export function hasSecret(authorization: string | undefined, secret: string): boolean {
  const token = /^Bearer +(.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(token), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
