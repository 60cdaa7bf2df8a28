const self = ['script', 'style', 'img', 'font', 'connect', 'manifest', 'worker'];

/** Nothing but what this site serves itself, and the styles that its pages are known to have; nobody may frame it. */
function contentSecurityPolicy(styles: string[]): string {
  return [
    "default-src 'none'",
    ...self.map((kind) => [`${kind}-src 'self'`, ...(kind === 'style' ? styles : [])].join(' ')),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The site asks for no capability of the device. */
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
 * The headers of every answer, whatever its status.
 * @param siteUrl HSTS is sent only where the site is behind TLS
 * @param styles what the live release's pages have in `<style>`, as `styleHashes` gives it; attributes stay forbidden
 */
export function securityHeaders(siteUrl: URL, styles: string[] = []): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(styles),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': permissionsPolicy,
    ...(siteUrl.protocol === 'https:' && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** Header fields as `writeHead` takes them quickest: names and values in turn. */
export function rawHeaders(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat();
}
