import { readFile } from 'node:fs/promises';
import { singleTypes } from '@osiedle/shared';
import { allTypes, storeFrom, type ContentReader, type WireContent } from './wire.ts';

/**
 * Reads content from a JSON file: `{ "meeting": [wire documents…], "setting": wire document | null, … }`.
 * A type that the file does not name has no documents.
 */
export function fileReader(path: string): ContentReader {
  return {
    async read() {
      return storeFrom(wireContent(await readJson(path), path));
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Error(
      `CONTENT_FILE ${path} cannot be read as JSON. Give the path of a readable content file.`,
      { cause },
    );
  }
}

function wireContent(json: unknown, path: string): WireContent {
  const fault = (what: string) => new Error(`CONTENT_FILE ${path} ${what}`);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw fault('is not an object of content types. Write one key per type.');
  }
  const content: WireContent = {};
  for (const [key, value] of Object.entries(json)) {
    const type = key === 'file' ? key : allTypes.find((one) => one === key);
    if (!type)
      throw fault(`names "${key}", which is no content type. Use one of: ${allTypes.join(', ')}, file.`);
    if (singleTypes.some((single) => single === type)) content[type] = value === null ? [] : [value];
    else if (Array.isArray(value)) content[type] = value;
    else throw fault(`has no list under "${key}". Write a list of documents, even for one.`);
  }
  return content;
}
