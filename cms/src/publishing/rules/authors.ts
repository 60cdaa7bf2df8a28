import { errors } from '@strapi/utils';
import type { EntryRows, Write } from '../types.ts';

/** Strapi's state of a request: the person, and their permissions. */
interface RequestUser {
  userAbility?: { can(action: string, subject: string): boolean };
  user?: { id: number };
}

/** The person of the current request, if they may not publish. Seeding and scripts run outside of requests. */
function authorWithoutPublishRight({ strapi, uid }: Write): RequestUser | undefined {
  const asker = strapi.requestContext.get()?.state as RequestUser | undefined;
  const publishes = asker?.userAbility?.can('plugin::content-manager.explorer.publish', uid) ?? true;
  return publishes ? undefined : asker;
}

/** Whether whoever writes may publish entries of the type. Seeding and scripts may. */
export function mayPublish(write: Write): boolean {
  return !authorWithoutPublishRight(write);
}

/**
 * Refuses a write that would change the live site, by a person who may not publish. The panel shows Authors no Publish
 * button, but deleting a published entry would withdraw it too.
 * @throws PolicyError, the only permission error whose message Strapi passes on
 */
export function requireRightToPublish(write: Write): void {
  if (mayPublish(write)) return;
  throw new errors.PolicyError(
    'Ten wpis jest opublikowany, a zmieniać to, co widać na stronie, może tylko redaktor. Poproś redaktora o pomoc.',
  );
}

/**
 * Refuses an Author's write to an entry that somebody else began. Strapi checks only the creator of the changed row, so it
 * would let an Author copy another's entry, or add its other language and thereby change the shared values.
 * @throws PolicyError
 */
export async function requireOwn(write: Write, { targeted, drafts }: EntryRows): Promise<void> {
  const asker = authorWithoutPublishRight(write);
  if (!asker) return;
  // The rows that are changed or copied; else those that a new language joins.
  const rows = targeted.length > 0 ? targeted : drafts;
  const where = { id: { $in: rows.map((row) => row.id) }, createdBy: { id: asker.user?.id ?? null } };
  if ((await write.strapi.db.query(write.uid).count({ where })) === rows.length) return;
  throw new errors.PolicyError(
    'Ten wpis zaczął ktoś inny. Poproś tę osobę albo redaktora, żeby wprowadzili zmianę.',
  );
}
