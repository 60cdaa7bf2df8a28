import { defaultLocale } from '@osiedle/shared';
import { commonPassword, passwordFault } from '@osiedle/shared/passwords';
import { orExit, SettingsFault } from '@osiedle/shared/settings';
import type { Core } from '@strapi/strapi';
import { settings } from '../settings.ts';

/** Gives every new account the panel, and mails, in the language of whoever invites. People can change it in their profile. */
export function setAccountLanguage(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      const account = params.data as { preferedLanguage?: string | null };
      const inviting = strapi.requestContext.get()?.state['user'] as typeof account | undefined;
      account.preferedLanguage ??= inviting?.preferedLanguage ?? defaultLocale;
    },
  });
}

/** Creates the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD while there is no account. */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = settings();
  const users = strapi.service('admin::user');
  if (!email || !password || (await users.exists())) return;
  if (await passwordFault(password))
    orExit(() => {
      throw new SettingsFault([commonPassword]);
    });
  await users.createFirstAdmin({ email, password, firstname: 'Administrator', lastname: '' });
}
