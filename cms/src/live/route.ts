import { uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readableDocuments } from '../doors/readable.ts';
import { journalUid } from '../journal/model.ts';
import type { LiveHost, LiveStatus } from './status.ts';
import { entryStatus, subjectOf, type Subject } from './entry-status.ts';
import { lastPublished, type PublishedEntry } from './last-published.ts';
import { siteHome } from './site-address.ts';
import { fetchPublisherStatus, type PublisherStatus } from './publisher-status.ts';

interface Context {
  query: Record<string, unknown>;
  state: { userAbility?: unknown };
  body: LiveStatus | PublishedEntry[];
  set(header: string, value: string): void;
}

/**
 * Registers `GET /live/status?uid=…&documentId=…&locale=…`: the state of publishing, and whether the document's last change
 * is live. Without parameters it tells only the former. `GET /live/published`: what was published last. For everybody who is
 * signed in to the panel.
 */
export function registerLiveRoutes(strapi: Core.Strapi): void {
  const handler = async (context: Context): Promise<void> => {
    context.body = await liveStatus(strapi, context.query, context.state.userAbility);
    context.set('Cache-Control', 'no-store');
  };
  const published = async (context: Context): Promise<void> => {
    context.body = await lastPublished(strapi, context.state.userAbility);
    context.set('Cache-Control', 'no-store');
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const routes = [
    { method: 'GET', path: '/live/status', handler, config },
    { method: 'GET', path: '/live/published', handler: published, config },
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

async function liveStatus(
  strapi: Core.Strapi,
  query: Record<string, unknown>,
  ability: unknown,
): Promise<LiveStatus> {
  const subject = query['uid'] === undefined ? undefined : subjectOf(query);
  if (query['uid'] !== undefined && !subject)
    throw new errors.ValidationError(
      'There is no such document. Ask with uid=api::meeting.meeting, documentId and locale=pl.',
    );
  if (subject && !(await mayRead(strapi, ability, subject))) throw new errors.ForbiddenError();
  const status = await fetchPublisherStatus();
  const site = siteHome();
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
    failed: status?.failed.length ?? 0,
    site,
    host: status?.host ? liveHost(status.host) : null,
    entry: subject ? await entryStatus(strapi, subject, status, site) : null,
  };
}

/** Of an address that shows the release, editors need to know no fault. */
function liveHost({ name, state, sentAt, arrivedAt, fault }: NonNullable<PublisherStatus['host']>): LiveHost {
  if (arrivedAt) return { name, state: 'arrived', since: arrivedAt, fault: null };
  return { name, state, since: fault?.at ?? sentAt, fault: fault?.kind ?? null };
}

/** Of a document that does not exist, or no longer, everybody may know that. */
async function mayRead(strapi: Core.Strapi, ability: unknown, subject: Subject): Promise<boolean> {
  const [uid, where] = [uidOf(subject.type), { documentId: subject.documentId }];
  if ((await readableDocuments(strapi, ability, uid, where)).length > 0) return true;
  return (await strapi.db.query(uid).count({ where })) === 0;
}
