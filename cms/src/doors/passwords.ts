import { passwordFault } from '@osiedle/shared/passwords';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addMiddleware } from './add-middleware.ts';
import { replaceInService } from './replace-in-service.ts';

interface Credentials {
  email: string;
  password: string;
}
interface Auth {
  checkCredentials: (credentials: Credentials) => Promise<unknown>;
  validatePassword: (password: string, hash: string) => Promise<boolean>;
  hashPassword: (password: string) => Promise<string>;
}
interface Context {
  request: { body?: unknown };
}

/** Of no password, with as many rounds as Strapi's hashes. */
const noHash = `$2a$10$${'.'.repeat(53)}`;

const sentences = {
  form: 'Hasło musi mieć od 12 do 72 znaków, a wśród nich małą i wielką literę (od a do z) oraz cyfrę. Polskie litery i inne znaki też są dozwolone; liczą się za dwa.',
  common:
    'To hasło zbyt łatwo odgadnąć: składa się ze słów, imion, dat albo ciągów klawiszy, których używa wiele osób. Wybierz inne, na przykład kilka słów, które do siebie nie pasują, z cyfrą.',
};

/** Routes that set a password. */
const setting = ['/register-admin', '/register', '/reset-password', '/users/me', '/users/:id'];

/**
 * Lets nobody set a weak password. Every way to set one, the command line's too, goes through `hashPassword`; the routes ask
 * before, since Strapi's own checks are in English, and end the account's sessions before they hash.
 */
export function guardPasswords(strapi: Core.Strapi): void {
  replaceInService<Auth>(strapi, 'admin::auth', (auth) => ({
    hashPassword: async (password) => {
      await refuseWeak(password);
      return auth.hashPassword(password);
    },
  }));
  const middleware = async ({ request }: Context, next: () => Promise<void>): Promise<void> => {
    const { password, userInfo } = (request.body ?? {}) as {
      password?: unknown;
      userInfo?: { password?: unknown } | null;
    };
    for (const text of [password, userInfo?.password]) if (typeof text === 'string') await refuseWeak(text);
    return next();
  };
  strapi.get('middlewares').set('admin::passwordRule', (() => middleware) as never);
  addMiddleware(strapi, 'admin::passwordRule', setting);
}

async function refuseWeak(password: string): Promise<void> {
  const fault = await passwordFault(password);
  if (!fault) return;
  const message = sentences[fault];
  throw new errors.ValidationError(message, {
    errors: [{ path: ['password'], message, name: 'ValidationError' }],
  });
}

/** Lets a log-in with an unknown e-mail take as long as one with a known e-mail: whoever measures learns nothing. */
export function hideAccounts(strapi: Core.Strapi): void {
  replaceInService<Auth>(strapi, 'admin::auth', (auth) => ({
    checkCredentials: async ({ email, password }) => {
      const where = { email };
      const account = await strapi.db.query('admin::user').findOne({ select: ['password'], where });
      if (!account?.password) await auth.validatePassword(password, noHash);
      return auth.checkCredentials({ email, password });
    },
  }));
}
