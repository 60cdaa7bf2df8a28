import { defaultLocale, secondLocale, type Locale, type TypeName } from '../../../shared/src/index.ts';
import {
  generateEntries,
  generateLookups,
  generatedSetting,
  type Generated,
  type Shares,
} from './generated-content.ts';
import { withRelations } from './generated-types.ts';

/** Documents as the CMS sends them, by type: what `CONTENT_FILE` takes. */
export type CmsDocuments = Partial<Record<TypeName, Record<string, unknown>[] | Record<string, unknown>>>;

const publishedAt = '2026-01-01T12:00:00.000Z';

/** The generated content as a CMS would send it; no CMS has to be filled. */
export function generateCmsDocuments(count: number, shares?: Shares): CmsDocuments {
  const wire: Record<string, Record<string, unknown>[]> = {};
  const put = (type: TypeName, document: Record<string, unknown>): void => {
    (wire[type] ??= []).push({ updatedAt: publishedAt, ...document });
  };
  for (const { type, lookup } of generateLookups()) {
    const { key, ...fields } = lookup;
    put(type, { documentId: idOf(type, key), ...related(fields) });
  }
  for (const { type, entry } of generateEntries(count, shares)) {
    put(type, versionOf({ type, entry } as Generated, defaultLocale));
    put(type, versionOf({ type, entry } as Generated, secondLocale));
  }
  return { ...wire, setting: { documentId: 'setting', updatedAt: publishedAt, ...generatedSetting } };
}

function versionOf({ type, entry }: Generated, locale: Locale): Record<string, unknown> {
  const text = locale === defaultLocale ? entry.default : entry.second;
  return {
    documentId: idOf(type, entry.key),
    locale,
    publishedAt: publishedAt,
    originallyPublishedAt: publishedAt,
    ...related(entry.shared),
    ...text,
  };
}

/** A document id, as long as Strapi's. */
function idOf(type: TypeName, key: string): string {
  return `${type}${key}`.padEnd(24, 'x');
}

function related(fields: object): Record<string, unknown> {
  return withRelations(fields, (type, key) => ({ documentId: idOf(type, key) }));
}
