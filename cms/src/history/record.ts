import type { Core } from '@strapi/strapi';
import { defaultLocale } from '@osiedle/shared';
import { changeOrigin } from '../journal/change-origin.ts';
import type { Recorder } from '../journal/recorder.ts';
import type { DocumentCall, Follower, Write } from '../publishing/types.ts';
import { compact, fingerprintOf } from './compact.ts';
import { readContents, type ReadContent } from './content.ts';
import { namedAction } from './named-action.ts';
import { versionContentUid, versionUid, type StoredVersion, type VersionAction } from './tables.ts';

type LastVersion = Pick<StoredVersion, 'id' | 'at' | 'actor' | 'action' | 'content'>;
type NewVersion = Omit<StoredVersion, 'id' | 'at' | 'actor'> & Partial<Pick<StoredVersion, 'at' | 'actor'>>;

/** A document that is being written: its last version in each language, and what is done to which. */
interface Pending {
  last: Map<string, LastVersion>;
  actions: Map<string, VersionAction>;
}

const actionNames: Partial<Record<DocumentCall['action'], VersionAction>> = {
  create: 'saved',
  update: 'saved',
  clone: 'saved',
  publish: 'published',
  unpublish: 'withdrawn',
  discardDraft: 'discarded',
  delete: 'binned',
};

const pendingOf = new WeakMap<Recorder, Map<string, Pending>>();
/** What the drafts of a document say, as read last in a transaction. */
const readIn = new WeakMap<object, Map<string, ReadContent[]>>();

/** Keeps a version of each language that a write changes. */
export const followVersions: Follower = async (write, action, recorder) => {
  await prepareVersions(recorder, write);
  return (written) => noteVersions(recorder, written, written.documentId, action);
};

/** Before a write. Of a document that is older than the history, it keeps what is there. */
async function prepareVersions(recorder: Recorder, { strapi, uid, documentId }: Write): Promise<void> {
  if (!documentId) return;
  const pending = pendingIn(recorder);
  if (pending.has(keyOf(uid, documentId))) return;
  let last = await lastVersions(strapi, uid, documentId);
  if (last.size === 0 && (await strapi.db.query(uid).count({ where: { documentId } })) > 0) {
    await addFound(strapi, uid, documentId);
    last = await lastVersions(strapi, uid, documentId);
  }
  pending.set(keyOf(uid, documentId), { last, actions: new Map() });
}

/** After a write. The versions are written once all that belongs to the write is done, in its transaction. */
function noteVersions(
  recorder: Recorder,
  { strapi, uid, params }: Write,
  documentId: string,
  call: DocumentCall['action'],
): void {
  const action = namedAction() ?? actionNames[call];
  if (!action) return;
  const pending = pendingIn(recorder);
  const key = keyOf(uid, documentId);
  const about = pending.get(key) ?? { last: new Map(), actions: new Map() };
  pending.set(key, about);
  for (const locale of [params.locale ?? defaultLocale].flat()) about.actions.set(locale, action);
  recorder.atEnd(`versions ${key}`, () => writeVersions(strapi, uid, documentId, about));
}

function pendingIn(recorder: Recorder): Map<string, Pending> {
  const known = pendingOf.get(recorder) ?? new Map<string, Pending>();
  pendingOf.set(recorder, known);
  return known;
}

const keyOf = (uid: string, documentId: string) => `${uid} ${documentId}`;

async function writeVersions(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { last, actions }: Pending,
): Promise<void> {
  const { actor } = changeOrigin(strapi);
  const isUntouched = [...actions.values()].every((one) => one === 'published' || one === 'withdrawn');
  const drafts = await draftsOf(strapi, uid, documentId, isUntouched);
  const actionIn = (locale: string) =>
    actions.get(locale) ?? actions.get('*') ?? actions.get(locale || defaultLocale);
  const versions: NewVersion[] = [];
  const bodies = new Map<string, string>();
  for (const { locale, content } of drafts) {
    const hash = fingerprintOf(content);
    const before = last.get(locale);
    const action = actionIn(locale) ?? 'shared';
    const isSame = before?.content === hash;
    if (isSame && (action === 'saved' || action === 'shared')) continue;
    // A publication of what the same person has just saved is one version, not two.
    if (isSame && action === 'published' && before.action === 'saved' && isJustNow(before, actor)) {
      await strapi.db
        .query(versionUid)
        .update({ where: { id: before.id }, data: { action, at: new Date().toISOString() } });
      continue;
    }
    versions.push({ uid, documentId, locale, action, content: hash });
    if (!isSame) bodies.set(hash, compact(content));
  }
  for (const [locale, { content }] of last)
    if (!drafts.some((one) => one.locale === locale) && actionIn(locale) === 'binned')
      versions.push({ uid, documentId, locale, action: 'binned', content });
  await addVersions(strapi, versions, bodies);
}

/** What is saved and then published within this time is one version, in milliseconds. */
const mergedMs = 5 * 60_000;

function isJustNow(before: LastVersion, actor: number | null): boolean {
  return before.actor === actor && Date.now() - Date.parse(before.at) < mergedMs;
}

/** A publication changes no draft, so within one transaction what was read after the save is still true. */
async function draftsOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  isUntouched: boolean,
): Promise<ReadContent[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const known = readIn.get(trx) ?? new Map<string, ReadContent[]>();
    readIn.set(trx, known);
    const key = keyOf(uid, documentId);
    const found =
      (isUntouched && known.get(key)) || (await readContents(strapi, uid, documentId, { draftsOnly: true }));
    known.set(key, found);
    return found;
  });
}

/** Keeps what is there of a document that is older than the history: what is published, and the draft where it differs. */
async function addFound(strapi: Core.Strapi, uid: string, documentId: string): Promise<void> {
  const rows = await readContents(strapi, uid, documentId);
  const versions: NewVersion[] = [];
  const bodies = new Map<string, string>();
  for (const { locale, updatedAt, content } of rows.toSorted(
    (one, other) => Number(other.isPublished) - Number(one.isPublished),
  )) {
    const hash = fingerprintOf(content);
    if (versions.some((one) => one.locale === locale && one.content === hash)) continue;
    versions.push({ uid, documentId, locale, action: 'found', content: hash, at: updatedAt, actor: null });
    bodies.set(hash, compact(content));
  }
  await addVersions(strapi, versions, bodies);
}

/** Writes versions in the open transaction. @param bodies contents that may be new, by hash */
async function addVersions(
  strapi: Core.Strapi,
  versions: NewVersion[],
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  if (versions.length === 0) return;
  const { actor } = changeOrigin(strapi);
  const at = new Date().toISOString();
  await strapi.db.transaction(async ({ trx }) => {
    if (bodies.size > 0)
      await strapi.db
        .getConnection(tableOf(strapi, versionContentUid))
        .transacting(trx)
        .insert([...bodies].map(([hash, body]) => ({ hash, body })))
        .onConflict('hash')
        .ignore();
    await strapi.db
      .getConnection(tableOf(strapi, versionUid))
      .transacting(trx)
      .insert(
        versions.map(({ documentId, ...version }) => ({ at, actor, ...version, document_id: documentId })),
      );
  });
}

/** The last version of a document in each language. */
async function lastVersions(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Map<string, LastVersion>> {
  return strapi.db.transaction(async ({ trx }) => {
    const table = tableOf(strapi, versionUid);
    const connection = strapi.db.getConnection();
    const newest = connection(table).max('id').where({ document_id: documentId, uid }).groupBy('locale');
    const rows: (LastVersion & { locale: string })[] = await connection(table)
      .transacting(trx)
      .select('id', 'at', 'actor', 'action', 'content', 'locale')
      .whereIn('id', newest);
    return new Map(rows.map((row) => [row.locale, row]));
  });
}

function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}
