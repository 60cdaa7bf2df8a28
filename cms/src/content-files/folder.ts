import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file or folder that cannot be read. */
export class UnreadableFile extends Error {}

/** The largest text file: four times what the CMS takes of one text. */
const maxTextBytes = 4_000_000;

/** What lies in a folder. Names that begin with a dot are not content. */
export interface Listing {
  folders: string[];
  files: string[];
  /** Links and devices. They could lead out of the folder, so they are not read. */
  others: string[];
}

/** What to do with a failure: one of a given code means a value, all others go on. */
export function unless<Value>(code: string, value: Value): (error: unknown) => Value {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return value;
  };
}

/** Lists a folder, by name; a missing one is empty. */
export async function listFolder(path: string): Promise<Listing> {
  const listing: Listing = { folders: [], files: [], others: [] };
  const entries = await readdir(path, { withFileTypes: true }).catch(unless('ENOENT', []));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const list = entry.isDirectory() ? listing.folders : entry.isFile() ? listing.files : listing.others;
    list.push(entry.name);
  }
  return listing;
}

/**
 * Reads a text file, with `\n` at the ends of its lines.
 * @param file below `folder`
 * @throws UnreadableFile
 */
export async function readText(folder: string, file: string): Promise<string> {
  const handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    if (size > maxTextBytes)
      throw new UnreadableFile(`This text has ${size} bytes, and may have ${maxTextBytes}. Divide it.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile()).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFile('This is not a text in UTF-8. Save it with that encoding.');
  } finally {
    await handle.close();
  }
}
