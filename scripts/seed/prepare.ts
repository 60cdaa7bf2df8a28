import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { isLocale, type Locale } from '../../shared/src/index.ts';
import { Fault } from '../start/fault.ts';
import type { Say } from '../start/progress.ts';
import { root } from '../start/settings.ts';
import { setLeaflet, type Leaflet } from './leaflet.ts';
import { resolveDates } from './relative-dates.ts';
import { localDay } from './time.ts';

/** Where the sample lies, as content files with two liberties: drawings are SVG, and days may be relative. */
export const sampleFolder = join(root, 'cms/sample');

/** What makes the files that are not in the sample as such. */
export interface Makers {
  picture: (svg: Buffer) => Promise<Buffer>;
  leaflet: (leaflet: Leaflet, locale: Locale) => Promise<Buffer>;
}

export interface PrepareOptions {
  /** Where the sample lies. */
  from?: string;
  say?: Say;
  make?: Makers;
}

const makers: Makers = { picture: drawPicture, leaflet: setLeaflet };

/** A drawing as a PNG. The same bytes each time, so that it is stored only once. */
export async function drawPicture(svg: Buffer): Promise<Buffer> {
  return sharp(svg).png({ compressionLevel: 9 }).toBuffer();
}

/**
 * Writes the sample to a folder as the plain content files that the CMS imports, each under its own name and with its own
 * lines: drawings become PNG pictures, relative days those of the calendar, and documents get their PDFs, set from their text.
 * @param now the instant from whose day relative ones are counted
 * @throws Fault that names each day that cannot be read, with its file and line
 */
export async function prepareSample(
  target: string,
  now: Date,
  { from = sampleFolder, say = () => undefined, make = makers }: PrepareOptions = {},
): Promise<void> {
  const today = localDay(now);
  const faults: string[] = [];
  const made: { file: string; bytes: () => Promise<Buffer> }[] = [];
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(from.length + 1).replaceAll('\\', '/');
    const bytes = await readFile(path);
    if (file.endsWith('.svg')) {
      made.push({ file: asPicture(file), bytes: () => make.picture(bytes) });
      continue;
    }
    if (!/\.(?:md|yaml)$/.test(file)) {
      await put(join(target, file), bytes);
      continue;
    }
    const source = bytes.toString();
    const dated = entry.name === 'shared.yaml' ? resolveDates(source, today) : { text: source, faults: [] };
    faults.push(...dated.faults.map(({ line, message }) => `${file}:${line}: ${message}`));
    await put(join(target, asPicture(file)), asPicture(dated.text));
    const leaflet = leafletOf(file, source);
    if (leaflet) made.push({ file: leaflet.file, bytes: () => make.leaflet(leaflet.text, leaflet.locale) });
  }
  if (faults.length > 0) throw new Fault(faults.join('\n'));
  for (const [index, { file, bytes }] of made.entries()) {
    say(`  Pictures and documents ${index + 1}/${made.length}`);
    await put(join(target, file), await bytes());
  }
}

/** A file's name or text with pictures in place of drawings. */
function asPicture(text: string): string {
  return text.replaceAll(/(files\/[\w-]+)\.svg\b/g, '$1.png');
}

/** The PDF that a document's language names, and what it says: the text of the same file. */
function leafletOf(
  file: string,
  source: string,
): { file: string; text: Leaflet; locale: Locale } | undefined {
  const [, locale = ''] = /^document\/[^/]+\/(\w+)\.md$/.exec(file) ?? [];
  const [, front = '', markdown = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  if (!isLocale(locale) || !front) return undefined;
  const { title, summary, file: named } = parse(front) as Record<string, string | undefined>;
  if (!title || !summary || !named) return undefined;
  return {
    file: named.replace('../../', ''),
    text: { title, subject: summary, markdown: markdown.trim() },
    locale,
  };
}

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
