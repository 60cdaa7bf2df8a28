import { errors } from '@strapi/utils';
import { maxFileBytes, tooLarge } from '../uploads/size-limit.ts';

interface Context {
  req: NodeJS.ReadableStream;
  request: { length?: number; body?: unknown };
  response: { status: number; body: unknown };
  is(type: string): string | false | null;
}

/** What a form may have beside its files. */
const envelopeBytes = 1024 * 1024;

/**
 * Answers forms that are too large. What is still on its way is read and thrown away: browsers look at an answer only when
 * they have sent everything, and show a connection that is closed before as a broken one.
 */
export default () =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (!context.is('multipart')) return next();
    const refusal = new errors.PayloadTooLargeError(tooLarge[0]);
    if ((context.request.length ?? 0) > maxFileBytes + envelopeBytes) {
      context.req.resume();
      throw refusal;
    }
    try {
      await next();
    } catch (error) {
      // Of all files together, which Strapi takes for an error of its own.
      if (!isSizeError(error)) throw error;
      context.req.resume();
      throw refusal;
    }
    if (context.response.status !== 413) return;
    context.req.resume();
    throw refusal;
  };

function isSizeError(error: unknown): boolean {
  return error instanceof Error && (error as { httpCode?: number }).httpCode === 413;
}
