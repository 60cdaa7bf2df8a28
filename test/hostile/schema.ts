import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uidOf, type TypeName } from '../../shared/src/index.ts';

/** The parts of a field in Strapi's schema that matter for filling it. */
export interface Attribute {
  type: string;
  enum?: string[];
  component?: string;
  repeatable?: boolean;
  target?: string;
  mappedBy?: string;
  allowedTypes?: string[];
  pluginOptions?: { i18n?: { localized?: boolean } };
}
export type Attributes = Record<string, Attribute>;

const source = join(import.meta.dirname, '../../cms/src');

/** The fields of every content type and component of the CMS, by uid, read from the CMS's own files. */
const schemas = new Map<string, Attributes>([
  ...globSync('api/*/content-types/*/schema.json', { cwd: source }).map(
    (file) => [uidOf((file.split('/')[1] ?? '') as TypeName), read(file)] as const,
  ),
  ...globSync('components/*/*.json', { cwd: source }).map(
    (file) => [file.slice('components/'.length, -'.json'.length).replace('/', '.'), read(file)] as const,
  ),
]);

function read(file: string): Attributes {
  return (JSON.parse(readFileSync(join(source, file), 'utf8')) as { attributes: Attributes }).attributes;
}

/** @throws if the CMS has no such type or component */
export function readAttributes(uid: string): Attributes {
  const found = schemas.get(uid);
  if (!found) throw new Error(`The CMS has no ${uid}.`);
  return found;
}

/** All text fields of a type and of its components, as `field` or `component.field`. */
export function textFields(uid: string): string[] {
  return Object.entries(readAttributes(uid)).flatMap(([name, { type, component }]) => {
    if (component) return textFields(component).map((field) => `${name}.${field}`);
    return ['string', 'text', 'richtext', 'uid', 'email'].includes(type) ? [name] : [];
  });
}
