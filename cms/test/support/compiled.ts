import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, cp, glob, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isCompiled } from '../../../scripts/start/build-cms.ts';

export const cmsDir = join(import.meta.dirname, '../..');
const cache = join(cmsDir, '.cache');
const prefix = 'compiled-';
const maxAgeMs = 7 * 24 * 60 * 60_000;

/**
 * The folder of the CMS's compiled code. Its name is the hash of the sources and its content never changes, so that test
 * files share it, and do not disturb a product that runs from `dist`.
 */
export async function compiledCms(): Promise<string> {
  const folder = join(cache, `${prefix}${await hashOfSources()}`);
  if (await exists(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'compiling-'));
  if (await isCompiled()) await copyCompiled(fresh);
  else await promisify(execFile)(process.execPath, [join(cmsDir, 'compile.mts'), fresh]);
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Another test file was faster.
    await rm(fresh, { recursive: true });
    if (!(await exists(folder))) throw error;
  }
  await removeOld();
  return folder;
}

/** Copies what `pnpm start` or `pnpm test` has compiled. */
async function copyCompiled(to: string): Promise<void> {
  for (const part of ['config', 'src'])
    await cp(join(cmsDir, 'dist', part), join(to, part), { recursive: true });
}

async function hashOfSources(): Promise<string> {
  const names = globSync('{compile.mts,{config,src}/**/*.{ts,json}}', { cwd: cmsDir });
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(`${name}\n`).update(await readFile(join(cmsDir, name)));
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(): Promise<void> {
  for await (const name of glob(`{${prefix},compiling-}*`, { cwd: cache })) {
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > maxAgeMs) await rm(folder, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
