import { resolve } from 'node:path';
import { Fault } from '../start/fault.ts';
import { root } from '../start/settings.ts';

/** The folder argument of backup and restore. @throws Fault with the usage */
export function parseFolderArgument(args: string[], usage: string): string {
  const [folder, ...more] = args.filter((arg) => arg !== '--');
  if (!folder || folder.startsWith('-') || more.length > 0)
    throw new Fault(`One folder is needed, and nothing else: ${usage}.`);
  return resolve(root, folder);
}
