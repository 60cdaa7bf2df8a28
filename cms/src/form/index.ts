import type { Core, Struct } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { sanitiseLinks, documentLink, fileLink } from './links.ts';
import { mapValue, isId, isObject, type UnknownValues } from './values.ts';

type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;
interface Attribute {
  type: string;
  component?: string;
  mappedBy?: string;
}

/** Parameters that the panel sends beside fields: the language, and the documents of an action. */
const requestParameters = ['locale', 'status', 'documentIds', 'discardDraft', 'sort'];

/**
 * Picks from a request the values that the panel's form can send: those of the type's fields. Strapi lets anything else
 * through (ids of rows and documents, database columns), so a forged request could write to other people's entries.
 * @param sent the body of a request, or a component within it
 * @throws ValidationError where a link names a row instead of a document: nobody may link published rows directly
 */
export function pickFormValues(strapi: Core.Strapi, uid: string, sent: unknown): UnknownValues {
  if (!isObject(sent)) return {};
  const schema = strapi.getModel(uid as never) as Schema;
  const form: UnknownValues = {};
  for (const name of requestParameters) if (name in sent) form[name] = sent[name];
  return Object.assign(form, fieldsOf(strapi, schema, sent));
}

/** The fields that the system sets: nobody writes them by a form. */
const systemFields = new Set(['originallyPublishedAt', 'significantChanges', 'feedAuthority']);

/** Whether people may write a field: it is no system field, and no inverse relation, which the owning side writes. */
export function isEditable(schema: Schema, name: string): boolean {
  const attribute = (schema.attributes as Record<string, Attribute>)[name];
  return (
    attribute !== undefined &&
    !attribute.mappedBy &&
    !systemFields.has(name) &&
    contentTypes.isVisibleAttribute(schema as never, name)
  );
}

function fieldsOf(strapi: Core.Strapi, schema: Schema, sent: UnknownValues): UnknownValues {
  const fields: UnknownValues = {};
  for (const [name, { type, component }] of Object.entries(schema.attributes as Record<string, Attribute>)) {
    if (!Object.hasOwn(sent, name) || !isEditable(schema, name)) continue;
    const value = sent[name];
    if (component) fields[name] = mapValue(value, (one) => componentOf(strapi, component, one));
    else if (type === 'relation') fields[name] = sanitiseLinks(value, documentLink);
    else if (type === 'media') fields[name] = sanitiseLinks(value, fileLink);
    else fields[name] = value;
  }
  return fields;
}

/** A component keeps its id: Strapi refuses ids of other entries' components. */
function componentOf(strapi: Core.Strapi, uid: string, sent: unknown): UnknownValues | null {
  if (!isObject(sent)) return null;
  const fields = fieldsOf(strapi, strapi.getModel(uid as never) as Schema, sent);
  return isId(sent['id']) ? { ...fields, id: sent['id'] } : fields;
}
