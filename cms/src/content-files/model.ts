import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  defaultLocale,
  descriptionOf,
  locales,
  perLocale,
  secondLocale,
  types,
  uidOf,
  type Locale,
  type TypeName,
} from '@osiedle/shared';
import { fieldsOf, heldIn, type Fields } from '@osiedle/shared/content/shape';

/** A field of Strapi's schemas, as far as files depend on it. */
interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  relation?: string;
  multiple?: boolean;
  default?: unknown;
  pluginOptions?: unknown;
}

/** Strapi's schemas by uid: those of `strapi.contentTypes` and `strapi.components`, or {@link readSchemas}. */
export interface Schemas {
  contentTypes: Record<string, { attributes: object }>;
  components: Record<string, { attributes: object }>;
}

/** How a value is written. */
export type Kind = 'text' | 'longText' | 'number' | 'flag' | 'moment' | 'day' | 'file' | 'relation' | 'group';

/** A value of a document or a group, and where files have it. */
export interface Slot {
  /** Its name in files. */
  key: string;
  kind: Kind;
  isList: boolean;
  /**
   * Whether both languages share it. Otherwise each language has its own: in the language's file, or in a group as a map
   * from languages to values.
   */
  isShared: boolean;
  /** The contract's field for each language. Both are the same where the entry itself has a language. */
  names: Record<Locale, string>;
  /** Whether the CMS makes it from other values where nothing is said. */
  isFilledIn: boolean;
  /** What it is where nothing is said. */
  fallback: unknown;
  /** The type of a relation's target. */
  target?: TypeName;
  /** The values of a group. */
  slots?: Slot[];
}

/** What files have of a type. */
export interface TypeModel {
  type: TypeName;
  /** Whether each language is a version of its own, with drafts. */
  isEntry: boolean;
  slots: Slot[];
  /** The value that stands below the front matter. */
  body?: Slot;
}

/** What every document has, which files call `id` or leave out. */
const systemFields = new Set(['documentId', 'locale', 'updatedAt', 'publishedAt', 'originallyPublishedAt']);

const kinds: Record<string, Kind> = {
  string: 'text',
  text: 'text',
  uid: 'text',
  email: 'text',
  enumeration: 'text',
  richtext: 'longText',
  integer: 'number',
  biginteger: 'number',
  decimal: 'number',
  float: 'number',
  boolean: 'flag',
  datetime: 'moment',
  date: 'day',
  media: 'file',
  relation: 'relation',
  component: 'group',
};

/** Describes a type's files, from the contract and Strapi's schemas. */
export function modelOf(type: TypeName, schemas: Schemas): TypeModel {
  const isEntry = ['event', 'entry'].includes(descriptionOf(type).family);
  const attributes = schemas.contentTypes[uidOf(type)]?.attributes ?? {};
  const slots = slotsOf(
    fieldsOf(types[type].schema),
    attributes as Record<string, Attribute>,
    schemas,
    isEntry,
  );
  const body = slots.find(
    ({ key, kind }) => kind === 'longText' && key === (isEntry ? 'body' : 'description'),
  );
  return { type, isEntry, slots, ...(body && !body.isShared && { body }) };
}

function slotsOf(
  fields: Fields,
  attributes: Record<string, Attribute>,
  schemas: Schemas,
  isEntry = false,
): Slot[] {
  return Object.entries(fields).flatMap(([name, field]): Slot[] => {
    const attribute = attributes[name];
    if (systemFields.has(name)) return [];
    if (!attribute) throw new Error(`Strapi's schema has no field “${name}” that the contract has.`);
    const pair = isEntry ? undefined : pairOf(name, fields);
    // The two fields of a pair are one value.
    if (pair && pair.names[secondLocale] === name) return [];
    const kind = kinds[attribute.type];
    if (!kind)
      throw new Error(`Content files cannot hold “${name}”, which is of Strapi's type “${attribute.type}”.`);
    const held = heldIn(field);
    const { repeatable, relation = '', multiple, component = '' } = attribute;
    const inner = (schemas.components[component]?.attributes ?? {}) as Record<string, Attribute>;
    return [
      {
        key: pair?.key ?? name,
        names: pair?.names ?? perLocale(() => name),
        kind,
        isShared: !pair && !(isEntry && isLocalised(attribute)),
        isFilledIn: attribute.type === 'uid',
        fallback: attribute.default ?? (kind === 'flag' ? false : null),
        isList: Boolean(repeatable ?? multiple) || relation.endsWith('ToMany'),
        ...(held.is === 'relation' && { target: held.target as TypeName }),
        ...(held.is === 'group' && kind === 'group' && { slots: slotsOf(held.fields, inner, schemas) }),
      },
    ];
  });
}

/** The value that a field is one half of: `nameDefault` and `nameSecond`, or `slug` and `slugSecond`. */
function pairOf(name: string, fields: Fields): { key: string; names: Slot['names'] } | undefined {
  const key = name.replace(/(?:Default|Second)$/, '');
  const second = `${key}Second`;
  const first = [`${key}Default`, key].find((one) => one in fields);
  if (!first || !(second in fields)) return undefined;
  return { key, names: { [defaultLocale]: first, [secondLocale]: second } as Slot['names'] };
}

function isLocalised({ pluginOptions }: Attribute): boolean {
  return (pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
}

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

/** The names of the languages' files: `pl.md`, and `pl.report.md` for a further long text. */
export function languageFile(locale: Locale, key?: string): string {
  return key === undefined ? `${locale}.md` : `${locale}.${key}.md`;
}

/** The long texts of a language that are files of their own. */
export function textFiles({ slots, body }: TypeModel): Slot[] {
  return slots.filter((slot) => slot.kind === 'longText' && !slot.isShared && slot !== body);
}

/** The short values of a language, which are its front matter. */
export function frontMatter(model: TypeModel): Slot[] {
  const elsewhere = new Set([model.body, ...textFiles(model)]);
  const own = model.slots.filter((slot) => !slot.isShared && !elsewhere.has(slot));
  // The title comes first, the number of significant changes last.
  return own.sort((a, b) => Number(a.kind === 'number') - Number(b.kind === 'number'));
}

/** The values in `shared.yaml`. */
export function sharedSlots({ slots }: TypeModel): Slot[] {
  return slots.filter(({ isShared }) => isShared);
}

/** The contract's fields of a value, in one language or in both. */
export function fieldNames({ names }: Slot, locale: Locale | null): string[] {
  return locale ? [names[locale]] : [...new Set(Object.values(names))];
}

/** Every language, or none for a document that holds all of them. */
export function versionsOf({ isEntry }: TypeModel): readonly (Locale | null)[] {
  return isEntry ? locales : [null];
}
