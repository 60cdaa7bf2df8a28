import { errors } from '@strapi/utils';
import type { Conflict } from './conflict.ts';

/** The refusal of a change whose form was filled before somebody else's. */
export class ConflictError extends errors.ApplicationError<
  'ConflictError',
  string,
  { conflicts: Conflict[] }
> {
  constructor(conflicts: Conflict[]) {
    super(sentence(conflicts), { conflicts });
    this.name = 'ConflictError';
  }
}

function sentence([first, ...others]: Conflict[]): string {
  const who = first?.isOwn ? ' (Ty, w innym oknie)' : first?.name ? ` (${first.name})` : '';
  const which = others.length > 0 ? `te wpisy (${others.length + 1})` : 'ten wpis';
  return `Ktoś zmienił ${which} tymczasem${who}. Nic nie zostało zmienione. Wczytaj stronę jeszcze raz i sprawdź, co jest teraz zapisane.`;
}

interface Context {
  status: number;
  body: unknown;
}
interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** Answers with 409 where a route's change is in conflict: Strapi has no error with this status. */
export function answerConflicts<R extends Route>(route: R): R {
  if (route.method === 'GET' || !route.path.includes(':model')) return route;
  const middleware = async (context: Context, next: () => Promise<void>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const { name, message, details } = error;
      context.status = 409;
      context.body = { data: null, error: { status: 409, name, message, details } };
    }
  };
  return {
    ...route,
    config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] },
  };
}
