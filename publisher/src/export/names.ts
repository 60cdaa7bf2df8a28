/** What the export itself puts beside a site's files. */
export const ownNames = {
  list: '.osiedle-export.json',
  draft: '.osiedle-export.tmp',
  redirects: '_redirects',
  headers: '_headers',
  nginx: 'osiedle.nginx.conf',
} as const;

/** Linux's and most others' limit, in bytes. */
const longestName = 255;

/**
 * The file that a host shows at an address: `/a/` is `a/index.html`, any other address its own name.
 * @param path decoded, as manifests have it
 * @returns undefined where no file inside the folder can have that name
 */
export function fileName(path: string): string | undefined {
  const name = (path.endsWith('/') ? `${path}index.html` : path).slice(1);
  return path.startsWith('/') && isSafe(name) ? name : undefined;
}

/** Whether a name leads to a file inside the folder, and to none of the export's own. */
export function isSafe(name: string): boolean {
  if (/[\\\p{Cc}]/u.test(name) || (Object.values(ownNames) as string[]).includes(name)) return false;
  return name
    .split('/')
    .every((part) => !['', '.', '..'].includes(part) && Buffer.byteLength(part) <= longestName);
}

/** The folders above a file, the outermost first: `a/b/c` lies in `a` and `a/b`. */
export function foldersAbove(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('/'));
}
