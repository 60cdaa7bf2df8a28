import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeForHugo } from './hugo-content.ts';
import type { CmsDocuments } from './cms-documents.ts';

/** A site that Hugo can build. */
export interface HugoSite {
  /** The folder of the built site. */
  out: string;
  /** Builds the whole site. @returns milliseconds from the start of the program to its end; @throws when it fails */
  build: () => number;
}

/** Writes content for Hugo. @param program the path of Hugo; @param style the inline style of each of our pages */
export async function hugoSite(
  program: string,
  wire: CmsDocuments,
  folder: string,
  style: string,
): Promise<HugoSite> {
  const [source, out] = [join(folder, 'hugo'), join(folder, 'theirs')];
  await writeForHugo(wire, source, style);
  const build = (): number => {
    const started = performance.now();
    const { status, stderr, stdout } = spawnSync(program, ['-s', source, '-d', out, '--quiet'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr || stdout);
    return performance.now() - started;
  };
  return { out, build };
}

/** The inline style of one of our pages. */
export function styleOf(html: string): string {
  return /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
}
