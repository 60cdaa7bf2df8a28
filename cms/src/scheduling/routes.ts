import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { requireReadable } from '../doors/readable.ts';
import { readInstant, readSubject, readWanted } from './asked.ts';
import { requireOrder, requireTimeToCome, tryNow } from './check.ts';
import { mayPublishIn } from './person.ts';
import { readEntrySchedules, readLanguages } from './read.ts';
import type { WantedSchedule } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';
import { cancelSchedules, setSchedules } from './set.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: { id: number }; userAbility?: unknown };
  body: unknown;
  set(header: string, value: string): void;
}
type Subject = Pick<WantedSchedule, 'uid' | 'documentId'>;

/**
 * Registers the routes by which the panel shows and sets schedules. `GET /schedules?uid=…&documentId=…` answers those of an
 * entry, to whoever may read it; `POST /schedules { uid, documentId, locales, verb, at }` sets them, and
 * `POST /schedules/cancel { uid, documentId, locales, verb }` cancels them, for whoever may publish it.
 */
export function registerScheduleRoutes(strapi: Core.Strapi, scheduler: Pick<Scheduler, 'wake'>): void {
  const answer = async (context: Context, subject: Subject): Promise<void> => {
    context.set('Cache-Control', 'no-store');
    context.body = await readEntrySchedules(strapi, subject, context.state.userAbility);
  };
  const read = async (context: Context): Promise<void> => {
    const subject = readSubject(context.query);
    await requireReadable(strapi, context.state.userAbility, subject.uid, subject.documentId);
    await answer(context, subject);
  };
  const set = async (context: Context): Promise<void> => {
    const body = bodyOf(context);
    const wanted: WantedSchedule = { ...readWanted(body), at: readInstant(body) };
    await requirePublisher(strapi, context, wanted);
    requireTimeToCome(wanted.at);
    const languages = await readLanguages(strapi, wanted);
    const published = languages.filter(({ isPublished }) => isPublished).map(({ locale }) => locale);
    await requireOrder(strapi, wanted, published);
    await tryNow(strapi, wanted);
    await setSchedules(strapi, wanted, context.state.user.id);
    scheduler.wake();
    await answer(context, wanted);
  };
  const cancel = async (context: Context): Promise<void> => {
    const wanted = readWanted(bodyOf(context));
    await requirePublisher(strapi, context, wanted);
    await cancelSchedules(strapi, wanted, context.state.user.id);
    await answer(context, wanted);
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const routes = [
    { method: 'GET', path: '/schedules', handler: read, config },
    { method: 'POST', path: '/schedules', handler: set, config },
    { method: 'POST', path: '/schedules/cancel', handler: cancel, config },
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

const bodyOf = ({ request }: Context) => (request.body ?? {}) as Record<string, unknown>;

async function requirePublisher(
  strapi: Core.Strapi,
  context: Context,
  wanted: Omit<WantedSchedule, 'at'>,
): Promise<void> {
  await requireReadable(strapi, context.state.userAbility, wanted.uid, wanted.documentId);
  for (const locale of wanted.locales)
    if (!(await mayPublishIn(strapi, context.state.userAbility, wanted, locale)))
      throw new errors.PolicyError(
        'Zaplanować może tylko ten, kto może opublikować ten wpis, i tylko język, w którym wpis już jest. Poproś redaktora o pomoc.',
      );
}
