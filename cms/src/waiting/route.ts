import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { log } from '../log.ts';
import type { WaitingAnswer } from './answer.ts';
import { waitingKinds, type WaitingKind, type WaitingSource } from './source.ts';
import { sources } from './sources.ts';

interface Context {
  query: Record<string, unknown>;
  state: { user: { id: number }; userAbility?: unknown };
  body: WaitingAnswer;
  set(header: string, value: string): void;
}

/** Of each kind, the home page lists so many; of one that somebody unfolds, so many. */
const mostOfAll = 5;
const mostOfOne = 100;

/**
 * Registers `GET /waiting`: what waits for whoever asks, by kind; `?kind=deadLinks`: more of one kind. For everybody who is
 * signed in to the panel. Each source sees to it that nobody learns of what they may not read.
 */
export function registerWaitingRoute(strapi: Core.Strapi, all: WaitingSource[] = sources): void {
  const handler = async (context: Context): Promise<void> => {
    const { kind } = context.query;
    if (kind !== undefined && !waitingKinds.includes(kind as WaitingKind))
      throw new errors.ValidationError(`There is no such kind. Ask with kind=${waitingKinds.join(', ')}.`);
    const { user, userAbility } = context.state;
    const most = kind === undefined ? mostOfAll : mostOfOne;
    const asked = all.filter((source) => kind === undefined || source.kind === kind);
    const answers = await Promise.all(
      asked.map(async (source) => ({
        kind: source.kind,
        found: await source.find(strapi, { user, userAbility, most }).catch((error: unknown) => {
          log.error({ err: error, kind: source.kind }, 'what waits could not be looked for');
          return null;
        }),
      })),
    );
    const inOrder = (one: { kind: WaitingKind }) => waitingKinds.indexOf(one.kind);
    context.body = answers
      .filter(({ found }) => found === null || found.count > 0)
      .sort((one, other) => inOrder(one) - inOrder(other));
    context.set('Cache-Control', 'no-store');
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = { method: 'GET', path: '/waiting', handler, config };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}
