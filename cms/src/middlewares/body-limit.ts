import type { IncomingHttpHeaders } from 'node:http';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface Context {
  path: string;
  headers: IncomingHttpHeaders;
}
interface Session {
  isValid: boolean;
  payload: { sessionId: string } | null;
}
interface Sessions {
  validateAccessToken(token: string): Session;
  isSessionActive(id: string): Promise<boolean>;
}

const mostBytes = 16 * 1024;
/** Routes that need no session: a session opens nothing more on them. */
const open = /^\/admin\/(?:login|register|register-admin|forgot-password|reset-password|access-token)\/?$/i;

/** Lets nothing read the body of a request without a session, unless it is small. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async ({ path, headers }: Context, next: () => Promise<void>): Promise<void> => {
    if (isSmall(headers)) return next();
    if (open.test(path))
      throw new errors.PayloadTooLargeError(
        `Tu przyjmujemy najwyżej ${mostBytes / 1024} kB, bez plików, o podanej z góry długości (Content-Length).`,
      );
    // Strapi reads a body by its type. Without one, it refuses the request as it would have after reading.
    if (!(await hasSession(strapi, headers.authorization))) delete headers['content-type'];
    return next();
  };

/** Whether a body is small, and stays so when it is read: packed, a gigabyte is small, too. Files would be written to disk. */
function isSmall(headers: IncomingHttpHeaders): boolean {
  return (
    Number(headers['content-length'] ?? 0) <= mostBytes &&
    headers['transfer-encoding'] === undefined &&
    headers['content-encoding'] === undefined &&
    !/^\s*multipart\//i.test(headers['content-type'] ?? '')
  );
}

/** As Strapi's own strategy decides it, which comes only after the body was read. */
async function hasSession(strapi: Core.Strapi, authorization = ''): Promise<boolean> {
  const [scheme = '', token = ''] = authorization.split(/\s+/);
  if (scheme.toLowerCase() !== 'bearer' || !token) return false;
  const sessions = (strapi.sessionManager as unknown as (origin: string) => Sessions)('admin');
  const { isValid, payload } = sessions.validateAccessToken(token);
  return isValid && payload !== null && sessions.isSessionActive(payload.sessionId);
}
