import {
  journalMaxPageSize,
  journalPageSize,
  type JournalPage,
  type JournalRow,
  type Withdrawals,
} from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { settings } from '../settings.ts';
import { journalUid, type StoredRow } from './model.ts';
import { lastWithdrawals } from './withdrawals.ts';

interface Context {
  query: Record<string, unknown>;
  state: { auth: { credentials: { id: number } } };
  body: unknown;
}

/**
 * Registers `GET /api/journal?after=<id>&limit=<count>`: the rows after a row, for the publisher's token alone. And
 * `GET /api/withdrawals`, for every token that may read.
 */
export function registerJournalRoute(strapi: Core.Strapi): void {
  const handler = async (context: Context): Promise<void> => {
    if (!(await isPublisherToken(strapi, context.state.auth.credentials))) {
      throw new errors.ForbiddenError('The journal is for the publisher. Ask with CMS_TOKEN.');
    }
    const after = readWholeNumber(context.query, 'after', {
      from: 0,
      to: Number.MAX_SAFE_INTEGER,
      absent: 0,
    });
    const limit = readWholeNumber(context.query, 'limit', {
      from: 1,
      to: journalMaxPageSize,
      absent: journalPageSize,
    });
    context.body = await readJournal(strapi, after, limit);
  };
  const config = { auth: { scope: ['api::journal.journal.find'] } };
  const withdrawals = async (context: Context): Promise<void> => {
    const body: Withdrawals = { data: await lastWithdrawals(strapi) };
    context.body = body;
  };
  const routes = [
    { method: 'GET', path: '/journal', handler, config },
    { method: 'GET', path: '/withdrawals', handler: withdrawals, config },
  ];
  strapi.server.routes({ type: 'content-api', routes } as never);
}

/** Whether a token is CMS_TOKEN. */
async function isPublisherToken(strapi: Core.Strapi, token: { id: number }): Promise<boolean> {
  const service = strapi.service('admin::api-token-content-api');
  const own: { id: number } | null = await service.getByAccessKey(service.hash(settings().CMS_TOKEN));
  return own?.id === token.id;
}

async function readJournal(strapi: Core.Strapi, after: number, limit: number): Promise<JournalPage> {
  const journal = strapi.db.query(journalUid);
  const newest = (await journal.findOne({ select: ['id'], orderBy: { id: 'desc' } })) as {
    id: number;
  } | null;
  const last = newest?.id ?? 0;
  if (after >= last) return { data: [], meta: { last } };
  // New rows may appear after `last` meanwhile, but none before it.
  const where = { id: { $gt: after, $lte: last } };
  const rows = (await journal.findMany({ where, orderBy: { id: 'asc' }, limit })) as StoredRow[];
  return { data: rows.map(parseRow), meta: { last } };
}

function parseRow({ document, action, ...row }: StoredRow): JournalRow {
  return {
    ...row,
    action: action as JournalRow['action'],
    document: document === null ? null : (JSON.parse(document) as JournalRow['document']),
  };
}

function readWholeNumber(
  query: Record<string, unknown>,
  name: string,
  { from, to, absent }: { from: number; to: number; absent: number },
): number {
  const text = query[name];
  if (text === undefined) return absent;
  const value = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= from && value <= to) return value;
  throw new errors.ValidationError(
    `"${name}" is not a whole number from ${from} to ${to}. Ask for example /api/journal?after=0&limit=${journalPageSize}.`,
  );
}
