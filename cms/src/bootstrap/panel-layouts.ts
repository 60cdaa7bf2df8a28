import { uidOf, type TypeName } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { componentLayouts, layouts, wordsOf } from '../panel/index.ts';
import type { Layout } from '../panel/types.ts';

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

/** The fields of a row share the panel's columns; fields of some types take a whole row, whatever the layout says. */
const columnCount = 12;
const wholeRowTypes = new Set(['richtext', 'component']);

/** Sets labels, hints, edit layouts and list columns from code at each start. */
export async function configurePanelLayouts(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  for (const [name, layout] of Object.entries(layouts)) {
    const schema = strapi.contentTypes[uidOf(name as TypeName)];
    if (schema) await configure(manager.service('content-types'), schema, name, layout);
  }
  for (const [uid, layout] of Object.entries(componentLayouts)) {
    const schema = strapi.components[uid as never] as Struct.ComponentSchema | undefined;
    if (schema) await configure(manager.service('components'), schema, uid, layout);
  }
}

interface ConfigurationService {
  findConfiguration(schema: { uid: string }): Promise<Configuration>;
  updateConfiguration(schema: { uid: string }, configuration: Configuration): Promise<unknown>;
}

async function configure(
  service: ConfigurationService,
  schema: Struct.ContentTypeSchema | Struct.ComponentSchema,
  owner: string,
  layout: Layout,
): Promise<void> {
  const { settings, metadatas } = await service.findConfiguration(schema);
  for (const [name, metadata] of Object.entries(metadatas)) {
    const words = wordsOf(owner, name);
    if (!words) continue;
    Object.assign(metadata.edit, {
      label: words.label[0],
      description: words.hint?.[0] ?? '',
      visible: true,
    });
    Object.assign(metadata.list, { label: words.label[0] });
    const relation = schema.attributes[name] as { target?: string } | undefined;
    const target = relation?.target?.split('.').at(-1) ?? '';
    if (layouts[target]) Object.assign(metadata.edit, { mainField: layouts[target].mainField });
  }
  await service.updateConfiguration(schema, {
    settings: {
      ...settings,
      mainField: layout.mainField,
      defaultSortBy: layout.sort ?? layout.mainField,
      defaultSortOrder: layout.order ?? 'ASC',
      pageSize: 20,
    },
    metadatas,
    layouts: {
      list: layout.list,
      edit: layout.edit.map((row) => row.map((name) => ({ name, size: widthOf(schema, name, row.length) }))),
    },
  });
}

function widthOf(schema: Struct.Schema, name: string, inRow: number): number {
  const type = schema.attributes[name]?.type;
  if (!type) throw new Error(`The panel's layout names a field "${name}" that ${schema.uid} does not have.`);
  return wholeRowTypes.has(type) ? columnCount : columnCount / inRow;
}
