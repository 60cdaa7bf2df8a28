import { defaultLocale, type EditorialType, entryPath, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { requireOwn, requireRightToPublish } from './authors.ts';
import type { Change } from './index.ts';
import { addressIsLive, entryIsGone, entryMoved } from './redirects.ts';
import { refuse } from './refusal.ts';
import { faultsOf, slugFaults } from './rules.ts';
import { fillSlug } from './slugs.ts';
import { dropEmptyValues, inverseRelations, restoreInverseRelations, shareValues } from './shared-values.ts';

/** A row of the database: one language and one status (draft or published) of an entry. */
export interface Row {
  id: number;
  documentId: string;
  locale: Locale;
  title: string | null;
  slug: string;
  publishedAt: string | null;
  originallyPublishedAt: string | null;
  updatedAt: string;
}

/** A write of an entry that has drafts. */
export async function editorialChange<Result>(
  strapi: Core.Strapi,
  change: Change,
  next: () => Promise<Result>,
): Promise<Result> {
  const params = change.params as Params;
  const { uid, action } = change;
  if (params.status === 'published' && (action === 'create' || action === 'update')) {
    return writeAndPublish(strapi, change, next);
  }
  refuse(slugFaults(params.data?.slug || undefined, ['slug']));
  // Set by the system below; what a form sends back is at best the same.
  delete params.data?.originallyPublishedAt;
  // A copy starts anew.
  if (action === 'clone') params.data = { ...params.data, originallyPublishedAt: null };

  const before = params.documentId ? await publishedRows(strapi, uid, params.documentId) : [];
  const draftsBefore = params.documentId ? await draftRows(strapi, uid, params.documentId) : [];
  const meant = draftsBefore.filter((row) => isMeant(row.locale, params.locale));
  await requireOwn(strapi, uid, meant.length > 0 ? meant : draftsBefore);
  if (params.data && (action === 'create' || action === 'update')) {
    const [saved] = meant;
    if (!saved && draftsBefore.length > 0) dropEmptyValues(strapi, uid, params.data);
    const owner = {
      documentId: params.documentId,
      locale: [params.locale ?? defaultLocale].flat()[0] ?? defaultLocale,
    };
    await fillSlug(strapi, uid, params.data, { slug: 'slug', from: 'title' }, owner, saved && { ...saved });
  }
  const isLive = before.some((row) => isMeant(row.locale, params.locale));
  const withdraws = isLive && (action === 'unpublish' || action === 'delete');
  if (withdraws || action === 'publish') requireRightToPublish(strapi, uid);
  if (action === 'publish') await check(strapi, uid, meant, before);
  const inverse = await inverseRelations(strapi, uid, before);

  const result = await next();

  const documentId = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
  if (!documentId) return result;
  if (['create', 'update', 'discardDraft'].includes(action)) {
    const drafts = await draftRows(strapi, uid, documentId);
    const source = drafts.find((row) => isMeant(row.locale, params.locale)) ?? drafts[0];
    if (source) await shareDraft(strapi, uid, source, drafts, draftsBefore);
  }

  const after = await publishedRows(strapi, uid, documentId);
  const fresh = after.filter((row) => !before.some((old) => old.id === row.id));
  // Once more: a bulk action publishes several entries at the same time, which may want one address.
  await check(strapi, uid, fresh, after);
  await afterPublish(strapi, uid, fresh, after);
  await restoreInverseRelations(strapi, uid, inverse, fresh);
  await recordAddresses(strapi, change.contentType.info.singularName as EditorialType, before, after);
  return result;
}

interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Record<string, unknown>;
  fields?: unknown;
  populate?: unknown;
}

/** Publishes the draft as it is once it has been written and both languages' shared values have met in it. */
async function writeAndPublish<Result>(
  strapi: Core.Strapi,
  change: Change,
  next: () => Promise<Result>,
): Promise<Result> {
  const { locale, fields, populate } = change.params as Params;
  change.params = { ...change.params, status: 'draft' } as Change['params'];
  const written = await editorialChange(strapi, change, next);
  const documentId = (written as { documentId?: string } | null)?.documentId;
  if (!documentId) return written;
  const publication = { documentId, locale, fields, populate };
  const published = await strapi.documents(change.uid).publish?.(publication as never);
  return published?.entries[0] as Result;
}

/** Whether a call with the given `locale` parameter means a language; without one it means the default language. */
function isMeant(locale: Locale, wanted: string | string[] = defaultLocale): boolean {
  return wanted === '*' || [wanted].flat().includes(locale);
}

/** Refuses what the editors' rules forbid to publish. */
async function check(strapi: Core.Strapi, uid: string, rows: Row[], live: Row[]): Promise<void> {
  const locales = [...new Set([...rows, ...live].map((row) => row.locale))];
  for (const row of rows) refuse(await faultsOf(strapi, uid, row, locales));
}

/** Brings the other language's draft up to date with `source`, which was just written. */
async function shareDraft(
  strapi: Core.Strapi,
  uid: string,
  source: Row,
  drafts: Row[],
  before: Row[],
): Promise<void> {
  const siblings = drafts.filter((row) => row.id !== source.id);
  // A language begun just now has shown no relations to its editor: they come from the other language.
  const isNew = !before.some((old) => old.locale === source.locale);
  for (const sibling of siblings) {
    if (isNew) await shareValues(strapi, uid, sibling, source, { onlyEmptyRelations: true });
    await shareValues(strapi, uid, source, sibling);
  }
}

/** What a publish entails; `fresh` are the rows it made, `live` all published rows of the document. */
async function afterPublish(strapi: Core.Strapi, uid: string, fresh: Row[], live: Row[]): Promise<void> {
  const source = fresh.find((row) => row.locale === defaultLocale) ?? fresh[0];
  if (!source) return;
  for (const row of fresh) await stampFirstPublication(strapi, uid, row);
  for (const target of live) if (!fresh.includes(target)) await shareValues(strapi, uid, source, target);
}

/** Keeps the time of the first publication, which feed readers must not see change, on the row and its draft. */
async function stampFirstPublication(strapi: Core.Strapi, uid: string, row: Row): Promise<void> {
  if (row.originallyPublishedAt) return;
  await strapi.db.query(uid).updateMany({
    where: { documentId: row.documentId, locale: row.locale },
    data: { originallyPublishedAt: row.publishedAt },
  });
}

async function recordAddresses(
  strapi: Core.Strapi,
  type: EditorialType,
  before: Row[],
  after: Row[],
): Promise<void> {
  const path = (row: Row) => entryPath(type, row.locale, row.slug);
  for (const row of after) await addressIsLive(strapi, path(row));
  for (const old of before) {
    const now = after.find((row) => row.locale === old.locale);
    if (!now) await entryIsGone(strapi, path(old));
    else if (now.slug !== old.slug) await entryMoved(strapi, path(old), path(now));
  }
}

const columns = [
  'id',
  'documentId',
  'locale',
  'title',
  'slug',
  'publishedAt',
  'originallyPublishedAt',
  'updatedAt',
];

function publishedRows(strapi: Core.Strapi, uid: string, documentId: string): Promise<Row[]> {
  return strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: columns });
}

function draftRows(strapi: Core.Strapi, uid: string, documentId: string): Promise<Row[]> {
  return strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $null: true } }, select: columns });
}
