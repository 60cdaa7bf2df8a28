import { createHash } from 'node:crypto';
import { defaultLocale, editorialTypes, secondLocale, uidOf, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { permittedDocuments } from '../doors/readable.ts';
import { journalChanges } from '../journal/index.ts';
import { translationStatesOf } from './conditions.ts';
import { emptyRecord } from './record.ts';
import type { TranslationMark, TranslationStatus } from './state.ts';
import { readTranslation, writeTranslation } from './table.ts';
import { readableText, readTexts } from './texts.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { userAbility?: unknown };
  body: TranslationStatus;
  set(header: string, value: string): void;
}
interface Entry {
  uid: string;
  documentId: string;
}

/**
 * Registers `GET /translations?uid=…&documentId=…`: how an entry's translation stands, and what it lacks, for whoever may
 * read the entry in the default language. `POST /translations { uid, documentId, mark, version }` says that it is current,
 * not needed or needed, for whoever may change what is spoken of.
 */
export function registerTranslationRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const tell = async (context: Context, entry: Entry): Promise<void> => {
    context.set('Cache-Control', 'no-store');
    context.body = await statusOf(strapi, entry);
  };
  const read = async (context: Context): Promise<void> => {
    const entry = entryIn(context.query);
    await requireRight(strapi, context, 'read', entry, defaultLocale);
    await tell(context, entry);
  };
  const mark = async (context: Context): Promise<void> => {
    const asked = (context.request.body ?? {}) as Record<string, unknown>;
    const entry = entryIn(asked);
    if (!isMark(asked['mark'])) throw refusal();
    await requireRight(strapi, context, 'read', entry, defaultLocale);
    await requireRight(
      strapi,
      context,
      'update',
      entry,
      asked['mark'] === 'current' ? secondLocale : defaultLocale,
    );
    // In one transaction with the check, which no save can overtake.
    await journalChanges(strapi, () =>
      markTranslation(strapi, entry, asked['mark'] as TranslationMark, asked['version']),
    );
    await tell(context, entry);
  };
  const routes = [
    { method: 'GET', path: '/translations', handler: read, config },
    { method: 'POST', path: '/translations', handler: mark, config },
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

const uids = new Set<unknown>(editorialTypes.map(uidOf));

function entryIn({ uid, documentId }: Record<string, unknown>): Entry {
  if (!uids.has(uid) || typeof documentId !== 'string') throw refusal();
  return { uid: uid as string, documentId };
}

function isMark(value: unknown): value is TranslationMark {
  return value === 'current' || value === 'unneeded' || value === 'needed';
}

function refusal(): Error {
  return new errors.ValidationError(
    'There is no such entry. Ask with uid=api::meeting.meeting and documentId; say with mark=current, unneeded or needed.',
  );
}

async function requireRight(
  strapi: Core.Strapi,
  { state }: Context,
  right: 'read' | 'update',
  { uid, documentId }: Entry,
  locale: Locale,
): Promise<void> {
  const where = { documentId, locale };
  if ((await permittedDocuments(strapi, right, state.userAbility, uid, where)).length === 0)
    throw new errors.ForbiddenError();
}

async function statusOf(strapi: Core.Strapi, { uid, documentId }: Entry): Promise<TranslationStatus> {
  const state = (await translationStatesOf(strapi, uid, [documentId])).get(documentId) ?? 'missing';
  const { older } = await readTranslation(strapi, uid, documentId);
  const now = (await readTexts(strapi, uid, documentId))[defaultLocale] ?? {};
  const changed = Object.entries(older).map(([name, { was, since }]) => ({
    name,
    was: readableText(strapi, uid, name, was),
    now: readableText(strapi, uid, name, now[name] ?? ''),
    since,
  }));
  changed.sort((one, other) => one.since.localeCompare(other.since));
  return { state, changed, version: createHash('sha256').update(JSON.stringify(now)).digest('base64url') };
}

async function markTranslation(
  strapi: Core.Strapi,
  entry: Entry,
  mark: TranslationMark,
  version: unknown,
): Promise<void> {
  const { uid, documentId } = entry;
  const { state, version: current } = await statusOf(strapi, entry);
  if (mark === 'current' && version !== current)
    throw new errors.ValidationError(
      'Tekst w języku domyślnym zmienił się w międzyczasie. Zobacz zmiany jeszcze raz i wtedy potwierdź.',
    );
  const isThere = state === 'current' || state === 'outdated';
  if (isThere !== (mark === 'current'))
    throw new errors.ValidationError(
      isThere
        ? 'Ten wpis jest już przetłumaczony. Wczytaj stronę jeszcze raz.'
        : 'Tego wpisu nikt jeszcze nie przetłumaczył. Wczytaj stronę jeszcze raz.',
    );
  await writeTranslation(strapi, uid, documentId, { ...emptyRecord, unneeded: mark === 'unneeded' });
}
