import { editorialTypes, schemas, type TypeName } from '@osiedle/shared';
import type { Struct } from '@strapi/strapi';
import { describe, expect, test, vi } from 'vitest';
import { translateHints } from '../src/admin/hints.ts';
import { translations } from '../src/admin/translations.ts';
import { componentLayouts, fields, layouts, wordsOf } from '../src/panel/index.ts';
import { choices, displayNames } from '../src/panel/names.ts';
import type { Layout } from '../src/panel/types.ts';
import { startCms } from './support/cms.ts';

const cms = await startCms();

type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;
interface Attribute {
  type: string;
  enum?: string[];
  mappedBy?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}
interface Owner {
  /** Its name in layouts and words: `meeting`, `event.occurrence`. */
  name: string;
  uid: string;
  schema: Schema;
  layout: Layout;
  /** The fields of its schema file, without those that Strapi adds. */
  attributes: [string, Attribute][];
}

const strapiFields = [
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

function owner(name: string, uid: string, layout: Layout | undefined): Owner {
  const schema = cms.strapi.getModel(uid as never) as Schema | undefined;
  if (!schema || !layout) throw new Error(`${uid} has no ${schema ? 'layout' : 'schema'}.`);
  const all = Object.entries(schema.attributes as Record<string, Attribute>);
  return {
    name,
    uid,
    schema,
    layout,
    attributes: all.filter(([field]) => field !== 'id' && !strapiFields.includes(field)),
  };
}

const contentTypes = (Object.keys(schemas) as TypeName[]).map((type) =>
  owner(type, `api::${type}.${type}`, layouts[type]),
);
const components = Object.keys(cms.strapi.components).map((uid) => owner(uid, uid, componentLayouts[uid]));
const owners = [...contentTypes, ...components].map((one) => [one.name, one] as const);

/** What the form does not show: inverse relations, fields that the system sets, and what is asked beside Publish. */
const isHidden = (name: string, { mappedBy }: Attribute) =>
  Boolean(mappedBy) ||
  ['originallyPublishedAt', 'significantChanges', 'changeNote', 'feedAuthority'].includes(name);
const shownFields = ({ layout }: Owner) => [...new Set([...layout.edit.flat(), ...layout.list])];

test('The heading of a form is a name, or the type’s own where there is no name; never the id of a document', () => {
  const headings = contentTypes.map(({ name, layout, schema }) => [
    name,
    layout.mainField,
    (schema as Struct.ContentTypeSchema).kind,
  ]);
  expect(headings.filter(([, field]) => field === 'documentId')).toEqual([]);
  // Strapi calls an entry of a collection without a name “untitled”.
  expect(headings.filter(([, field, kind]) => field === 'id' && kind !== 'singleType')).toEqual([]);
});

describe.each(owners)('The form for a %s', (_, one) => {
  const names = one.attributes.map(([name]) => name);

  test('names only fields that exist', () => {
    const { mainField, sort = 'documentId', list } = one.layout;
    for (const name of [...one.layout.edit.flat(), ...list]) expect(names).toContain(name);
    for (const name of [mainField, sort]) expect([...names, 'id', 'documentId']).toContain(name);
  });

  test('shows each field once, and none of the system’s', () => {
    const expected = one.attributes
      .filter(([name, attribute]) => !isHidden(name, attribute))
      .map(([name]) => name);
    expect(one.layout.edit.flat().sort()).toEqual(expected.sort());
  });

  test('is what the panel gets, with Polish labels and hints', async () => {
    const service = one.schema.modelType === 'component' ? 'components' : 'content-types';
    const {
      layouts: stored,
      metadatas,
      settings,
    } = (await cms.strapi.plugin('content-manager').service(service).findConfiguration(one.schema)) as {
      layouts: { edit: { name: string; size: number }[][]; list: string[] };
      metadatas: Record<string, { edit: { label: string; description: string }; list: { label: string } }>;
      settings: { mainField: string };
    };
    expect(stored.edit.flat().map(({ name }) => name)).toEqual(one.layout.edit.flat());
    expect(settings.mainField).toBe(one.layout.mainField);
    for (const row of stored.edit)
      expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
    for (const name of one.layout.edit.flat()) {
      const words = wordsOf(one.name, name);
      expect(metadatas[name]?.edit).toMatchObject({
        label: words?.label[0],
        description: words?.hint?.[0] ?? '',
      });
    }
  });

  test('has words for every field that it shows, in both languages', () => {
    for (const name of shownFields(one)) {
      const words = wordsOf(one.name, name);
      expect(words, name).toBeDefined();
      for (const text of [...(words?.label ?? []), ...(words?.hint ?? [])]) expect(text.trim()).not.toBe('');
      const key = `content-manager.content-types.${one.uid}.${name}`;
      expect([translations.pl?.[key], translations.en?.[key]]).toEqual(words?.label);
    }
  });

  test('has words for every choice, in both languages', () => {
    for (const value of one.attributes.flatMap(([, attribute]) => attribute.enum ?? [])) {
      expect(choices[value], value).toHaveLength(2);
      expect([translations.pl?.[value], translations.en?.[value]]).toEqual(choices[value]);
    }
  });

  test('is called by its name in both languages', () => {
    const { displayName } = one.schema.info;
    expect(displayNames[displayName]).toMatch(/\S/);
    expect(translations.en?.[displayName]).toBe(displayNames[displayName]);
  });

  test('says of every field whether languages share it', () => {
    for (const [name, { pluginOptions }] of one.attributes) {
      expect(pluginOptions?.i18n?.localized, name).toBeTypeOf('boolean');
    }
  });
});

test('The panel has each message in both languages: what one lacks it would show in English', () => {
  expect(Object.keys(translations.pl ?? {}).sort()).toEqual(Object.keys(translations.en ?? {}).sort());
});

describe('Words', () => {
  test('belong to fields, choices and types that exist', () => {
    const used = new Set(
      owners.flatMap(([, one]) =>
        one.attributes.map(([name]) => fields[`${one.name}.${name}`] ?? fields[name]),
      ),
    );
    for (const [name, words] of Object.entries(fields)) expect(used.has(words), name).toBe(true);
    const values = new Set(
      owners.flatMap(([, one]) => one.attributes.flatMap(([, attribute]) => attribute.enum ?? [])),
    );
    expect(Object.keys(choices).sort()).toEqual([...values].sort());
    expect(Object.keys(displayNames).sort()).toEqual(
      owners.map(([, one]) => one.schema.info.displayName).sort(),
    );
  });

  test('below a field are in the language of the panel', () => {
    const hint = fields['title']?.hint ?? ['', ''];
    const form = {
      layout: {
        layout: [[[{ hint: hint[0] }]]],
        components: { 'x.y': { layout: [[{ hint: hint[0] }, {}]] } },
      },
    };
    const hints = (lang: string) => {
      vi.stubGlobal('document', { documentElement: { lang } });
      const { layout } = translateHints(form);
      vi.unstubAllGlobals();
      return [layout.layout[0]?.[0]?.[0]?.hint, layout.components['x.y'].layout[0]?.[0]?.hint];
    };
    expect(hints('pl')).toEqual([hint[0], hint[0]]);
    expect(hints('en')).toEqual([hint[1], hint[1]]);
  });
});

describe('A content type', () => {
  test.each(contentTypes.map((one) => [one.name, one] as const))(
    '(%s) has drafts and languages exactly if it is editorial',
    (name, { schema }) => {
      const isEditorial = (editorialTypes as string[]).includes(name);
      const { options, pluginOptions } = schema as Struct.ContentTypeSchema;
      expect(options?.draftAndPublish).toBe(isEditorial);
      expect(pluginOptions).toMatchObject({ i18n: { localized: isEditorial } });
    },
  );
});
