/** The files that the export itself writes beside the site's files. */
export const reservedNames = {
  list: '.osiedle-export.json',
  draft: '.osiedle-export.tmp',
  redirects: '_redirects',
  headers: '_headers',
  nginx: 'osiedle.nginx.conf',
  apache: '.htaccess',
  uploaded: '.osiedle-upload.json',
} as const;

/** The limit of Linux and most other systems for one name, in bytes. */
const maxNameBytes = 255;

/**
 * The file that a host shows at an address: `a/index.html` for `/a/`, and otherwise the file of the same name.
 * @param path the path of the address, decoded
 * @returns undefined where no file in the folder can have that name
 */
export function fileName(path: string): string | undefined {
  const name = (path.endsWith('/') ? `${path}index.html` : path).slice(1);
  return path.startsWith('/') && isSafe(name) ? name : undefined;
}

/** Whether a name stays inside the folder, and is none of the export's own. */
export function isSafe(name: string): boolean {
  if (/[\\\p{Cc}]/u.test(name) || (Object.values(reservedNames) as string[]).includes(name)) return false;
  return name
    .split('/')
    .every((part) => !['', '.', '..'].includes(part) && Buffer.byteLength(part) <= maxNameBytes);
}

/** The folders above a file, the outermost first: `a` and `a/b` for `a/b/c`. */
export function foldersAbove(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('/'));
}
