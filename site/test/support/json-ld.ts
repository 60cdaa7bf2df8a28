import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** The properties that search engines require of each type of thing. */
const required: Record<string, string[]> = {
  Event: ['name', 'url', 'startDate', 'eventStatus', 'eventAttendanceMode'],
  Organization: ['name', 'url'],
  WebSite: ['name', 'url'],
  Article: ['headline', 'url', 'datePublished', 'dateModified', 'publisher'],
  BreadcrumbList: ['itemListElement'],
};

/**
 * Finds faults in JSON-LD: types that schema.org does not have, properties that a type does not have, values of a wrong
 * type (by `schema-dts`), and missing properties that search engines require. Of several things with one shape, names
 * the first.
 * @param things each with the path of its page
 */
export async function jsonLdFaults(
  things: { path: string; thing: Record<string, unknown> }[],
): Promise<string[]> {
  const missing = things.flatMap(({ path, thing }) => {
    const properties = required[String(thing['@type'])];
    if (!properties) return [`${path}: has a thing of the unexpected type ${String(thing['@type'])}`];
    return properties
      .filter((name) => thing[name] === undefined)
      .map((name) => `${path}: ${String(thing['@type'])} without ${name}`);
  });
  return [...missing, ...(await typeFaults(things))];
}

/** A thing with all its texts replaced by one, except for types and terms, so that each shape is checked once. */
function typical(thing: object): string {
  return JSON.stringify(thing, (key, value: unknown) =>
    typeof value === 'string' && !key.startsWith('@') && !value.startsWith('https://schema.org/')
      ? '…'
      : value,
  );
}

async function typeFaults(things: { path: string; thing: Record<string, unknown> }[]): Promise<string[]> {
  const lines = things.map(
    ({ thing }) =>
      `(${typical(thing)}) satisfies Schema.${String(thing['@type'])}Leaf & { '@context': 'https://schema.org' };`,
  );
  const firsts = things.filter((_, index) => lines.indexOf(lines[index] ?? '') === index);
  // Inside the room, so that TypeScript finds `schema-dts`.
  const cache = join(import.meta.dirname, '../../.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'json-ld-'));
  const file = join(folder, 'things.ts');
  try {
    await writeFile(file, ["import type * as Schema from 'schema-dts';", ...new Set(lines)].join('\n'));
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    });
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
      const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
      return `${firsts[line - 1]?.path ?? ''}: ${text.slice(0, 400)}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
