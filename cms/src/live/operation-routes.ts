import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { log } from '../log.ts';
import { commandPublisher, type CommandResult } from './command-publisher.ts';
import { fetchPublisherStatus } from './publisher-status.ts';
import { readOperations } from './read-operations.ts';
import type { OperationAnswer, OfferedOperations } from './site-operations.ts';

interface Context {
  request: { body?: unknown };
  state: { user: { id: number; roles?: { code?: string }[] } };
  body: OfferedOperations | OperationAnswer;
  set(header: string, value: string): void;
}

/**
 * Registers what an administrator can do about the site. `GET /live/operations` tells what there is to do, and what it would
 * mean; `POST /live/confirm { refusal }`, `POST /live/rollback { release }` and `POST /live/resume` do it. Each names what
 * the administrator was shown, so that a second click, or one that comes late, does nothing else.
 */
export function registerOperationRoutes(strapi: Core.Strapi): void {
  const read = async (context: Context): Promise<void> => {
    requireAdministrator(context);
    const status = await fetchPublisherStatus();
    context.body = status
      ? await readOperations(strapi, status)
      : { confirm: null, rollback: null, resume: null };
    context.set('Cache-Control', 'no-store');
  };
  const command =
    (name: 'confirm' | 'rollback' | 'resume', shown: RegExp | undefined, parameter = '') =>
    async (context: Context): Promise<void> => {
      requireAdministrator(context);
      const value = ((context.request.body ?? {}) as Record<string, unknown>)[parameter];
      if (shown && !(typeof value === 'string' && shown.test(value)))
        throw new errors.ValidationError(`Say which one: “${parameter}” as GET /live/operations tells it.`);
      const by = context.state.user.id;
      const body = { by: String(by), ...(shown && { [parameter]: value as string }) };
      const result = await commandPublisher(name, body);
      log.warn({ command: name, ...body, by, result }, 'an administrator commands the publisher');
      context.body = { result: await reached(name, result) };
    };
  const route = (method: string, path: string, handler: unknown) => ({
    method,
    path: `/live/${path}`,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const routes = [
    route('GET', 'operations', read),
    route('POST', 'confirm', command('confirm', /^[\da-f]{16}$/, 'refusal')),
    route('POST', 'rollback', command('rollback', /^\d{1,8}$/, 'release')),
    route('POST', 'resume', command('resume', undefined)),
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

function requireAdministrator({ state }: Context): void {
  if (!state.user.roles?.some(({ code }) => code === 'strapi-super-admin')) throw new errors.ForbiddenError();
}

/** Whoever wants publishing to go on has what they want, also where somebody else was quicker. */
async function reached(name: string, result: CommandResult): Promise<CommandResult> {
  if (name !== 'resume' || result !== 'changed') return result;
  return (await fetchPublisherStatus())?.held === null ? 'done' : 'changed';
}
