import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publicHolidays, type PublicHoliday } from './public-holidays.ts';

interface Context {
  query: Record<string, unknown>;
  body: { holidays: PublicHoliday[] };
}

/** More years than an event repeats. */
const mostYears = 30;

/**
 * Registers `GET /holidays?from=2026&to=2027`: the public holidays of these years. For everybody who is signed in to the
 * panel.
 */
export function registerHolidaysRoute(strapi: Core.Strapi): void {
  const handler = (context: Context): void => {
    const [from, to] = [yearOf(context.query['from']), yearOf(context.query['to'])];
    if (!from || !to || to < from || to - from >= mostYears)
      throw new errors.ValidationError(
        `There are no such years. Ask for at most ${mostYears} years, with from=2026&to=2027.`,
      );
    context.body = { holidays: publicHolidays(from, to) };
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = { method: 'GET', path: '/holidays', handler, config };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}

function yearOf(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
