import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { singleTypes, types, type SingleType, type TypeName } from '../src/index.ts';

/** A document as Strapi's REST API sends it. */
export interface WireDocument {
  documentId: string;
  locale?: string;
  [field: string]: unknown;
}

export interface Example {
  type: TypeName;
  /** The case that it stands for, which is its file's name: `full.default`, `cancelled.second`, `no-picture`. */
  name: string;
  wire: WireDocument;
}

/** What the site reads from `CONTENT_FILE`: lists of wire documents, and each single as one document. */
export type ExampleContent = Partial<Record<TypeName, WireDocument[] | WireDocument | null>>;

/** All examples, by type and then by file name. Their relations lead to one another. */
export function readExamples(): Example[] {
  return (Object.keys(types) as TypeName[]).flatMap((type) => {
    const folder = join(import.meta.dirname, type);
    // A test names the types that have none.
    const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => ({
      type,
      name: name.replace(/\.json$/, ''),
      wire: JSON.parse(readFileSync(join(folder, name), 'utf8')) as WireDocument,
    }));
  });
}

/** The examples as one content file, ready to be written as JSON and given to the site as `CONTENT_FILE`. */
export function exampleContent(examples: Example[] = readExamples()): ExampleContent {
  const content: ExampleContent = {};
  for (const { type, wire } of examples) {
    if (isSingle(type)) content[type] = wire;
    else content[type] = [...((content[type] ?? []) as WireDocument[]), wire];
  }
  return content;
}

function isSingle(type: TypeName): type is SingleType {
  return (singleTypes as TypeName[]).includes(type);
}
