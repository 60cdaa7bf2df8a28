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
 * @returns the new release
 * @throws CommandError
 */
export async function rollback(releases: Releases, hold: Hold, id?: string): Promise<Manifest> {
  const { current, all } = releases;
  if (!current) throw new CommandError('There is no release yet, so there is nowhere to go back to.');
  const kept = completedReleases(all);
  const shown = all.find((one) => one.id === current.rollbackTo) ?? current;
  const target = id
    ? kept.find((one) => Number(one.run) <= Number(id) && Number(id) <= Number(one.id))
    : kept.findLast((one) => one.id < shown.id && one.run !== shown.run && !one.rollbackTo);
  if (!target) {
    const names = kept.map((one) => `${one.id} (${one.publishedAt})`).join(', ');
    throw new CommandError(`There is no ${id ? `release ${id}` : 'older release'}. Kept are: ${names}.`);
  }
  await hold.set(target.id);
  const content = await rollbackContent(target, current);
  const { now, cursor } = target;
  const manifest = await releases.publish(content, { now, cursor, rollbackTo: target.id });
  if (!manifest) throw new CommandError(`Release ${target.id} could not be made live again.`);
  return manifest;
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
