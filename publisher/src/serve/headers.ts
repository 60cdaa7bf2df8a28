import { basePath } from '@osiedle/shared/base-path';

const self = ['script', 'style', 'img', 'font', 'connect', 'manifest', 'worker'];

/**
 * Allows only what this site serves itself, and the known styles of its pages.
 * @param framing who may frame them; nobody may frame the site
 */
export function contentSecurityPolicy(styles: string[], framing = ["frame-ancestors 'none'"]): string {
  return [
    "default-src 'none'",
    ...self.map((kind) => [`${kind}-src 'self'`, ...(kind === 'style' ? styles : [])].join(' ')),
    "base-uri 'none'",
    "form-action 'self'",
    ...framing,
  ].join('; ');
}

/** The site uses no capability of the device. */
const permissionsPolicy = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
  'browsing-topics',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * The security headers of every answer, whatever its status.
 * @param siteUrl the site's address. HSTS is sent only for `https:`, and only where the whole host is the site's
 * @param styles the hashes of the live release's `<style>` elements, from `styleHashes`; style attributes stay forbidden
 */
export function securityHeaders(siteUrl: URL, styles: string[] = []): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(styles),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': permissionsPolicy,
    ...(siteUrl.protocol === 'https:' &&
      basePath(siteUrl) === '' && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** Header fields in the form that `writeHead` takes fastest: names and values in turn. */
export function rawHeaders(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat();
}
