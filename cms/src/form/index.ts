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

/** What requests of the panel say beside fields: the language, and what an action is about. */
const requestParameters = ['locale', 'status', 'documentIds', 'discardDraft', 'sort'];

/**
 * Keeps of what somebody sent as an entry what a form can say: values of its fields. Strapi lets through whatever is no
 * field (ids of rows and documents, columns of the database), and so would write into the entries of others.
 * @param sent the body of a request, or a component within
 * @throws ValidationError where a link names a row instead of a document: rows of what is published are nobody's to link
 */
export function pickFormValues(strapi: Core.Strapi, uid: string, sent: unknown): UnknownValues {
  if (!isObject(sent)) return {};
  const schema = strapi.getModel(uid as never) as Schema;
  const form: UnknownValues = {};
  for (const name of requestParameters) if (name in sent) form[name] = sent[name];
  return Object.assign(form, fieldsOf(strapi, schema, sent));
}

/** Whether a field is people's to write: not the system's, and not the far end of a relation, which its owner writes. */
export function isEditable(schema: Schema, name: string): boolean {
  const attribute = (schema.attributes as Record<string, Attribute>)[name];
  return (
    attribute !== undefined &&
    !attribute.mappedBy &&
    name !== 'originallyPublishedAt' &&
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

/** A component keeps its id: Strapi refuses one that is not the entry's own. */
function componentOf(strapi: Core.Strapi, uid: string, sent: unknown): UnknownValues | null {
  if (!isObject(sent)) return null;
  const fields = fieldsOf(strapi, strapi.getModel(uid as never) as Schema, sent);
  return isId(sent['id']) ? { ...fields, id: sent['id'] } : fields;
}
