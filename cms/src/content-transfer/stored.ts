import { populates, uidOf, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import {
  canonicalValues,
  type Schemas,
  type Stamps,
  type TypeModel,
  type Values,
  type Version,
} from '../content-files/index.ts';
import type { Status } from './known.ts';

type Row = Record<string, unknown> & {
  documentId: string;
  locale?: Locale | null;
};

/** Strapi's schemas, which files follow from. */
export function schemasOf(strapi: Core.Strapi): Schemas {
  return { contentTypes: strapi.contentTypes, components: strapi.components } as unknown as Schemas;
}

/** Documents of a type as the CMS has them, by id; their values are canonical. */
export async function readStored(
  strapi: Core.Strapi,
  model: TypeModel,
  status: Status,
  documentIds: readonly string[],
): Promise<Map<string, Version[]>> {
  const found = new Map<string, Version[]>();
  if (documentIds.length === 0) return found;
  const params = {
    filters: { documentId: { $in: documentIds } },
    status,
    locale: '*',
    populate: populates[model.type],
    sort: 'locale',
  };
  const { sort, ...unlocalised } = params;
  const rows = (await strapi
    .documents(uidOf(model.type))
    .findMany((model.isEntry ? { ...unlocalised, sort } : unlocalised) as never)) as unknown as Row[];
  for (const row of rows) {
    const locale = model.isEntry ? (row.locale ?? null) : null;
    const version = { locale, values: canonicalValues(model, locale, row), stamps: stampsOf(model, row) };
    found.set(row.documentId, [...(found.get(row.documentId) ?? []), version]);
  }
  return found;
}

function stampsOf({ isEntry }: TypeModel, row: Row): Stamps {
  const names = isEntry
    ? (['updatedAt', 'publishedAt', 'originallyPublishedAt'] as const)
    : (['updatedAt'] as const);
  return Object.fromEntries(
    names.flatMap((name) => (row[name] ? [[name, new Date(row[name] as string | Date).toISOString()]] : [])),
  );
}

/** Whether two versions look the same. Both are canonical. */
export function isSame(one: Values | undefined, other: Values | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
