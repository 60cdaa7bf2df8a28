import { editorialTypes, locales, lookupTypes, singleTypes, uidOf } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { isEditable } from '../form/index.ts';

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;
const isCreator = 'admin::is-creator';

const editorial: string[] = editorialTypes.map(uidOf);
const lookups: string[] = lookupTypes.map(uidOf);
const singles: string[] = singleTypes.map(uidOf);

interface Permission {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: readonly string[] };
  conditions?: string[];
}

/** Permissions for closed features (closed-routes.ts, config/server.ts): without them the panel does not offer these. */
const closedActions = ['admin::webhooks.', 'admin::transfer.', 'plugin::email.'];

/**
 * Sets what Editors and Authors may do, at each start: Strapi assigns permissions once, so a type added later would have
 * none.
 */
export async function assignRoles(strapi: Core.Strapi): Promise<void> {
  await assign(strapi, 'strapi-editor', [
    ...permissions(strapi, ['create', 'read', 'update', 'delete', 'publish'], editorial),
    ...permissions(strapi, ['create', 'read', 'update', 'delete'], lookups),
    ...permissions(strapi, ['create', 'read', 'update'], singles),
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.update' },
    { action: 'plugin::upload.assets.download' },
    { action: 'plugin::upload.assets.copy-link' },
  ]);
  // An Author changes nothing that is live: only own drafts, and new files. Replacing a file would change live pages.
  await assign(strapi, 'strapi-author', [
    ...permissions(strapi, ['create', 'read', 'update', 'delete'], editorial, [isCreator]),
    ...permissions(strapi, ['read'], lookups),
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.download' },
    { action: 'plugin::upload.assets.copy-link' },
  ]);
  await revokeFromAll(strapi, closedActions);
}

function permissions(
  strapi: Core.Strapi,
  actions: string[],
  subjects: string[],
  conditions: string[] = [],
): Permission[] {
  const wanted = actions.map((action) => ({
    ...strapi.service('admin::permission').actionProvider.get(explorer(action)),
    subjects,
  }));
  const all: Permission[] = strapi.service('admin::content-type').getPermissionsWithNestedFields(wanted);
  return all.map((permission) => ({
    ...permission,
    properties: {
      ...permission.properties,
      ...editableFields(strapi, permission),
      ...(editorial.includes(permission.subject ?? '') ? { locales } : {}),
    },
    // Only saving makes somebody the creator: the condition would forbid every first save.
    conditions: permission.action === explorer('create') ? [] : conditions,
  }));
}

/** Leaves out fields that the role cannot write: inverse relations, which their owners write, and system fields. */
function editableFields(strapi: Core.Strapi, { subject, properties }: Permission): { fields?: string[] } {
  if (!properties?.fields) return {};
  const schema = strapi.contentTypes[subject as never] as Struct.ContentTypeSchema;
  // A component's field is a path: `cover.file`.
  return { fields: properties.fields.filter((path) => isEditable(schema, path.split('.')[0] ?? '')) };
}

async function assign(strapi: Core.Strapi, code: string, wanted: Permission[]): Promise<void> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  // An operator may have removed the role on purpose.
  if (role) await strapi.service('admin::role').assignPermissions(role.id, wanted);
}

/** Removes permissions whose action has one of the given prefixes from all roles. */
async function revokeFromAll(strapi: Core.Strapi, beginnings: string[]): Promise<void> {
  const where = { $or: beginnings.map((beginning) => ({ action: { $startsWith: beginning } })) };
  const rights: { id: number }[] = await strapi.db.query('admin::permission').findMany({ where });
  await strapi.service('admin::permission').deleteByIds(rights.map(({ id }) => id));
}
