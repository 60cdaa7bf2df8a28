/** The folder of the site that holds pictures and documents. */
export const mediaFolder = '/media/';

/**
 * A file name that can stand in an address and in a folder as it is. Of a name without a Latin letter, such as `🎉.jpg`, Strapi
 * leaves what it adds itself: `_1a2b3c.jpg`.
 */
const fileName = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * Where the site serves a file of the CMS: `/media/` and its name, which holds a hash of its content.
 * @param url where the CMS serves it: a path (`/uploads/plan_1a2b.pdf`) or a whole address
 * @throws where the address has no usable file name
 */
export function mediaPath(url: string): string {
  const name = URL.parse(url, 'http://cms.invalid')?.pathname.split('/').at(-1) ?? '';
  if (!fileName.test(name)) {
    throw new Error(
      `"${url}" names no file. Upload it again in the CMS under a plain name (letters, digits, hyphens).`,
    );
  }
  return mediaFolder + name;
}

/**
 * The site's address of a file that an editor's text points to, if it is one of the CMS's uploads (`/uploads/<name>`)
 * or on the site already (`/media/<name>`). The panel inserts whole addresses of whatever host the editor has it open
 * under; `anyHost` tells whether such a host is taken for the CMS, too.
 */
export function uploadPath(url: string, { anyHost }: { anyHost: boolean }): string | undefined {
  const parsed = URL.parse(url, 'http://cms.invalid');
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return undefined;
  const name = /^\/(?:uploads|media)\/([^/]+)$/.exec(parsed.pathname)?.[1];
  if (!name || !fileName.test(name)) return undefined;
  return anyHost || isCms(parsed) ? mediaFolder + name : undefined;
}

const ownHosts = new Set(['cms.invalid', 'localhost', '127.0.0.1', '[::1]']);

function isCms({ hostname, host }: URL): boolean {
  const cms = URL.parse(process.env['CMS_URL'] ?? '');
  return ownHosts.has(hostname) || host === cms?.host;
}
