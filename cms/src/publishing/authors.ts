import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Refuses what would change the live site when the person who asks may not publish. The panel shows an Author no
 * Publish button, yet deleting a published entry would take it off the site just as well.
 * @throws PolicyError, the one refusal for want of rights whose message Strapi passes on
 */
export function requireRightToPublish(strapi: Core.Strapi, uid: string): void {
  // Absent outside of requests: seeding, scripts.
  const ability = strapi.requestContext.get()?.state.userAbility as
    { can(action: string, subject: string): boolean } | undefined;
  if (!ability || ability.can('plugin::content-manager.explorer.publish', uid)) return;
  throw new errors.PolicyError(
    'Ten wpis jest opublikowany, a zmieniać to, co widać na stronie, może tylko redaktor. Poproś redaktora o pomoc.',
  );
}
