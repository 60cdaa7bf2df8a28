import { locales, type Locale } from '@osiedle/shared';
import { readText, UnreadableFile } from './folder.ts';
import { frontMatter, languageFile, sharedSlots, textFiles, type TypeModel } from './model.ts';
import { readMoment } from './moments.ts';
import { readFields, readLongText, type Reading, type Values } from './read-values.ts';
import { parseYaml, YamlFault, type Located } from './yaml.ts';

/** When a version was published and changed, if its file says so. */
export interface Stamps {
  updatedAt?: string;
  publishedAt?: string;
  originallyPublishedAt?: string;
}

export const sharedFile = 'shared.yaml';
const stampNames = ['updatedAt', 'publishedAt', 'originallyPublishedAt'] as const;
const stampRemedy = 'It is the CMS that sets it. Remove the line.';

/** The values of one file, or of the files of one language. */
export interface DocumentPart {
  values: Values;
  stamps: Stamps;
}

/** Reads what both languages share. */
export async function readShared(folder: string, reading: Reading, model: TypeModel): Promise<DocumentPart> {
  const text = await textOf(folder, reading);
  const map = yamlOf(reading, text, 1);
  const stamps: Stamps = {};
  const rest = map && takeStamps(reading, map, stamps, model.isEntry ? [] : ['updatedAt'], true);
  const elsewhere = Object.fromEntries(
    model.slots
      .filter(({ isShared }) => !isShared)
      .map(({ key }) => [
        key,
        `Each language has its own: write it in ${locales.map((locale) => languageFile(locale)).join(' and ')}.`,
      ]),
  );
  return { values: rest ? readFields(reading, sharedSlots(model), rest, { elsewhere }) : {}, stamps };
}

/** Front matter between two lines `---`, and the text below it. */
const frontMatterForm = /^---[ \t]*\n([^]*?)(?<=\n)---[ \t]*(?:\n([^]*))?$/;

/** Reads the files of a language. */
export async function readLanguage(
  folder: string,
  at: (file: string) => Reading,
  files: string[],
  model: TypeModel,
  locale: Locale,
): Promise<DocumentPart> {
  const reading = at(languageFile(locale));
  const text = await textOf(folder, reading);
  const [, front = '', body = ''] = frontMatterForm.exec(text) ?? ['', '', text];
  const stamps: Stamps = {};
  const map = yamlOf(reading, front, 2);
  const rest = map && takeStamps(reading, map, stamps, model.isEntry ? stampNames : [], false);
  const elsewhere: Record<string, string> = {};
  for (const { key } of sharedSlots(model))
    elsewhere[key] = `Both languages share it: write it in ${sharedFile}.`;
  for (const { key } of textFiles(model))
    elsewhere[key] = `It is a file of its own: ${languageFile(locale, key)}.`;
  if (model.body) elsewhere[model.body.key] = 'Write it below the front matter, after the second ---.';
  const values = rest ? readFields(reading, frontMatter(model), rest, { locale, elsewhere }) : {};
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  if (model.body) addLongText(reading, model.body.names[locale], body, bodyLine, values);
  else if (body.trim() !== '')
    reading.faults.push({
      file: reading.file,
      line: bodyLine,
      message: `A ${model.type} has no text below its front matter. Write its fields between two lines ---.`,
    });
  for (const slot of textFiles(model)) {
    const name = languageFile(locale, slot.key);
    if (!files.includes(name)) continue;
    const other = at(name);
    addLongText(other, slot.names[locale], await textOf(folder, other), 1, values);
  }
  return { values, stamps };
}

function addLongText(reading: Reading, name: string, text: string, line: number, values: Values): void {
  reading.places.set(name, { file: reading.file, line });
  if (text.trim() === '') return;
  values[name] = readLongText(reading, text, line);
}

async function textOf(folder: string, reading: Reading): Promise<string> {
  try {
    return await readText(folder, reading.file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reading.faults.push({ file: reading.file, message: error.message });
    return '';
  }
}

function yamlOf(reading: Reading, text: string, firstLine: number): Located | undefined {
  try {
    return parseYaml(text, firstLine);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    reading.faults.push({ file: reading.file, line: error.line, message: error.message });
    return undefined;
  }
}

/** Takes from a map what the CMS keeps of a document by itself. @returns the other entries */
function takeStamps(
  { faults, file }: Reading,
  map: Located,
  stamps: Stamps,
  names: readonly (keyof Stamps)[],
  hasId: boolean,
): Located {
  if (map.is !== 'map') return map;
  const own = (key: string): key is keyof Stamps => (names as readonly string[]).includes(key);
  for (const { key, line, value } of map.entries) {
    const source = value.is === 'scalar' ? value.source : '';
    if (hasId && key === 'id' && !/^[\w-]{1,64}$/.test(source))
      faults.push({ file, line, message: 'This is no id. Remove the line for a new document.' });
    if (!own(key)) continue;
    const moment = readMoment(source);
    if (moment) stamps[key] = moment;
    else faults.push({ file, line, message: `“${source}” is no moment. ${stampRemedy}` });
  }
  return { ...map, entries: map.entries.filter(({ key }) => !own(key) && !(hasId && key === 'id')) };
}
