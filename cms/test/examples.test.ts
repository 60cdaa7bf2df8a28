import {
  defaultLocale,
  locales,
  schemas,
  writingOrder,
  type Content,
  type Locale,
  type TypeName,
} from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { readExamples, type Example, type WireDocument } from '../../shared/examples/index.ts';
import { cmsReader } from '../../site/src/content/cms.ts';
import { environment, startCms } from './support/cms.ts';
import { pdfBytes, uploadFile, uploadPicture } from './support/files.ts';

/** The contract's examples, written into the CMS and read back as the site reads them. */
const cms = await startCms();
const reader = cmsReader({ url: new URL(cms.url), token: environment.CMS_TOKEN });
const picture = await uploadPicture(cms, 'obraz.png');
const pdf = await uploadFile(cms, 'plan.pdf', pdfBytes());

interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
}
type Fields = Record<string, unknown>;

/** The data that an editor writes so that the CMS sends this document. */
function dataFor(uid: string, wire: Fields): Fields {
  const { attributes } = cms.strapi.getModel(uid as never) as { attributes: Record<string, Attribute> };
  const data: Fields = {};
  for (const [name, { type, component = '' }] of Object.entries(attributes)) {
    const value = wire[name];
    if (value === undefined || value === null) continue;
    if (type === 'media') data[name] = (value as Fields).mime === 'application/pdf' ? pdf.id : picture.id;
    else if (type === 'relation')
      data[name] = mapOneOrMany(value, (one) => ids.get(one.documentId as string));
    else if (type === 'component') data[name] = mapOneOrMany(value, (one) => dataFor(component, one));
    else data[name] = value;
  }
  for (const name of ['createdAt', 'updatedAt', 'publishedAt', 'locale', 'localizations']) delete data[name];
  return data;
}

function mapOneOrMany(value: unknown, change: (one: Fields) => unknown): unknown {
  return Array.isArray(value) ? value.map((one: Fields) => change(one)) : change(value as Fields);
}

/** The document ids that the CMS has given, by those of the examples. */
const ids = new Map<string, string>();

const examples = readExamples()
  .sort((a, b) => writingOrder.indexOf(a.type) - writingOrder.indexOf(b.type))
  .map((example, _, all) => ({ ...example, wire: withExistingRelations(example.wire, all) }));
const inLocale = (locale: Locale) => examples.filter(({ wire }) => (wire.locale ?? defaultLocale) === locale);

for (const locale of locales) {
  for (const { type, wire } of inLocale(locale)) await write(type, wire);
}
for (const { type, wire } of examples) {
  const documentId = ids.get(wire.documentId) ?? '';
  if (wire.locale) await cms.documents(type).publish({ documentId, locale: wire.locale as Locale });
}
const store = await reader.read();
/** The documents of a type that the site has read. */
const read = (type: TypeName, from = store): Content[] =>
  [...from.documents].flatMap((one) => (one.type === type && one.document ? [one.document] : []));

async function write(type: TypeName, wire: WireDocument): Promise<void> {
  const documents = cms.documents(type);
  const data = dataFor(`api::${type}.${type}`, wire);
  const locale = wire.locale ? { locale: wire.locale as Locale } : {};
  const documentId = ids.get(wire.documentId);
  const saved = documentId
    ? await documents.update({ documentId, ...locale, data })
    : await documents.create({ ...locale, data });
  ids.set(wire.documentId, saved.documentId);
}

/**
 * An example without its relations to documents that do not exist in its language. The contract accepts them, but Strapi has
 * no row for them to lead to.
 */
function withExistingRelations(wire: WireDocument, all: Example[]): WireDocument {
  const exists = ({ documentId }: Fields) => {
    const rows = all.filter((one) => one.wire.documentId === documentId);
    return rows.length === 0 || rows.some((one) => !one.wire.locale || one.wire.locale === wire.locale);
  };
  const fields = Object.entries(wire).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.filter(exists) : value,
  ]);
  return Object.fromEntries(fields) as WireDocument;
}

/** A parsed document without what only the CMS knows: times, and the addresses of files. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([name]) => !['updatedAt', 'publishedAt', 'originallyPublishedAt'].includes(name),
  );
  return Object.fromEntries(
    entries.map(([name, one]) => [
      name,
      ['file', 'darkFile'].includes(name) && one ? (one as { mime: string }).mime : comparable(one),
    ]),
  );
}

function parsed({ type, wire }: Example): unknown {
  let text = JSON.stringify(wire);
  for (const [example, saved] of ids) text = text.replaceAll(`"${example}"`, `"${saved}"`);
  return schemas[type].parse(JSON.parse(text));
}

describe('The site', () => {
  test('reads every example from the CMS, and nothing else', () => {
    expect(store.problems).toEqual([]);
    expect([...store.documents]).toHaveLength(examples.length);
  });

  test.each(examples.map((example) => [example.type, example.name, example] as const))(
    'reads %s/%s as the contract parses it',
    (type, _, example) => {
      const documentId = ids.get(example.wire.documentId);
      const found = read(type).filter(
        (one) => one.documentId === documentId && (!('locale' in one) || one.locale === example.wire.locale),
      );
      expect(found.map(comparable)).toEqual([comparable(parsed(example))]);
    },
  );

  test('reads the pictures’ variants and sizes', () => {
    const covers = (read('meeting') as Content<'meeting'>[]).flatMap(({ cover }) =>
      cover ? [cover.file] : [],
    );
    expect(covers.length).toBeGreaterThan(0);
    for (const file of covers) {
      expect(file).toMatchObject({ url: picture.url, mime: 'image/png', width: 64, height: 48 });
      expect(file.variants.map(({ mime }) => mime).sort()).toEqual(['image/avif', 'image/webp']);
    }
  });

  test('reads all pages of a long list', async () => {
    const rows = Array.from({ length: 205 }, (_, i) => ({
      documentId: `redirect-${i}`,
      from: `/stary/${i}/`,
      kind: 'gone',
    }));
    await cms.strapi.db.query('api::redirect.redirect').createMany({ data: rows });
    const again = await reader.read();
    expect(again.problems).toEqual([]);
    expect(read('redirect', again)).toHaveLength(205 + read('redirect').length);
  });
});
