import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WireContent } from '../../src/content/wire.ts';

const room = join(import.meta.dirname, '../..');

export interface BuiltSite {
  folder: string;
  /** What the build printed. */
  output: string;
  /** The paths of all files from the folder, each with a leading slash. */
  files: string[];
  read(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** A file name that documents mention, but that was never uploaded. */
export const neverUploaded = 'nowhere_1.png';

/**
 * Runs `astro build` on the given wire documents. Each uploaded file that they mention is a text with its name.
 * @param project the folder of the site's project, if it is a changed copy
 * @throws if the build fails; the message has its output
 */
export async function buildSite(
  wire: WireContent,
  variables: Record<string, string> = {},
  project = room,
): Promise<BuiltSite> {
  // Inside the room: if `outDir` is outside of the current folder, Astro 7 puts the bundles of all builds into one
  // `.astro/.prerender`, and builds at the same time take each other's.
  await mkdir(join(room, '.cache'), { recursive: true });
  const work = await mkdtemp(join(room, '.cache', 'test-'));
  const [folder, content, uploads] = ['site', 'content.json', 'uploads'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  const json = JSON.stringify(wire, (key, value: unknown) =>
    ['setting', 'accessibility-declaration'].includes(key) && Array.isArray(value)
      ? ((value[0] as unknown) ?? null)
      : value,
  );
  await writeFile(content, json);
  await mkdir(uploads);
  for (const [, name = ''] of json.matchAll(/\/uploads\/([\w.-]+)/g)) {
    if (name !== neverUploaded) await writeFile(join(uploads, name), name);
  }
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(room, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: project,
      env: {
        PATH: process.env['PATH'],
        ...(process.env['NODE_COMPILE_CACHE'] && { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }),
        HOME: work,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_FILE: content,
        MEDIA_DIR: uploads,
        SITE_OUT: folder,
        SITE_URL: 'https://osiedla.example',
        BUILD_NOW: '2026-11-20T08:00:00Z',
        ...variables,
      },
      maxBuffer: 50_000_000,
    },
  ).catch(async (error: unknown) => {
    await rm(work, { recursive: true, force: true });
    throw error;
  });
  return {
    ...(await siteIn(folder)),
    output: stdout + stderr,
    remove: () => rm(work, { recursive: true, force: true }),
  };
}

/** A site that somebody else has built and will remove. */
export async function siteIn(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  return {
    folder,
    output: '',
    files: files.sort(),
    read: (path) => readFile(join(folder, path), 'utf8'),
    remove: () => Promise.resolve(),
  };
}
