import { expect } from 'vitest';
import { smallSite } from './site.ts';

const moves = JSON.stringify([
  { from: '/spotkania/stare/', to: '/spotkania/nowe/', status: 301 },
  { from: '/spotkania/dawne/', status: 410 },
  { from: '/en/meetings/past/', status: 410 },
]);

/** A site with one of each kind of address. */
export const files = smallSite('x', {
  'spotkania/nowe/index.html': 'nowe',
  'assets/style.a1b2.css': 'css',
  'media/plan_a1b2.pdf': 'pdf',
  'feed.atom': '<feed/>',
  'redirects.json': moves,
});

/** The policy of notes/feeds-and-calendars.md, word for word. */
export const securityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Expects the security headers that every answer has. */
export function expectSecurityHeaders(headers: Headers): void {
  expect(headers.get('content-security-policy')).toBe(securityPolicy);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  expect(headers.get('permissions-policy')).toContain('geolocation=()');
}
