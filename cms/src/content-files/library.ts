import { defaultLocale, isLocale, locales, type FocalPoint, type Locale } from '@osiedle/shared';
import { remedyFor, type FileFault } from './faults.ts';
import { listFolder, readText, UnreadableFile } from './folder.ts';
import { contentId } from './ids.ts';
import { readMoment } from './moments.ts';
import { filesFolder } from './targets.ts';
import { parseYaml, YamlFault, type Located } from './yaml.ts';

/** A file for the CMS's library. */
export interface ContentFile {
  /** Its name in the folder `files`. */
  name: string;
  documentId: string;
  /** What editors say of it. */
  info: { name?: string; alternativeText?: string; caption?: string; focalPoint?: FocalPoint };
  /** What it shows, by language: for pictures that do not say it themselves. */
  alt: Partial<Record<Locale, string>>;
  /** The stem of its address, if the CMS has stored it once. */
  stem?: string;
  /** When the CMS's file was changed last, as it was exported. */
  updatedAt?: string;
}

const keys = ['id', 'name', 'alt', 'caption', 'focalPoint', 'stem', 'updatedAt'];
const described = '.yaml';

/** Reads what a folder of content says of its files; their bytes are read when they are uploaded. */
export async function readLibrary(folder: string, faults: FileFault[]): Promise<ContentFile[]> {
  const { files, folders, others } = await listFolder(`${folder}/${filesFolder}`);
  for (const name of [...folders, ...others])
    faults.push({
      file: `${filesFolder}/${name}`,
      message: 'Only files lie in this folder. Put the files themselves here.',
    });
  const library: ContentFile[] = [];
  for (const name of files) {
    const file = `${filesFolder}/${name}`;
    if (name.endsWith(described)) {
      if (!files.includes(name.slice(0, -described.length)))
        faults.push({
          file,
          message: `It describes ${name.slice(0, -described.length)}, which is not here. Add or rename one of them.`,
        });
      continue;
    }
    if (/\.svg$/i.test(name)) {
      faults.push({ file, message: 'The CMS takes no SVG, which can run scripts. Save it as PNG.' });
      continue;
    }
    const about = files.includes(name + described) ? await readAbout(folder, file + described, faults) : {};
    if (!about) continue;
    const { id, name: given, stem, alt = {}, caption, focalPoint, updatedAt } = about;
    library.push({
      name,
      documentId: id ?? contentId('file', name),
      info: {
        ...(given !== undefined && { name: given }),
        ...(alt[defaultLocale] !== undefined && { alternativeText: alt[defaultLocale] }),
        ...(caption !== undefined && { caption }),
        ...(focalPoint !== undefined && { focalPoint }),
      },
      alt,
      ...(stem !== undefined && { stem }),
      ...(updatedAt !== undefined && { updatedAt }),
    });
  }
  return library;
}

interface About {
  id?: string;
  name?: string;
  caption?: string;
  stem?: string;
  updatedAt?: string;
  alt?: Partial<Record<Locale, string>>;
  focalPoint?: FocalPoint;
}

async function readAbout(folder: string, file: string, faults: FileFault[]): Promise<About | undefined> {
  const before = faults.length;
  const about: About = {};
  const note = (line: number, message: string) => faults.push({ file, line, message });
  try {
    const map = parseYaml(await readText(folder, file));
    for (const { key, line, value } of entriesOf(map)) {
      if (!keys.includes(key)) note(line, `“${key}” is not said of a file. ${remedyFor(key, keys)}`);
      else if (key === 'alt' && value.is === 'map') about.alt = readAlt(value, note);
      else if (key === 'focalPoint') {
        const point = readPoint(value);
        if (point) about.focalPoint = point;
        else note(line, pointFault);
      } else if (value.is !== 'scalar') note(line, `“${key}” is one value. Write it on this line.`);
      else if (value.value === null) continue;
      else if (key === 'alt') about.alt = { [defaultLocale]: value.source };
      else if (key === 'id' && !/^[\w-]{1,64}$/.test(value.source))
        note(line, 'This is no id. Remove the line for a new file.');
      else if (key === 'stem' && !/^[\w.-]{1,120}_[0-9a-f]{10}$/.test(value.source))
        note(line, 'This is no stem of an address. Remove the line for a new file.');
      else if (key === 'updatedAt') {
        const at = readMoment(value.source);
        if (at) about.updatedAt = at;
        else note(line, 'This is no moment. Remove the line.');
      } else about[key as 'id'] = textOf(value);
    }
  } catch (error) {
    if (error instanceof YamlFault) note(error.line, error.message);
    else if (error instanceof UnreadableFile) faults.push({ file, message: error.message });
    else throw error;
  }
  return faults.length > before ? undefined : about;
}

function readAlt(
  map: Located & { is: 'map' },
  note: (line: number, message: string) => void,
): Partial<Record<Locale, string>> {
  const alt: Partial<Record<Locale, string>> = {};
  for (const { key, line, value } of map.entries) {
    if (!isLocale(key)) note(line, `“${key}” is not a language of the site. ${remedyFor(key, locales)}`);
    else if (value.is !== 'scalar') note(line, 'This is one text. Write it on this line.');
    else if (value.value !== null) alt[key] = textOf(value);
  }
  return alt;
}

const pointFault =
  'A focal point is two numbers from 0 to 100, the per cent from the left and from the top: “focalPoint: { x: 50, y: 20 }”.';

function readPoint(value: Located): FocalPoint | undefined {
  const { x, y, ...others } = Object.fromEntries(
    value.is === 'map' ? value.entries.map((entry) => [entry.key, entry.value]) : [],
  );
  const [across, down] = [x, y].map((one) => (one?.is === 'scalar' ? one.value : undefined));
  const isPercent = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= 100;
  if (!isPercent(across) || !isPercent(down) || Object.keys(others).length > 0) return undefined;
  return { x: across, y: down };
}

/** The entries of a map; a file with nothing in it has none. */
function entriesOf(value: Located): (Located & { is: 'map' })['entries'] {
  if (value.is === 'map') return value.entries;
  if (value.is === 'scalar' && value.value === null) return [];
  throw new YamlFault(value.line, 'Fields are expected here, each as “name: value”.');
}

function textOf({ value, source }: Located & { is: 'scalar' }): string {
  return typeof value === 'string' ? value : source;
}
