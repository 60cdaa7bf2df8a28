import type { Core } from '@strapi/strapi';
import { pickings } from '../../panel/picking.ts';

/** What Strapi knows of a request for the documents that a relation has, or may have. */
export interface RelationRequest {
  fieldsToSelect: string[];
  target: { schema: { uid: string } };
}

/** Adds the field that tells documents of the same name apart, for those who may read it. */
export function withDetail<R extends RelationRequest>(
  strapi: Core.Strapi,
  userAbility: unknown,
  request: R,
): R {
  const model = request.target.schema.uid;
  const { detail } = pickings[model] ?? {};
  if (!detail) return request;
  const checker: { can: { read(entity: null, field: string): boolean } } = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model });
  if (!checker.can.read(null, detail)) return request;
  return { ...request, fieldsToSelect: [...new Set([...request.fieldsToSelect, detail])] };
}
