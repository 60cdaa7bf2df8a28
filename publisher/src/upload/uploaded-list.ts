import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { ExportSource } from '../export/files.ts';
import { isSafe, reservedNames } from '../export/names.ts';
import { UploadFault } from './upload-fault.ts';
import type { WebSpace } from './web-space.ts';

/** What uploads have written into a web space. It is kept there, so that it fits whatever machine uploads next. */
export interface UploadedList {
  /** The styles that the security policy there allows. */
  styles: string[];
  /** By name, what identifies the bytes; null where an upload may have ended before or after it wrote them. */
  files: Map<string, string | null>;
}

const schema = z.object({
  styles: z.array(z.string()),
  files: z.record(z.string(), z.string().nullable()),
});

/** Reads the list; an empty one where nothing was uploaded yet. It may have been tampered with: no name leads out. */
export async function readUploadedList(space: WebSpace): Promise<UploadedList> {
  const bytes = await space.read(reservedNames.uploaded);
  if (!bytes) return { styles: [], files: new Map() };
  try {
    const { styles, files } = schema.parse(JSON.parse(bytes.toString('utf8')));
    return { styles, files: new Map(Object.entries(files).filter(([name]) => isUploadedName(name))) };
  } catch (cause) {
    throw new UploadFault(
      'refused',
      `The list ${reservedNames.uploaded} in the web space is damaged: remove it there, then run \`pnpm upload --take-over\`.`,
      cause,
    );
  }
}

export async function writeUploadedList(space: WebSpace, { styles, files }: UploadedList): Promise<void> {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  await space.put(
    reservedNames.uploaded,
    Buffer.from(`${JSON.stringify({ styles, files: sorted }, null, 1)}\n`),
  );
}

/** What tells the bytes of a file from others, to notice a change. Reads no file: blobs are named by their hash. */
export function identityOf(source: ExportSource): string {
  if ('text' in source) return hash('sha256', source.text).slice(0, 16);
  if ('file' in source && source.sha256) return source.sha256.slice(0, 16);
  const blob = basename('file' in source ? source.file : source.gzipOf);
  return `${blob.slice(0, 16)} gzip`;
}

/** Names of the export's own files, which `isSafe` refuses for content, are among ours. */
function isUploadedName(name: string): boolean {
  const own: string[] = Object.values(reservedNames);
  return isSafe(name) || (own.includes(name) && name !== reservedNames.uploaded);
}
