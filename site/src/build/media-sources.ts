import { constants } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A source of files. */
export interface MediaSource {
  /** The name of the source in messages. */
  place: string;
  /**
   * Writes the file of this name to a path.
   * @returns false if there is no such file
   * @throws if that is unknown, or the file cannot be written
   */
  put(name: string, path: string): Promise<boolean>;
}

/** A folder with the CMS's uploaded files by name. */
export function folderSource(folder: string): MediaSource {
  return {
    place: `the folder ${folder}`,
    async put(name, path) {
      try {
        // A clone takes no disk space, if the file system supports it.
        await copyFile(join(folder, name), path, constants.COPYFILE_FICLONE);
        return true;
      } catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
        throw new Error(`${join(folder, name)} cannot be copied. Check MEDIA_DIR and its permissions.`, {
          cause,
        });
      }
    },
  };
}

/** How many times a download is tried, and the pause after the first failure, in milliseconds. */
const maxAttempts = 3;
const firstPauseMs = 500;
/** The longest that one download may take, in milliseconds: 20 MB at a slow line's 1 Mbit/s. */
const downloadTimeoutMs = 180_000;

/** The CMS itself, which serves its files below `/uploads/`. */
export function cmsSource(cmsUrl: URL): MediaSource {
  const base = new URL('uploads/', cmsUrl.href.endsWith('/') ? cmsUrl : `${cmsUrl.href}/`);
  return {
    place: base.href,
    async put(name, path) {
      const bytes = await download(new URL(name, base));
      if (bytes) await writeFile(path, bytes);
      return bytes !== undefined;
    },
  };
}

async function download(url: URL): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(downloadTimeoutMs) });
      if (response.status === 404 || response.status === 410) return undefined;
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await response.bytes();
    } catch (cause) {
      if (attempt === maxAttempts) {
        throw new Error(`${url.href} could not be downloaded. Check that the CMS runs, then build again.`, {
          cause,
        });
      }
      await pause(firstPauseMs * attempt);
    }
  }
}
