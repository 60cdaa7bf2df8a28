import { homePath, locales, stampPath, stampText } from '@osiedle/shared';
import type { Blobs } from '../blobs/blobs.ts';
import { codingsOf } from '../blobs/encodings.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { nothingAt } from '../releases/answer.ts';
import type { Manifest } from '../releases/manifest.ts';
import { fallbackPage } from '../serve/fallback-pages.ts';
import { headersFile, redirectsFile } from './hosts.ts';
import { movedPage } from './moved-page.ts';
import { htaccess } from './apache.ts';
import { answersOf } from './answers.ts';
import { fileName, foldersAbove, reservedNames } from './names.ts';
import { nginxInclude } from './nginx.ts';

/** The source of an exported file: a text, a file to copy, or a file to compress. */
export type ExportSource = { text: string } | CopiedFile | { gzipOf: string };

/** A file to copy, with the SHA-256 of its bytes where it is known. */
export interface CopiedFile {
  file: string;
  sha256?: string;
}

/**
 * The files of a release as a folder, by name.
 * @throws when an address of the release cannot be a file name in the folder
 */
export function exportedFiles(manifest: Manifest, blobs: Blobs, siteUrl: URL): Map<string, ExportSource> {
  const files = new Map<string, ExportSource>();
  const folders = new Set<string>();
  const fits = (name: string): boolean =>
    !files.has(name) && !folders.has(name) && !foldersAbove(name).some((folder) => files.has(folder));
  const add = (name: string, source: ExportSource): void => {
    files.set(name, source);
    for (const folder of foldersAbove(name)) folders.add(folder);
  };
  /** Also adds the compressed copy, which nginx's `gzip_static` expects beside the file. */
  const addFile = (name: string, { blob, size, type }: ReleaseFile): void => {
    const file = blobs.pathOf(blob);
    add(name, { file, sha256: blob });
    if (!codingsOf({ type, size }).includes('gzip') || !fits(`${name}.gz`)) return;
    const isReady = blobs.hasEncoded(blob, 'gzip');
    add(`${name}.gz`, isReady ? { file: blobs.pathOf(blob, 'gzip') } : { gzipOf: file });
  };

  const answers = answersOf(manifest);
  for (const [path, file] of answers.shown) {
    const name = fileName(path);
    if (!name || !fits(name))
      throw new Error(
        `Release ${manifest.id} has the address ${JSON.stringify(path)}, which no file can have: rename that entry, publish, then export again.`,
      );
    addFile(name, file);
  }
  for (const locale of locales)
    for (const status of [404, 410] as const) {
      const name = `${homePath(locale).slice(1)}${status}.html`;
      const answer = nothingAt(manifest, status, locale);
      if ('body' in answer) addFile(name, answer.body);
      else add(name, { text: fallbackPage(status, locale) });
    }
  for (const [from, location] of answers.moved) {
    // Without a server's help a query chooses no file.
    if (from.includes('?')) continue;
    const name = fileName(from.endsWith('/') || /\.\w+$/.test(from) ? from : `${from}/`);
    if (name?.endsWith('.html') && fits(name)) add(name, { text: movedPage(from, location, siteUrl) });
  }
  files.set(stampPath.slice(1), { text: stampText(manifest) });
  files.set(reservedNames.redirects, { text: redirectsFile(answers, siteUrl) });
  files.set(reservedNames.headers, { text: headersFile(manifest, siteUrl) });
  files.set(reservedNames.apache, { text: htaccess(manifest, answers, files.keys(), siteUrl) });
  files.set(reservedNames.nginx, { text: nginxInclude(manifest, answers, siteUrl) });
  return files;
}
