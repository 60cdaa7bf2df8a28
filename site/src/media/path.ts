/** The folder of the site that holds pictures and documents. */
export const mediaFolder = '/media/';

/**
 * A file name that needs no escaping in addresses and folders. From a name without Latin letters, such as `🎉.jpg`,
 * Strapi keeps only its own suffix: `_1a2b3c.jpg`.
 */
const fileName = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * The site's address of a file of the CMS: `/media/` and the file's name, which contains a hash of its content.
 * @param url its address in the CMS: a path (`/uploads/plan_1a2b.pdf`) or an absolute address
 * @throws if the address has no usable file name
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
 * The site's address of a file that an editor's text points to, if it is an upload of the CMS (`/uploads/<name>`) or
 * already on the site (`/media/<name>`). The panel inserts absolute addresses with the host that the editor uses.
 * @param options.anyHost accept any host as the CMS's
 */
export function uploadPath(url: string, { anyHost }: { anyHost: boolean }): string | undefined {
  const parsed = URL.parse(url, 'http://cms.invalid');
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return undefined;
  const [, folder, name] = /^\/(uploads|media)\/([^/]+)$/.exec(parsed.pathname) ?? [];
  if (!name || !fileName.test(name)) return undefined;
  const isOurs = anyHost || isCms(parsed) || (folder === 'uploads' && ownName.test(name));
  return isOurs ? mediaFolder + name : undefined;
}

/**
 * Matches the end of a name that no other program gives: Strapi's suffix and our hash. Editors may reach the CMS under
 * another host than the site does.
 */
const ownName = /_[0-9a-f]{10}(?:_\d{1,5})?_[0-9a-f]{16}\.[a-z]{3,4}$/;

const ownHosts = new Set(['cms.invalid', 'localhost', '127.0.0.1', '[::1]']);

function isCms({ hostname, host }: URL): boolean {
  const cms = URL.parse(process.env['CMS_URL'] ?? '');
  return ownHosts.has(hostname) || host === cms?.host;
}
