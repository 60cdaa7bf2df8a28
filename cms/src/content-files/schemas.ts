import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { types, uidOf, type TypeName } from '@osiedle/shared';
import type { Schemas } from './model.ts';

/** Reads Strapi's schemas from the CMS's sources, or what they are compiled to. */
export async function readSchemas(source: string): Promise<Schemas> {
  const parse = async (path: string): Promise<{ attributes: object }> =>
    JSON.parse(await readFile(path, 'utf8')) as { attributes: object };
  const contentTypes = await Promise.all(
    (Object.keys(types) as TypeName[]).map(
      async (type) =>
        [uidOf(type), await parse(join(source, `api/${type}/content-types/${type}/schema.json`))] as const,
    ),
  );
  const components: Schemas['components'] = {};
  for (const path of await readdir(join(source, 'components'), { recursive: true }))
    if (path.endsWith('.json'))
      components[path.replace(/\.json$/, '').replaceAll(/[\\/]/g, '.')] = await parse(
        join(source, 'components', path),
      );
  return { contentTypes: Object.fromEntries(contentTypes), components };
}
