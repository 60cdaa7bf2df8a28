import { homePath, locales } from '@osiedle/shared';
import type { Blobs } from '../blobs/blobs.ts';
import { codingsOf } from '../blobs/encodings.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { nothingAt } from '../releases/answer.ts';
import type { Manifest } from '../releases/manifest.ts';
import { fallbackPage } from '../serve/fallback-pages.ts';
import { headersFile, redirectsFile } from './hosts.ts';
import { movedPage } from './moved-page.ts';
import { answersOf } from './answers.ts';
import { fileName, foldersAbove, ownNames } from './names.ts';
import { nginxInclude } from './nginx.ts';

/** Where the bytes of a file come from: a text, or a file elsewhere, which may have to be compressed. */
export type ExportSource = { text: string } | CopiedFile | { gzipOf: string };

/** A file elsewhere; `sha256` where its bytes are known by it. */
export interface CopiedFile {
  file: string;
  sha256?: string;
}

/**
 * The files that a release is as a plain folder, by name.
 * @throws when it has an address that no file inside the folder can have
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
  /** Its compressed form too, which `gzip_static` of nginx takes from beside it. */
  const addBody = (name: string, body: ReleaseFile): void => {
    const file = blobs.pathOf(body.blob);
    add(name, { file, sha256: body.blob });
    if (!codingsOf(body).includes('gzip') || !fits(`${name}.gz`)) return;
    const isReady = blobs.hasEncoded(body.blob, 'gzip');
    add(`${name}.gz`, isReady ? { file: blobs.pathOf(body.blob, 'gzip') } : { gzipOf: file });
  };

  const answers = answersOf(manifest);
  for (const [path, body] of answers.shown) {
    const name = fileName(path);
    if (!name || !fits(name))
      throw new Error(
        `Release ${manifest.id} has the address ${JSON.stringify(path)}, which no file can have: rename that entry, publish, then export again.`,
      );
    addBody(name, body);
  }
  for (const locale of locales)
    for (const status of [404, 410] as const) {
      const name = `${homePath(locale).slice(1)}${status}.html`;
      const answer = nothingAt(manifest, status, locale);
      if ('body' in answer) addBody(name, answer.body);
      else add(name, { text: fallbackPage(status, locale) });
    }
  for (const [from, location] of answers.moved) {
    const name = fileName(from.endsWith('/') || /\.\w+$/.test(from) ? from : `${from}/`);
    if (name?.endsWith('.html') && fits(name)) add(name, { text: movedPage(from, location, siteUrl) });
  }
  files.set(ownNames.redirects, { text: redirectsFile(answers) });
  files.set(ownNames.headers, { text: headersFile(manifest, siteUrl) });
  files.set(ownNames.nginx, { text: nginxInclude(manifest, answers, siteUrl) });
  return files;
}
