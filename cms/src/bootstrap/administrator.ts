import { defaultLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** Makes the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD where nobody can log in yet. */
export async function firstAdministrator(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
  const users = strapi.service('admin::user');
  if (!email || !password || (await users.exists())) return;
  await users.createFirstAdmin({
    email,
    password,
    firstname: 'Administrator',
    lastname: '',
    preferedLanguage: defaultLocale,
  });
}
