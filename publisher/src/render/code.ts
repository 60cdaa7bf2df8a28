import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the bundle depends on, relative to the site's folder: the site's code, `shared`, and all packages. */
const sources = ['astro.config.ts', 'package.json', 'src', 'public', '../shared/src', '../pnpm-lock.yaml'];

/** A hash of the site's code, which any change alters. @param siteDir the folder of the site's project */
export async function codeHash(siteDir: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources)
    for (const file of await filesIn(join(siteDir, source))) {
      hash.update(file.slice(siteDir.length)).update('\0');
      hash.update(await readFile(file)).update('\0');
    }
  return hash.digest('hex').slice(0, 16);
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return undefined;
    if (code === 'ENOENT') return [];
    throw error;
  });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
