import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** A row that led to a deleted one: of a document's relation, or of a field for files. */
interface Link {
  /** The model whose row it was, and its field. */
  model: string;
  field: string;
  /** The row that led there, and the deleted one. */
  from: number;
  to: number;
  /** What tells the order at both ends. */
  order: Record<string, unknown>;
}
export type Links = Link[];

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
}
interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  mappedBy?: string;
  multiple?: boolean;
  joinTable?: JoinTable;
}
type Row = Record<string, unknown>;

/** Reads which rows lead to some rows of a type, in the open transaction. */
export async function readLinks(strapi: Core.Strapi, uid: string, ids: number[]): Promise<Links> {
  return uid === fileUid ? readFileLinks(strapi, ids) : readRelations(strapi, uid, ids);
}

async function readRelations(strapi: Core.Strapi, uid: string, ids: number[]): Promise<Links> {
  const links: Links = [];
  for (const [model, { attributes }] of strapi.db.metadata)
    for (const [field, attribute] of Object.entries(attributes as Record<string, Attribute>)) {
      const { target, mappedBy, joinTable } = attribute;
      if (
        attribute.type !== 'relation' ||
        target !== uid ||
        mappedBy ||
        !joinTable ||
        !isContent(strapi, model)
      )
        continue;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      for (const row of await rowsWhere(strapi, name, inverseJoinColumn.name, ids)) {
        const { id: _, [joinColumn.name]: from, [inverseJoinColumn.name]: to, ...order } = row;
        links.push({ model, field, from: from as number, to: to as number, order });
      }
    }
  return links;
}

async function readFileLinks(strapi: Core.Strapi, ids: number[]): Promise<Links> {
  const { name, joinColumn, morphColumn } = fileTable(strapi);
  return (await rowsWhere(strapi, name, joinColumn.name, ids)).map(({ id: _, field, ...row }) => {
    const {
      [joinColumn.name]: to,
      [morphColumn.idColumn.name]: from,
      [morphColumn.typeColumn.name]: model,
      ...order
    } = row;
    return { model: model as string, field: field as string, from: from as number, to: to as number, order };
  });
}

/**
 * Puts links back where they can be, in the open transaction: where the row that led there is still there, and its field has
 * not got another value.
 * @param now the new ids of rows, by their old ones
 */
export async function putLinksBack(
  strapi: Core.Strapi,
  links: Links,
  now: ReadonlyMap<number, number>,
): Promise<void> {
  for (const { model, field, from, to, order } of links) {
    const id = now.get(to);
    const attribute = strapi.db.metadata.get(model)?.attributes[field] as Attribute | undefined;
    if (id === undefined || !attribute || !(await isThere(strapi, model, from))) continue;
    if (attribute.relation?.startsWith('morph'))
      await putFileBack(strapi, { model, field, from, order }, id, attribute);
    else if (attribute.joinTable)
      await putRelationBack(strapi, { from, order }, id, attribute, attribute.joinTable);
  }
}

async function putRelationBack(
  strapi: Core.Strapi,
  { from, order }: Pick<Link, 'from' | 'order'>,
  to: number,
  { relation = '' }: Attribute,
  { name, joinColumn, inverseJoinColumn }: JoinTable,
): Promise<void> {
  const others = await rowsWhere(strapi, name, joinColumn.name, [from]);
  const isOne = relation.endsWith('ToOne');
  if (others.some((row) => isOne || row[inverseJoinColumn.name] === to)) return;
  await insert(strapi, name, { ...order, [joinColumn.name]: from, [inverseJoinColumn.name]: to });
}

async function putFileBack(
  strapi: Core.Strapi,
  { model, field, from, order }: Omit<Link, 'to'>,
  to: number,
  { relation = '' }: Attribute,
): Promise<void> {
  const { name, joinColumn, morphColumn } = fileTable(strapi);
  const { idColumn, typeColumn } = morphColumn;
  const others = (await rowsWhere(strapi, name, idColumn.name, [from])).filter(
    (row) => row[typeColumn.name] === model && row['field'] === field,
  );
  if (relation === 'morphOne' && others.length > 0) return;
  await insert(strapi, name, {
    ...order,
    field,
    [joinColumn.name]: to,
    [idColumn.name]: from,
    [typeColumn.name]: model,
  });
}

function fileTable(strapi: Core.Strapi): JoinTable {
  const { joinTable } = strapi.db.metadata.get(fileUid).attributes['related'] as Attribute;
  if (!joinTable)
    throw new Error('Strapi keeps elsewhere which entries have a file. Look at its upload plugin.');
  return joinTable;
}

function isContent(strapi: Core.Strapi, model: string): boolean {
  return (model.startsWith('api::') && model in strapi.contentTypes) || model in strapi.components;
}

async function isThere(strapi: Core.Strapi, model: string, id: number): Promise<boolean> {
  return (await strapi.db.query(model).count({ where: { id } })) > 0;
}

async function rowsWhere(strapi: Core.Strapi, table: string, column: string, ids: number[]): Promise<Row[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const found: Row[] = await strapi.db
      .getConnection(table)
      .transacting(trx)
      .select('*')
      .whereIn(column, ids)
      .orderBy('id');
    return found;
  });
}

async function insert(strapi: Core.Strapi, table: string, row: Row): Promise<void> {
  await strapi.db.transaction(({ trx }) => strapi.db.getConnection(table).transacting(trx).insert(row));
}
