import { defaultLocale, editorialTypes, types } from '@osiedle/shared';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coreOf, fieldsOf, heldIn, type Fields } from '../../shared/src/content/shape.ts';
import { cmsDir } from './support/compiled.ts';

/** Strapi's schemas describe every field as the contract does. */
interface Attribute {
  type: string;
  component?: string;
  target?: string;
  enum?: string[];
  relation?: string;
  repeatable?: boolean;
  multiple?: boolean;
  required?: boolean;
}

/** The fields that Strapi itself adds to every document. */
const systemFields = ['documentId', 'updatedAt', 'publishedAt', 'locale'];

function attributesIn(file: string): Record<string, Attribute> {
  const { attributes } = JSON.parse(readFileSync(join(cmsDir, 'src', file), 'utf8')) as {
    attributes: Record<string, Attribute>;
  };
  return attributes;
}

type Pair = [name: string, attributes: Record<string, Attribute>, fields: Fields];

const contentTypes = Object.entries(types).map(([type, { schema }]): Pair => [
  type,
  attributesIn(`api/${type}/content-types/${type}/schema.json`),
  fieldsOf(schema),
]);
/** Each component, with the contract's fields of the group that it fills. */
const groups = new Map(
  contentTypes.flatMap(([, attributes, fields]) =>
    Object.entries(attributes).flatMap(([name, { component }]) => {
      const held = fields[name] && heldIn(fields[name]);
      return component && held?.is === 'group' ? [[component, held.fields] as const] : [];
    }),
  ),
);
const allSchemas: Pair[] = [
  ...contentTypes,
  ...[...groups].map(([uid, fields]): Pair => [
    uid,
    attributesIn(`components/${uid.replace('.', '/')}.json`),
    fields,
  ]),
];

/** The kind of value that the contract expects of a field. */
function expectedKind(field: Fields[string]): string {
  const { type } = coreOf(field).def;
  // A decimal comes as a number from SQLite and as text from Postgres.
  return type === 'union' ? 'number' : type;
}

/** The kind of value that Strapi sends. */
function sentKind({ type, relation, repeatable, multiple }: Attribute): string {
  if (type === 'relation') return relation?.endsWith('ToMany') ? 'array' : 'object';
  if (type === 'component') return repeatable ? 'array' : 'object';
  if (type === 'media') return multiple ? 'array' : 'object';
  if (type === 'enumeration') return 'enum';
  if (['integer', 'decimal', 'float'].includes(type)) return 'number';
  return type === 'boolean' ? 'boolean' : 'string';
}

describe.each(allSchemas)('%s', (name, attributes, fields) => {
  const contract = Object.fromEntries(
    Object.entries(fields).filter(([field]) => !systemFields.includes(field)),
  );

  test('has the contract’s fields and no others', () => {
    expect(Object.keys(attributes).sort()).toEqual(Object.keys(contract).sort());
  });

  test('has fields of the contract’s kinds', () => {
    const kinds = Object.entries(attributes).map(([field, attribute]) => [field, sentKind(attribute)]);
    const expectedKinds = Object.entries(attributes).map(([field]) => [
      field,
      contract[field] && expectedKind(contract[field]),
    ]);
    expect(kinds).toEqual(expectedKinds);
  });

  test('has the contract’s choices', () => {
    for (const [field, { enum: values }] of Object.entries(attributes)) {
      if (!values || !contract[field]) continue;
      expect(values, field).toEqual(
        Object.values((coreOf(contract[field]) as unknown as { enum: object }).enum),
      );
    }
  });

  test('has relations to the types that the contract names', () => {
    for (const [field, { type, target }] of Object.entries(attributes)) {
      const held = contract[field] && heldIn(contract[field]);
      if (type === 'relation') expect(held).toEqual({ is: 'relation', target: target?.split('.').at(-1) });
    }
  });

  test('requires at most titles, beginnings, names, old addresses and kinds', () => {
    const required = Object.entries(attributes).flatMap(([field, attribute]) =>
      attribute.required ? [field] : [],
    );
    const allowed = ['title', 'startsAt', 'nameDefault', 'siteNameDefault', 'from', 'kind'];
    for (const field of required) expect(allowed).toContain(field);
    if (editorialTypes.some((type) => type === name)) expect(required).toContain('title');
  });
});

test.each(Object.entries(types))('%s has the names of its description in the CMS', (type, description) => {
  const { info } = JSON.parse(
    readFileSync(join(cmsDir, `src/api/${type}/content-types/${type}/schema.json`), 'utf8'),
  ) as { info: Record<string, string> };
  expect(info).toMatchObject({
    singularName: type,
    displayName: description.words[defaultLocale].many,
    [description.family === 'single' ? 'singularName' : 'pluralName']: description.restName,
  });
});

test('Every schema of the CMS is in the contract', () => {
  const folders = globSync('src/api/*', { cwd: cmsDir }).map((path) => basename(path));
  expect(folders.sort()).toEqual(Object.keys(types).sort());
  const components = globSync('src/components/*/*.json', { cwd: cmsDir }).map((path) =>
    path.split('/').slice(-2).join('.').replace('.json', ''),
  );
  expect(components.sort()).toEqual([...groups.keys()].sort());
});
