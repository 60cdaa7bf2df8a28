import { errors } from '@strapi/utils';
import type { EntryRows, Write } from '../types.ts';

/** What Strapi knows of the person whose request is answered. */
interface RequestUser {
  userAbility?: { can(action: string, subject: string): boolean };
  user?: { id: number };
}

/** The person who asks, if it is one who may not publish; nobody asks outside of requests: seeding, scripts. */
function authorWithoutPublishRight({ strapi, uid }: Write): RequestUser | undefined {
  const asker = strapi.requestContext.get()?.state as RequestUser | undefined;
  const publishes = asker?.userAbility?.can('plugin::content-manager.explorer.publish', uid) ?? true;
  return publishes ? undefined : asker;
}

/**
 * Refuses what would change the live site when the person who asks may not publish. The panel shows an Author no
 * Publish button, yet deleting a published entry would take it off the site just as well.
 * @throws PolicyError, the one refusal for want of rights whose message Strapi passes on
 */
export function requireRightToPublish(write: Write): void {
  if (!authorWithoutPublishRight(write)) return;
  throw new errors.PolicyError(
    'Ten wpis jest opublikowany, a zmieniać to, co widać na stronie, może tylko redaktor. Poproś redaktora o pomoc.',
  );
}

/**
 * Refuses that an Author writes in what somebody else began. Strapi asks who made the row that is changed, and so lets
 * an Author copy another's entry, or begin it in the other language and thereby change the values that both share.
 * @throws PolicyError
 */
export async function requireOwn(write: Write, { targeted, drafts }: EntryRows): Promise<void> {
  const asker = authorWithoutPublishRight(write);
  if (!asker) return;
  // Those that are changed or copied, or else joined by a new language.
  const rows = targeted.length > 0 ? targeted : drafts;
  const where = { id: { $in: rows.map((row) => row.id) }, createdBy: { id: asker.user?.id ?? null } };
  if ((await write.strapi.db.query(write.uid).count({ where })) === rows.length) return;
  throw new errors.PolicyError(
    'Ten wpis zaczął ktoś inny. Poproś tę osobę albo redaktora, żeby wprowadzili zmianę.',
  );
}
