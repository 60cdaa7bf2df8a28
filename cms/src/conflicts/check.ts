import { defaultLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { nameOfAccount } from '../accounts/account-names.ts';
import type { CompletedWrite, DocumentCall, Follower, Write } from '../publishing/types.ts';
import type { Conflict } from './conflict.ts';
import { loadedHeader, versionHeader } from './headers.ts';
import { lastSaveSince, recordSave } from './last-saves.ts';
import { ConflictError } from './refusal.ts';
import { changedFields, hasLanguages, readTimes, readTitle, readVersions, shorten } from './shown.ts';
import { readLoaded, writeVersion, type Loaded, type SentVersion } from './version.ts';

interface Context {
  params: { model?: string; id?: string };
  state: { user?: { id: number } };
  get(header: string): string;
  set(header: string, value: string): void;
}
type Action = DocumentCall['action'];

/** Changes that could take back or take away what somebody else has written. */
const checked = new Set<Action>(['update', 'publish', 'unpublish', 'discardDraft', 'delete']);
/** Changes of what forms show. */
const saves = new Set<Action>(['create', 'update', 'discardDraft', 'delete']);

/** Transactions that were checked. What follows within one is the request's own work, such as the publish after a save. */
const done = new WeakSet<object>();

/** Refuses what would take back somebody's text, and records each save. */
export const followConflicts: Follower = async (write, action) => {
  await refuseConflicts(write, action);
  const begun = new Date().toISOString();
  return (written) => noteSave(written, action, begun);
};

/**
 * Refuses a change whose request says what its form was filled with, where what the form shows is another by now. It stands
 * in the transaction of the write, which nobody else can overtake.
 * @throws ConflictError
 */
async function refuseConflicts(write: Write, action: Action): Promise<void> {
  const { strapi, uid } = write;
  const context = contextOf(strapi);
  if (!context || context.params.model !== uid || !checked.has(action)) return;
  const loaded = readLoaded(context.get(loadedHeader));
  if (!loaded || (await isDone(strapi))) return;
  const conflicts = await conflictsOf(write, byDocument(loaded, context.params.id ?? write.documentId));
  if (conflicts.length > 0) throw new ConflictError(conflicts);
}

/** Records a save, and says which version it has made: the form that sent it may be saved again at once. */
async function noteSave(write: CompletedWrite, action: Action, at: string): Promise<void> {
  if (!saves.has(action)) return;
  const { strapi, uid, documentId, params } = write;
  const locale = hasLanguages(strapi, uid)
    ? ([params.locale ?? defaultLocale].flat()[0] ?? defaultLocale)
    : null;
  await recordSave(write, locale, at);
  const context = contextOf(strapi);
  if (action !== 'update' || context?.params.model !== uid || !context.get(loadedHeader)) return;
  const times = await readTimes(strapi, { uid, documentIds: [documentId], locale });
  context.set(versionHeader, writeVersion({ updatedAt: times.get(documentId) ?? null, locale, digests: '' }));
}

function contextOf(strapi: Core.Strapi): Context | undefined {
  const context = strapi.requestContext.get() as unknown as Context | undefined;
  return context?.params ? context : undefined;
}

async function isDone(strapi: Core.Strapi): Promise<boolean> {
  return strapi.db.transaction(({ trx }) => {
    const isKnown = done.has(trx);
    done.add(trx);
    return isKnown;
  });
}

function byDocument(loaded: Loaded, named: string | undefined): [string, SentVersion][] {
  return [...loaded].flatMap(([documentId, version]): [string, SentVersion][] => {
    const about = documentId || named;
    return about ? [[about, version]] : [];
  });
}

async function conflictsOf(write: Write, loaded: [string, SentVersion][]): Promise<Conflict[]> {
  const { strapi, uid } = write;
  const conflicts: Conflict[] = [];
  for (const [locale, some] of Map.groupBy(loaded, ([, version]) => version.locale ?? ownLocale(write))) {
    const subject = { uid, locale, documentIds: some.map(([documentId]) => documentId) };
    const times = await readTimes(strapi, subject);
    // The form of a new language shows values of the others, whose times it does not know.
    const moved = some.filter(
      ([documentId, { updatedAt }]) => updatedAt === null || times.get(documentId) !== updatedAt,
    );
    if (moved.length === 0) continue;
    const now = await readVersions(strapi, { ...subject, documentIds: moved.map(([id]) => id) });
    for (const [documentId, before] of moved) {
      const after = now.get(documentId);
      const conflict = after && (await compare(write, documentId, before, after));
      if (conflict) conflicts.push(conflict);
    }
  }
  return conflicts;
}

function ownLocale({ strapi, uid, params }: Write): string | null {
  return hasLanguages(strapi, uid) ? ([params.locale ?? defaultLocale].flat()[0] ?? defaultLocale) : null;
}

async function compare(
  { strapi, uid }: Write,
  documentId: string,
  before: SentVersion,
  after: SentVersion,
): Promise<Conflict | undefined> {
  const fields = changedFields(strapi, uid, before.digests, after.digests);
  if (fields?.length === 0 || before.digests === shorten(after.digests)) return undefined;
  const since = before.updatedAt ?? '';
  const save = await lastSaveSince(strapi, { uid, documentId, locale: after.locale, since });
  const asker = contextOf(strapi)?.state.user?.id;
  return {
    documentId,
    title: await readTitle(strapi, uid, documentId, after.locale),
    at: save?.at ?? after.updatedAt ?? new Date().toISOString(),
    name: asker && save?.actor ? await nameOfAccount(strapi, save.actor) : null,
    isOwn: asker !== undefined && save?.actor === asker,
    fields: fields ?? null,
    version: writeVersion(
      before.digests.startsWith('~') ? { ...after, digests: shorten(after.digests) } : after,
    ),
  };
}
