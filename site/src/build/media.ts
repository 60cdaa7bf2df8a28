import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ContentSource, BuildEnvironment } from '../content/environment.ts';
import { mediaFolder } from '../media/path.ts';
import { mediaReferences } from '../media/references.ts';
import { cmsSource, folderSource, type MediaSource } from './media-sources.ts';

/** The file types that the CMS accepts. The site never serves a file that could run in a browser. */
const servable = /\.(?:avif|webp|jpe?g|png|gif|pdf)$/i;

/** The most files to fetch at once. */
const maxConcurrentFetches = 8;

type MediaEnvironment = Pick<BuildEnvironment, 'siteUrl' | 'mediaDir'> & { source: ContentSource };

/**
 * Copies only the pictures and documents that built pages refer to into the site. Files that occur only in a draft, or
 * on no page any more, stay out.
 */
export function media(environment: MediaEnvironment): AstroIntegration {
  return {
    name: 'osiedle:media',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await collectMedia(folder, environment.siteUrl, sourcesOf(environment), logger);
      },
    },
  };
}

function sourcesOf({ source, mediaDir }: MediaEnvironment): MediaSource[] {
  const folder = mediaDir === undefined ? [] : [folderSource(mediaDir)];
  return source.kind === 'cms' ? [...folder, cmsSource(source.url)] : folder;
}

/**
 * Finds the files that a built site refers to and copies them below `/media/`. A file that no source has is left out
 * with a warning: one slip in a text must not keep all else from being published.
 * @param sources tried in order
 * @throws if there is no source at all, or one cannot be reached
 */
export async function collectMedia(
  folder: string,
  siteUrl: URL,
  sources: MediaSource[],
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
): Promise<void> {
  const wanted = [...(await mediaReferences(folder, siteUrl))];
  if (wanted.length === 0) return;
  if (sources.length === 0) {
    const names = wanted.map(([name, page]) => `${name} (on ${page})`).join(', ');
    throw new Error(
      `There is nowhere to take these files from: ${names}. Set MEDIA_DIR to the folder they are in.`,
    );
  }
  const target = join(folder, mediaFolder);
  await mkdir(target, { recursive: true });
  const places = sources.map(({ place }) => place).join(' and ');
  const queue = wanted.values();
  const work = async () => {
    for (const [name, page] of queue) {
      if (!servable.test(name)) {
        logger.warn(`${name} (on ${page}) is left out: it is neither a picture nor a PDF document.`);
      } else if (!(await putFrom(sources, name, join(target, name)))) {
        logger.warn(`${name} (on ${page}) is left out: it is not in ${places}. Upload it again in the CMS.`);
      }
    }
  };
  await Promise.all(Array.from({ length: maxConcurrentFetches }, work));
  logger.info(`${wanted.length} files are referred to below ${mediaFolder}.`);
}

async function putFrom(sources: MediaSource[], name: string, path: string): Promise<boolean> {
  for (const source of sources) {
    if (await source.put(name, path)) return true;
  }
  return false;
}
