import { defaultLocale } from '@osiedle/shared';
import { panelLanguage } from '../messages/format.ts';
import { adminMessages } from '../messages/strapi/admin.ts';

/** What a role is called in the panel's language: Strapi stores its own in English. */
export function roleName({ code, name }: { code: string; name: string }): string {
  const words = adminMessages[`Settings.permissions.users.${code}`];
  if (!words || typeof words === 'string') return name;
  return words[panelLanguage() === defaultLocale ? 0 : 1];
}
