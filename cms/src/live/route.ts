import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { journalUid } from '../journal/model.ts';
import { settings } from '../settings.ts';
import type { LiveStatus, Some } from './answer.ts';
import { brokenLink, entryStatus, subjectOf } from './entry.ts';
import { askPublisher } from './publisher.ts';

interface Context {
  query: Record<string, unknown>;
  body: LiveStatus;
  set(header: string, value: string): void;
}

/** More examples than this nobody reads in a widget. */
const told = 3;

/**
 * `GET /live/status?uid=…&documentId=…&locale=…`: whether a document's last change is on the site, and how publishing goes;
 * without a document, only the latter. For everybody who is signed in to the panel.
 */
export function liveRoute(strapi: Core.Strapi): void {
  const handler = async (context: Context): Promise<void> => {
    context.body = await liveStatus(strapi, context.query);
    context.set('Cache-Control', 'no-store');
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = { method: 'GET', path: '/live/status', handler, config };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}

async function liveStatus(strapi: Core.Strapi, query: Record<string, unknown>): Promise<LiveStatus> {
  const subject = query['uid'] === undefined ? undefined : subjectOf(query);
  if (query['uid'] !== undefined && !subject)
    throw new errors.ValidationError(
      'There is no such document. Ask with uid=api::meeting.meeting, documentId and locale=pl.',
    );
  const status = await askPublisher();
  const site = settings().SITE_URL?.origin ?? 'http://localhost:4321';
  const newest = (await strapi.db.query(journalUid).findOne({ select: ['id'], orderBy: { id: 'desc' } })) as {
    id: number;
  } | null;
  const lastRun = status?.history.find(({ outcome }) => outcome !== 'running');
  return {
    state: status?.state ?? 'unreachable',
    waiting: typeof status?.cursor !== 'number' || (newest?.id ?? 0) > status.cursor,
    publishedAt: status?.publishedAt ?? null,
    heldSince: status?.held?.since || null,
    failedAt: lastRun?.outcome === 'failed' ? (lastRun.finishedAt ?? null) : null,
    failed: some(status?.failed.map(({ path }) => path) ?? []),
    brokenLinks: some(status?.brokenLinks.map((one) => ({ page: one.page, link: brokenLink(one) })) ?? []),
    site,
    entry: subject ? await entryStatus(strapi, subject, status, site) : null,
  };
}

function some<T>(all: T[]): Some<T> {
  return { count: all.length, first: all.slice(0, told) };
}
