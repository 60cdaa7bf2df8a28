import type { Manifest } from '../releases/manifest.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { ContentChange, ContentUpdate } from './content-mirror.ts';

/** Why a release may not go live before somebody says so. */
export interface PublishRefusal {
  reason: string;
  /** The keys of the documents that would vanish. */
  vanished: string[];
}

/** Thrown where a release may not go live before somebody confirms it. */
export class PublishRefused extends Error {
  readonly refusal: PublishRefusal;

  constructor(refusal: PublishRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/**
 * Lets nothing vanish from the site that nobody has withdrawn.
 * @param live the documents of the live release, if there is one
 * @param confirmed documents that somebody has said may vanish
 * @throws Refused
 */
export function guard(
  { entries, changes }: Pick<ContentUpdate, 'entries' | 'changes'>,
  live: Manifest['entries'] | undefined,
  confirmed: ReadonlySet<string>,
): void {
  const refusal = refusalOf(live ?? ShardedMap.of(), entries, changes);
  if (refusal && !refusal.vanished.every((key) => confirmed.has(key))) throw new PublishRefused(refusal);
}

/** Of fewer documents than this, any share may go at once. */
const minGuardedDocuments = 20;
const maxVanishedShare = 1 / 5;

/**
 * Looks for content that would vanish from the site without anybody meaning it.
 * @param before the documents of the live release
 * @param after those of the next one
 * @param changes all rows of the journal in between
 */
export function refusalOf(
  before: Manifest['entries'],
  after: Manifest['entries'],
  changes: ContentChange[],
): PublishRefusal | undefined {
  const vanished = [...before.differencesFrom(after)].flatMap(([key, , paths]) => (paths ? [] : [key]));
  const count = before.size;
  if (count >= minGuardedDocuments && vanished.length > count * maxVanishedShare)
    return {
      reason: `${vanished.length} of ${count} documents would vanish from the site at once. ${remedy}`,
      vanished,
    };
  const withdrawn = new Set(changes.filter(({ published }) => !published).map(({ key }) => key));
  const unexplained = vanished.filter((key) => !withdrawn.has(key));
  if (unexplained.length > 0)
    return {
      reason: `${unexplained.length} of ${count} documents are no longer in the CMS, yet nobody withdrew them. ${remedy}`,
      vanished: unexplained,
    };
  return undefined;
}

const remedy =
  'The live site stays as it is. If that is meant, say so with “pnpm confirm”; if not, restore the CMS from a backup.';
