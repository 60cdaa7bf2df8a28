import { locales, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { isEditable } from '../form/index.ts';
import type { Texts } from './record.ts';

interface Attribute {
  type: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}
type Row = Record<string, unknown>;

const translatedTypes = new Set(['string', 'text', 'richtext', 'media']);
/** What is said of one change, in one language, needs no translation. */
const untranslated = new Set(['changeNote']);

/** The fields that are to be translated: texts, and files, that each language has for itself; no addresses. */
export function translatedFields(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const schema = strapi.contentTypes[uid as never] as { attributes: Record<string, Attribute> } | undefined;
  return Object.entries(schema?.attributes ?? {}).filter(
    ([name, { type, pluginOptions }]) =>
      translatedTypes.has(type) &&
      pluginOptions?.i18n?.localized === true &&
      !untranslated.has(name) &&
      isEditable(schema as never, name),
  );
}

/** Reads the texts of an entry's drafts. @returns by language; a language that is not there is left out */
export async function readTexts(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Partial<Record<Locale, Texts>>> {
  const fields = translatedFields(strapi, uid);
  const files = fields.filter(([, { type }]) => type === 'media').map(([name]) => name);
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: { $null: true }, locale: { $in: [...locales] } },
    select: ['locale', ...fields.flatMap(([name]) => (files.includes(name) ? [] : [name]))],
    populate: Object.fromEntries(files.map((name) => [name, { select: ['id', 'name'] }])),
  });
  const textsOf = (row: Row): Texts =>
    Object.fromEntries(
      fields.flatMap(([name]) => {
        const text = textOf(row[name]);
        return text ? [[name, text]] : [];
      }),
    );
  return Object.fromEntries(rows.map((row) => [row['locale'], textsOf(row)]));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const file = value as { id: number; name: string } | null | undefined;
  return file ? `${file.name}\n${file.id}` : '';
}

/** A text as people read it: of a file its name. */
export function readableText(strapi: Core.Strapi, uid: string, name: string, text: string): string {
  const isFile = translatedFields(strapi, uid).some(([one, { type }]) => one === name && type === 'media');
  return isFile ? (text.split('\n')[0] ?? '') : text;
}
