import type { Core } from '@strapi/strapi';
import { accountNames } from '../accounts/account-names.ts';
import { expand } from './compact.ts';
import {
  contentAttributes,
  mapReferences,
  readContents,
  type ContentReference,
  type DocumentContent,
} from './content.ts';
import { linkedReferences, nameLinks } from './links.ts';
import { nameReferences, referenceKey } from './names.ts';
import { contentReferences } from './restorable.ts';
import { versionContentUid, versionUid, type StoredVersion } from './tables.ts';
import type { ComparedField, ListedVersion, VersionComparison, VersionPage } from './version.ts';

/** A document in one language; the language is empty where its type has none. */
export interface VersionSubject {
  uid: string;
  documentId: string;
  locale: string;
}

/** Nobody reads more at once. */
const pageSize = 50;

/** Lists versions. @param before the id of the last one that is known */
export async function listVersions(
  strapi: Core.Strapi,
  subject: VersionSubject,
  { askerId, before }: { askerId: number; before?: number | undefined },
): Promise<VersionPage> {
  const found: StoredVersion[] = await strapi.db.query(versionUid).findMany({
    where: { ...subject, ...(before !== undefined && { id: { $lt: before } }) },
    orderBy: { id: 'desc' },
    limit: pageSize + 1,
  });
  const page = found.slice(0, pageSize);
  const names = await accountNames(
    strapi,
    page.map(({ actor }) => actor),
  );
  const versions = page.map(({ id, at, action, actor }): ListedVersion => ({
    id,
    at,
    action,
    name: names.get(actor) ?? null,
    isOwn: actor === askerId,
  }));
  return { versions, hasMore: found.length > pageSize };
}

/** One version of a document; undefined where it has no such version. */
export async function findVersion(
  strapi: Core.Strapi,
  subject: VersionSubject,
  id: number,
): Promise<StoredVersion | undefined> {
  return (await strapi.db.query(versionUid).findOne({ where: { ...subject, id } })) ?? undefined;
}

/** What a version says. */
export async function readVersion(
  strapi: Core.Strapi,
  { content }: Pick<StoredVersion, 'content'>,
): Promise<DocumentContent> {
  const row: { body: string } | null = await strapi.db
    .query(versionContentUid)
    .findOne({ where: { hash: content } });
  if (!row) throw new Error('A version has lost its content. Look whether the database is whole.');
  return expand(row.body) as DocumentContent;
}

/** Compares a version with the one before it, and with what is stored now. */
export async function compareVersion(
  strapi: Core.Strapi,
  subject: VersionSubject,
  version: StoredVersion,
  ability: unknown,
): Promise<VersionComparison> {
  const previous: StoredVersion | null = await strapi.db
    .query(versionUid)
    .findOne({ where: { ...subject, id: { $lt: version.id } }, orderBy: { id: 'desc' } });
  const content = await readVersion(strapi, version);
  const before = previous && (await readVersion(strapi, previous));
  const rows = await readContents(strapi, subject.uid, subject.documentId, { draftsOnly: true });
  const now = rows.find(({ locale }) => locale === subject.locale)?.content ?? {};
  const references = [content, before ?? {}, now].flatMap((one) => [
    ...contentReferences(strapi, subject.uid, one),
    ...linkedReferences(strapi, subject.uid, one),
  ]);
  const names = await nameReferences(strapi, ability, references, subject.locale);
  const named = (one: DocumentContent) =>
    nameLinks(
      strapi,
      subject.uid,
      mapReferences(strapi, subject.uid, one, (reference: ContentReference) =>
        names.get(referenceKey(reference)),
      ),
      names,
    );
  const differing = (one: DocumentContent, other: DocumentContent): ComparedField[] => {
    const [oneNamed, otherNamed] = [named(one), named(other)];
    return contentAttributes(strapi, subject.uid).flatMap(([name]) =>
      JSON.stringify(one[name] ?? null) === JSON.stringify(other[name] ?? null)
        ? []
        : [{ name, before: oneNamed[name] ?? null, after: otherNamed[name] ?? null }],
    );
  };
  return { changed: before ? differing(before, content) : null, restoring: differing(now, content) };
}
