import { editorialSchemas, schemas, type TypeName } from '@osiedle/shared';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { occurrence } from '../../shared/src/content/event.ts';
import { programmeItem } from '../../shared/src/content/festival.ts';
import { picture } from '../../shared/src/content/fields.ts';
import { partner, phase } from '../../shared/src/content/project.ts';
import { cmsDir } from './support/compiled.ts';

/** Strapi's schemas and the contract say the same of every field. */
interface Attribute {
  type: string;
  enum?: string[];
  relation?: string;
  repeatable?: boolean;
  multiple?: boolean;
  mappedBy?: string;
  required?: boolean;
}

/** The inside of a zod schema, as far as it is looked at here. */
interface Zod {
  def: {
    type: string;
    in?: Zod;
    innerType?: Zod;
    shape?: Record<string, Zod>;
    entries?: Record<string, string>;
  };
}

/** What Strapi adds to every document by itself. */
const system = ['documentId', 'updatedAt', 'publishedAt', 'locale'];
const parts = {
  'content.picture': picture,
  'event.occurrence': occurrence,
  'festival.programme-item': programmeItem,
  'project.partner': partner,
  'project.phase': phase,
} as unknown as Record<string, Zod>;

function attributesIn(file: string): Record<string, Attribute> {
  const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, Attribute> };
  return Object.fromEntries(Object.entries(attributes).filter(([, { mappedBy }]) => !mappedBy));
}
const both: [string, Record<string, Attribute>, Zod][] = [
  ...Object.entries(schemas as unknown as Record<string, Zod>).map(
    ([type, schema]): [string, Record<string, Attribute>, Zod] => [
      type,
      attributesIn(join(cmsDir, `src/api/${type}/content-types/${type}/schema.json`)),
      schema,
    ],
  ),
  ...Object.entries(parts).map(([uid, schema]): [string, Record<string, Attribute>, Zod] => [
    uid,
    attributesIn(join(cmsDir, `src/components/${uid.replace('.', '/')}.json`)),
    schema,
  ]),
];

/** What a field takes in, freed of transformations and of what may be missing. */
function core({ def }: Zod): Zod['def'] {
  const inner = def.in ?? def.innerType;
  return inner ? core(inner) : def;
}

/** The word for what the contract expects of a field. */
function expected(schema: Zod): string {
  const def = core(schema);
  // A decimal comes as a number from SQLite and as text from Postgres.
  return def.type === 'union' ? 'number' : def.type;
}

/** The same word for what Strapi sends. */
function sent({ type, relation, repeatable, multiple }: Attribute): string {
  if (type === 'relation') return relation?.endsWith('ToMany') ? 'array' : 'object';
  if (type === 'component') return repeatable ? 'array' : 'object';
  if (type === 'media') return multiple ? 'array' : 'object';
  if (type === 'enumeration') return 'enum';
  if (['integer', 'decimal', 'float'].includes(type)) return 'number';
  return type === 'boolean' ? 'boolean' : 'string';
}

describe.each(both)('%s', (name, attributes, schema) => {
  const shape = core(schema).shape ?? {};
  const contract = Object.fromEntries(Object.entries(shape).filter(([field]) => !system.includes(field)));

  test('has the contract’s fields and no others', () => {
    expect(Object.keys(attributes).sort()).toEqual(Object.keys(contract).sort());
  });

  test('has fields of the contract’s kinds', () => {
    const kinds = Object.entries(attributes).map(([field, attribute]) => [field, sent(attribute)]);
    const wanted = Object.entries(attributes).map(([field]) => [
      field,
      contract[field] && expected(contract[field]),
    ]);
    expect(kinds).toEqual(wanted);
  });

  test('has the contract’s choices', () => {
    for (const [field, { enum: values }] of Object.entries(attributes)) {
      if (!values || !contract[field]) continue;
      expect(values, field).toEqual(Object.values(core(contract[field]).entries ?? {}));
    }
  });

  test('requires no more than title and beginning, names and kinds', () => {
    const required = Object.entries(attributes).flatMap(([field, attribute]) =>
      attribute.required ? [field] : [],
    );
    const allowed = ['title', 'startsAt', 'nameDefault', 'siteNameDefault', 'from', 'kind'];
    for (const field of required) expect(allowed).toContain(field);
    if (name in editorialSchemas) expect(required).toContain('title');
  });
});

test('Every schema of the CMS is in the contract', () => {
  const types = globSync('src/api/*', { cwd: cmsDir }).map((path) => basename(path) as TypeName);
  expect(types.sort()).toEqual(Object.keys(schemas).sort());
  const components = globSync('src/components/*/*.json', { cwd: cmsDir }).map((path) =>
    path.split('/').slice(-2).join('.').replace('.json', ''),
  );
  expect(components.sort()).toEqual(Object.keys(parts).sort());
});
