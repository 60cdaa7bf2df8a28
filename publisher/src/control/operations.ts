import type { Hold } from './hold.ts';
import { erase } from '../releases/erase.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import { completedReleases } from '../releases/retention.ts';
import { rollbackContent } from '../releases/rollback.ts';

/** What an operator's commands do to releases. Nothing else may write releases meanwhile. */

/** Thrown when a command cannot be carried out. The message says why. */
export class CommandError extends Error {}

/**
 * Goes back to the release of an earlier run, and holds publishing.
 * @param id any release that the run made; absent: the run before the live one
 * @param by the account that asked for it, where it is known
 * @returns the new release
 * @throws CommandError
 */
export async function rollback(releases: Releases, hold: Hold, id?: string, by?: string): Promise<Manifest> {
  const { current } = releases;
  if (!current) throw new CommandError('There is no release yet, so there is nowhere to go back to.');
  const target = rollbackTarget(releases, id);
  if (!target) {
    const names = completedReleases(releases.all)
      .map((one) => `${one.id} (${one.publishedAt})`)
      .join(', ');
    throw new CommandError(`There is no ${id ? `release ${id}` : 'older release'}. Kept are: ${names}.`);
  }
  // Somebody has pressed twice.
  if (id && hold.held && current.rollbackTo === target.id) return current;
  await hold.set(target.id, by);
  const content = await rollbackContent(target, current);
  const { now, cursor } = target;
  const manifest = await releases.publish(content, { now, cursor, rollbackTo: target.id });
  if (!manifest) throw new CommandError(`Release ${target.id} could not be made live again.`);
  return manifest;
}

/**
 * The release that a rollback goes back to.
 * @param id any release of its run; absent: the run before the one that visitors see
 */
export function rollbackTarget(
  { current, all }: Pick<Releases, 'current' | 'all'>,
  id?: string,
): Manifest | undefined {
  const kept = completedReleases(all);
  if (id) return kept.find((one) => Number(one.run) <= Number(id) && Number(id) <= Number(one.id));
  const shown = all.find((one) => one.id === current?.rollbackTo) ?? current;
  return shown && kept.findLast((one) => one.id < shown.id && one.run !== shown.run && !one.rollbackTo);
}

/** Ends a hold. @throws CommandError where there is none */
export async function resume(hold: Hold): Promise<void> {
  if (!hold.held) throw new CommandError('Publishing is not held: there is nothing to resume.');
  await hold.clear();
}

/**
 * Removes what an address showed from every release, and its bytes from the disk.
 * @param path the address on the site, decoded
 * @returns how many releases it changed
 * @throws CommandError
 */
export async function eraseEverywhere(releases: Releases, path: string): Promise<number> {
  try {
    return await erase(path, releases);
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
